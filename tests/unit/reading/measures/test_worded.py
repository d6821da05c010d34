import pytest

from app.domain import Span
from app.lexicon.loader import load
from app.reading.measures.worded import moved_behind, phrases_behind, stuff_of
from app.reading.numbers.quantities import quantities_of
from app.reading.syntax.clauses import Setting
from app.reading.syntax.governors import governor_of
from tests.unit.reading.measuring import claim_in
from tests.unit.reading.syntax.test_governors import ENGLISH, grammar_in


def setting(text: str) -> Setting:
    """The first number of the text, read by word order alone."""
    grammar = grammar_in(text, is_parsed=False)
    stated = quantities_of(text, Span(0, len(text)), load())[0][0]
    return Setting(grammar, stated, governor_of(grammar, stated, ENGLISH))


def test_what_rose_stands_behind_the_rise() -> None:
    (phrase,) = moved_behind(setting("It reported a 14 percent rise in quarterly profit."), ENGLISH)
    assert phrase.singulars[-1] == "profit"
    assert not list(moved_behind(setting("It kept 14 percent of its profit."), ENGLISH))


def test_an_amount_consists_of_what_follows() -> None:
    (phrase,) = stuff_of(setting("Police seized 3.2 tonnes of cocaine."), ENGLISH)
    assert phrase.singulars == ("cocaine",)


def test_a_pay_rise_is_of_pay() -> None:
    phrases = list(phrases_behind(setting("The union demanded a 9% pay rise."), ENGLISH))
    assert [phrase.singulars for phrase in phrases] == [("pay",)]


def test_how_it_is_done_is_no_thing() -> None:
    found = claim_in("Norland pledged $12 million quickly in military aid.", "$12")
    assert found.measure.item == "military aid"
    assert claim_in("Norland lost 12% supply.", "12%").measure.item == "supply"


@pytest.mark.parametrize(
    "text",
    [
        "Mr Osei had 48% to his rival's 41%.",
        "Ms Brenn had 51% and Mr Osei 48%.",
    ],
)
def test_a_title_is_nothing_that_is_measured(text: str) -> None:
    assert claim_in(text, "48%", is_parsed=True).measure.item == ""


def test_what_those_asked_say_is_not_what_they_are() -> None:
    found = claim_in("Some 52% of respondents support the plan.", "52%", is_parsed=True)
    assert found.measure.item == "respondent"
