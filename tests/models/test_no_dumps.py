"""No process that holds what was said leaves a core dump."""

import subprocess
import sys
from pathlib import Path

import pytest

from models.child import Recipe
from models.host import HostedLanguageModel

pytestmark = [
    pytest.mark.together,
    pytest.mark.skipif(sys.platform != "linux", reason="as Linux tells of its processes"),
]

ROOT = Path(__file__).parents[2]
PR_GET_DUMPABLE = 3

_ASK = f"""
import ctypes, resource
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
from models.no_dumps import stay_out_of_dumps
before = ctypes.CDLL(None).prctl({PR_GET_DUMPABLE})
stay_out_of_dumps()
print(before, ctypes.CDLL(None).prctl({PR_GET_DUMPABLE}), resource.getrlimit(resource.RLIMIT_CORE))
"""


def test_a_process_that_asks_for_it_can_be_dumped_no_more() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ASK], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["1", "0", "(0,", "0)"]


def test_every_command_asks_for_it() -> None:
    """The command line's first act, before any command."""
    ask = (
        "import sys, resource, live.__main__ as m\n"
        "sys.argv = ['conote', 'templates', 'list']\n"
        "try: m.main()\n"
        "except SystemExit: pass\n"
        "sys.stderr.write(str(resource.getrlimit(resource.RLIMIT_CORE)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stderr.endswith("(0, 0)")


def test_a_models_process_has_no_core_to_leave() -> None:
    model = HostedLanguageModel("echo", Recipe("tests.fakes.hosted:Echo"))
    try:
        model.wait_ready(20)
        limits = Path(f"/proc/{model.pid}/limits").read_text("ascii")
        (line,) = [line for line in limits.splitlines() if line.startswith("Max core file size")]
        assert line.split()[-3:-1] == ["0", "0"]
    finally:
        model.close()
