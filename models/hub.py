"""Files from the Hugging Face hub; nothing here runs unless somebody asked for such weights."""

from pathlib import Path

from models.catalog import Hub
from models.errors import WeightsMissing


def download(hub: Hub, name: str, into: Path) -> Path:
    """Download one file of a repository. An interrupted download is taken up where it stopped.

    Args:
        hub: The repository.
        name: The file's name in it.
        into: A directory of our own; the library keeps its own notes in it too.

    Returns:
        Where the file now is, inside ``into``.

    Raises:
        WeightsMissing: If it could not be downloaded.
    """
    import huggingface_hub  # slow to import, and needed only here
    from huggingface_hub.utils.tqdm import disable_progress_bars

    disable_progress_bars()
    try:
        got = huggingface_hub.hf_hub_download(
            hub.repo, name, revision=hub.revision, local_dir=str(into)
        )
    except Exception as error:
        # Its errors are of four libraries' trees (its own, HTTP, sockets, files), and change.
        raise WeightsMissing(
            f"expected to download {name} of {hub.repo} at {hub.revision} from the Hugging Face "
            f"hub, got {type(error).__name__}; check the network and try again, or choose "
            "weights that come as packages (`conote models list`)"
        ) from error
    return Path(str(got))
