"""What a note must hold is told in Spanish, too: the page has every sentence of it."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from live import events as ev
from live.note.checks import readiness
from live.note.template import Template
from live.note.template_files import shipped
from live.values import Statement, StatementKind
from tests.live import session_samples as samples

WORDS: Final = Path(__file__).parents[3] / "web_widget" / "src" / "strings.es.js"
KINDS: Final[tuple[StatementKind, ...]] = ("symptom", "progress", "risk", "measure", "plan")


def translated() -> list[re.Pattern[str]]:
    """What the page knows in Spanish: a "…" stands for whatever is quoted there."""
    served = WORDS.read_text("utf-8").partition("served: {")[2]
    keys = re.findall(r'^    (?:"([^"]+)"|(\w+)):', served, flags=re.MULTILINE)
    return [re.compile(re.escape(quoted or bare).replace("…", ".+")) for quoted, bare in keys]


def told(story: samples.Story) -> set[str]:
    """Every sentence the therapist reads about this session's note."""
    checks = readiness(story.session)
    return {words for check in checks for words in (check.title, check.to_do) if words}


@pytest.mark.parametrize("form", shipped().all, ids=lambda form: str(form.id))
def test_every_check_has_its_words_in_spanish(form: Template) -> None:
    story = samples.Story()
    sentences = told(story)
    story = samples.live()
    story.session = replace(story.session, template=form)
    sentences |= told(story)
    for number, kind in enumerate(KINDS):
        line = Statement(
            f"s{number}", form.section_of(kind), kind, "Sleeps badly.", (), "assistant"
        )
        story.happened(ev.Proposed(statement=line))
        sentences |= told(story)
    story.happened(ev.MeasureAsked(instrument="phq9", by="therapist"))
    sentences |= told(story)
    known = translated()
    assert not [s for s in sentences if not any(pattern.fullmatch(s) for pattern in known)]
