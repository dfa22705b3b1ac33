"""A client's treatment plan: problems, goals, objectives; read from YAML or FHIR R4."""

from live.plans.reading import MAX_PLAN_BYTES, read_plan
from live.plans.values import Plan, Problem, goals_checked

__all__ = ["MAX_PLAN_BYTES", "Plan", "Problem", "goals_checked", "read_plan"]
