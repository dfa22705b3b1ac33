"""Data files inside installed Python packages, found without importing the packages."""

import base64
from importlib import metadata
from pathlib import Path

from models.catalog import Part
from models.errors import WeightsMissing


def locate(part: Part) -> Path:
    """Find a package's data file on disk.

    Raises:
        WeightsMissing: If the package is not installed, is another version, or lacks the file.
    """
    wanted = f"{part.distribution}=={part.version}" if part.version else part.distribution
    distribution = _distribution(part, wanted)
    if part.version and distribution.version != part.version:
        raise WeightsMissing(
            f"expected package {wanted}, found version {distribution.version}; "
            f"install it with `uv pip install {wanted}`"
        )
    path = Path(str(distribution.locate_file(part.path)))
    if not path.is_file():
        raise WeightsMissing(
            f"expected package {wanted} to hold {part.path}, found no such file; "
            f"reinstall it with `uv pip install --reinstall {wanted}`"
        )
    return path


def recorded_sha256(part: Part) -> str | None:
    """Tell what the package's own record says the file's SHA-256 is, in hexadecimal.

    Returns:
        None if the record has no such hash.

    Source: the RECORD file of the wheel format, unpadded URL-safe base64.
    """
    for file in _distribution(part, part.distribution).files or ():
        if str(file) == part.path and file.hash is not None and file.hash.mode == "sha256":
            return base64.urlsafe_b64decode(file.hash.value + "==").hex()
    return None


def _distribution(part: Part, wanted: str) -> metadata.Distribution:
    try:
        return metadata.distribution(part.distribution)
    except metadata.PackageNotFoundError:
        raise WeightsMissing(
            f"expected package {wanted}, found none; install it with `uv sync --group weights` "
            f"or `uv pip install {wanted}`"
        ) from None
