"""Which FFmpeg there is."""

import av


def ffmpeg_version() -> str:
    """The version of FFmpeg's libavcodec, as it was built into PyAV."""
    return f"libavcodec {'.'.join(map(str, av.library_versions['libavcodec']))}"
