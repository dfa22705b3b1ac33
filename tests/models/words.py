"""Words as a recognizer gives them."""

from audio.types import SAMPLE_RATE
from models.speech import Word

SECOND = SAMPLE_RATE
NOW = 60 * SECOND
TENTH = SECOND // 10


def ending(at: int, text: str = "word", probability: float = 0.9) -> Word:
    """A word of a fifth of a second that ends at a sample."""
    return Word(text, at - SECOND // 5, at, probability)


def row(*texts: str, since: int = 0, gap: int = TENTH) -> tuple[Word, ...]:
    """Words of two fifths of a second, one after the other."""
    step = 2 * SECOND // 5 + gap
    return tuple(
        Word(text, since + n * step, since + (n + 1) * step - gap, 0.9)
        for n, text in enumerate(texts)
    )


def texts(words: tuple[Word, ...]) -> list[str]:
    return [word.text for word in words]
