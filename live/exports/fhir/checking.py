"""Whether what is to leave keeps to the model of FHIR: by ``fhir.resources``, if it is there."""

from importlib.util import find_spec
from typing import Final

from live.errors import ExportFailed
from live.exports.fhir.values import Resource

CAN_CHECK: Final = find_spec("fhir") is not None
"""Whether the extra ``fhir`` is installed."""


def checked(resource: Resource) -> Resource:
    """The same, if it is one; unchecked without the extra ``fhir``.

    Raises:
        ExportFailed: If it does not keep to the model: a fault of conote's, not of the note's.
    """
    if not CAN_CHECK:
        return resource
    from fhir.resources.R4B import get_fhir_model_class
    from pydantic import ValidationError

    try:
        get_fhir_model_class(resource["resourceType"]).model_validate(resource)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ExportFailed(
            f"expected {resource['resourceType']}.{where} to keep to FHIR R4, it does not: "
            "nothing was sent; take the PDF or JSON, and tell who keeps conote"
        ) from None
    return resource
