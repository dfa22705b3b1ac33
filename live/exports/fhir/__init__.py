"""The signed note as a FHIR R4 (4.0.1) document: ``docs/fhir.md`` says what stands where."""

from live.exports.fhir.document import document, made

__all__ = ["document", "made"]
