"""The questionnaires that come along are whole, and one that is not is refused with the reason."""

from pathlib import Path

import pytest

from live.errors import NotFound
from live.measures import instrument
from live.measures.instrument import Instrument, find, languages, read, read_words, shipped

PHQ9, GAD7 = find("phq9"), find("gad7")
SPANISH = (find("phq9", "es"), find("gad7", "es"))


def test_the_phq_9_and_the_gad_7_come_along_in_this_order() -> None:
    assert [(i.title, len(i.items), i.most) for i in shipped().values()] == [
        ("PHQ-9", 9, 27),
        ("GAD-7", 7, 21),
    ]


@pytest.mark.parametrize("instrument", [PHQ9, GAD7], ids=lambda i: i.id)
def test_every_question_has_its_own_words_and_code(instrument: object) -> None:
    questions = find(getattr(instrument, "id", "")).items
    assert len({item.text for item in questions}) == len(questions)
    assert len({item.loinc for item in questions}) == len(questions)


def test_codes_of_panel_and_total_are_those_of_loinc() -> None:
    """Source: DOMAIN, and loinc.org."""
    assert (PHQ9.loinc_panel, PHQ9.loinc_total) == ("44249-1", "44261-6")
    assert (GAD7.loinc_panel, GAD7.loinc_total) == ("69737-5", "70274-6")
    assert PHQ9.items[8].loinc == "44260-8"


@pytest.mark.parametrize("instrument", [PHQ9, GAD7], ids=lambda i: i.id)
def test_every_code_has_the_check_digit_that_loinc_gives_it(instrument: object) -> None:
    """A mistyped code fails here: LOINC's check digit is Luhn's (mod 10)."""
    found = find(getattr(instrument, "id", ""))
    codes = [found.loinc_panel, found.loinc_total, found.difficulty.loinc]
    for code in [*codes, *(item.loinc for item in found.items)]:
        number, check = code.split("-")
        doubled = [int(d) * (2 - place % 2) for place, d in enumerate(reversed(number))]
        total = sum(value - 9 if value > 9 else value for value in doubled)
        assert (10 - total % 10) % 10 == int(check), code


def test_only_item_9_of_the_phq_9_alerts() -> None:
    assert PHQ9.alert is not None
    assert PHQ9.alert.item == 9
    assert "better off dead" in PHQ9.items[8].text
    assert GAD7.alert is None


def test_another_id_is_answered_with_those_there_are() -> None:
    with pytest.raises(NotFound, match="phq9, gad7"):
        find("bdi")


GOOD = """
id = "one"
title = "One"
name = "One question"
plain_name = "One"
version = "Ours"
question = "How often?"
answers = ["Never", "Always"]
loinc_panel = "44249-1"
loinc_total = "44261-6"
permission = "Mine."
items = [{ text = "This", loinc = "44250-9" }]
bands = [{ name = "low", least = 0 }, { name = "high", least = 1 }]
difficulty = { text = "How hard?", loinc = "69722-7", answers = ["Not", "Very"] }
"""


def test_a_questionnaire_of_ones_own_is_read() -> None:
    assert read(GOOD, "one.toml").most == 1


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (GOOD.replace('"one"', '"One!"'), "id"),
        (GOOD.replace("least = 1", "least = 2"), "bands from 0 up to at most 1"),
        (GOOD.replace("least = 0", "least = 1"), "bands from 0"),
        (GOOD.replace("44250-9", "none"), "items.0.loinc"),
        (GOOD + '[alert]\nitem = 2\nabout = "that"', "alert to be about one of 1"),
        (GOOD.replace("[", "{", 1), "expected TOML"),
    ],
)
def test_one_that_is_wrong_is_refused_with_the_reason(wrong: str, said: str) -> None:
    with pytest.raises(ValueError, match=said) as refused:
        read(wrong, "mine.toml")
    assert "mine.toml" in str(refused.value)


@pytest.mark.parametrize(("english", "spanish"), list(zip((PHQ9, GAD7), SPANISH, strict=True)))
def test_in_spanish_only_the_words_are_others(english: Instrument, spanish: Instrument) -> None:
    """Codes, bands and the alert are one questionnaire's, in whatever language it is asked."""
    assert (english.language, spanish.language) == ("en", "es")
    assert languages(english.id) == ("en", "es")
    assert [item.loinc for item in spanish.items] == [item.loinc for item in english.items]
    assert (spanish.bands, spanish.alert, spanish.most) == (
        english.bands,
        english.alert,
        english.most,
    )
    for asked in (english, spanish):
        assert asked.version.endswith("USA, phqscreeners.com")
    words = [english.question, *english.answers, *(item.text for item in english.items)]
    others = [spanish.question, *spanish.answers, *(item.text for item in spanish.items)]
    assert not set(words) & set(others)


def test_the_spanish_words_are_those_of_the_authors() -> None:
    """Source: the Spanish forms for the USA, phqscreeners.com."""
    phq9, gad7 = SPANISH
    assert phq9.items[8].text == (
        "Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera"
    )
    assert gad7.items[5].text == "Se ha molestado o irritado fácilmente"
    for asked in SPANISH:
        assert (asked.answers[0], asked.answers[3]) == ("Ningún día", "Casi todos los días")
        assert asked.permission.endswith("para reproducir, traducir, presentar o distribuir.")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (('  "Se ha molestado o irritado fácilmente",\n', ""), r"\(7, 4, 4\), got \(6, 4, 4\)"),
        (('"Ningún día", ', ""), "got"),
        (('language = "es"', 'language = "xx"'), "language"),
        (("version =", "versions ="), "version"),
    ],
)
def test_words_that_do_not_go_with_the_questionnaire_are_refused(
    wrong: tuple[str, str], said: str
) -> None:
    """A question less would put every answer after it under another one."""
    toml = (Path(instrument.__file__).parent / "gad7_es.toml").read_text("utf-8")
    assert wrong[0] in toml
    with pytest.raises(ValueError, match=f"measure mine.toml: .*{said}"):
        read_words(toml.replace(*wrong), "mine.toml", GAD7)
