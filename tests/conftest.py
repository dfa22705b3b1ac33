"""How thorough the property tests are: quick by default, `--hypothesis-profile=deep` in full.

And when Python looks for garbage: never among the tests themselves and all that they import, which
stay to the end. That is a fifth of the work of all tests of single parts.
"""

import gc

import pytest
from hypothesis import settings

settings.register_profile("quick", max_examples=20, deadline=None)
settings.register_profile("deep", max_examples=100, deadline=None)
settings.load_profile("quick")

gc.disable()  # until all tests are found


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Look for garbage from now on, among what is made from now on."""
    gc.enable()
    gc.freeze()
