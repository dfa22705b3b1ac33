"""What can go wrong with a model. Messages say what was expected, what came, what to do."""


class ModelError(Exception):
    """Anything that goes wrong in ``models``."""


class WeightsMissing(ModelError):
    """A weights file is not there."""


class WeightsCorrupt(ModelError):
    """A weights file is there and is not what the catalog says."""


class ModelTimeout(ModelError):
    """The model did not answer before its deadline."""


class ModelUnavailable(ModelError):
    """The model's process or server is gone and could not be brought back."""


class PromptTooLong(ModelError):
    """The prompt and the longest answer do not fit the model's context."""
