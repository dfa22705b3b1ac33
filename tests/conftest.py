"""How thorough the property tests are: quick by default, `--hypothesis-profile=deep` in full."""

from hypothesis import settings

settings.register_profile("quick", max_examples=20, deadline=None)
settings.register_profile("deep", max_examples=100, deadline=None)
settings.load_profile("quick")
