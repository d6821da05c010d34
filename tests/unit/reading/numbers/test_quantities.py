"""The whole way from a sentence to its quantities: the corpus, row by row, and the seams."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import Amount, Bound, Hedge, Span, Stated
from app.lexicon.loader import load
from app.reading.numbers.quantities import quantities_of
from tests.unit.reading.stating import read, skipped, stated
from tests.unit.reading.written_numbers import (
    Writing,
    halves,
    has_one_reading,
    plain_digits,
    runs,
    scaled,
    spelt,
    with_thin_spaces,
)

CORPUS = Path(__file__).parents[3] / "corpus" / "en" / "quantities.toml"
SENTENCES = tomllib.loads(CORPUS.read_text(encoding="utf-8"))["sentence"]
NUMBERISH = st.text(alphabet=st.sampled_from("0123456789.,-–/ $€%½mkbn'’()aoet\n:×°"), max_size=60)
SIGNS = {"$": "USD", "US$": "USD", "A$": "AUD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
UNITS = {"%": "%", " per cent": "%", "°C": "celsius", " metres": "metre"}
SUFFIXES = {
    "": 1,
    "k": 1000,
    " thousand": 1000,
    "m": 10**6,
    "mn": 10**6,
    " million": 10**6,
    "-million": 10**6,
    "bn": 10**9,
    " billion": 10**9,
    "tn": 10**12,
    " trillion": 10**12,
}


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["text"])
def test_a_corpus_sentence_states_its_quantities_and_no_others(row: dict[str, Any]) -> None:
    expected = [wanted(quantity) for quantity in row.get("quantity", [])]
    assert [shown(row["text"], one) for one in stated(row["text"])] == expected


def wanted(quantity: dict[str, Any]) -> tuple[object, ...]:
    low, high = (Decimal(quantity[end]) if end in quantity else None for end in ("low", "high"))
    bound, change = quantity.get("bound", "exact"), quantity.get("change")
    return quantity["surface"], low, high, quantity["unit"], bound, change


def shown(text: str, one: Stated) -> tuple[object, ...]:
    quantity = one.quantity
    low, high = quantity.amount.low, quantity.amount.high
    change = str(quantity.change) if quantity.change else None
    return one.span.of(text), low, high, quantity.unit.name, str(quantity.bound), change


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("8,500 troops", "100"),
        ("142,500 troops", "100"),
        ("a rise of 3.20%", "0.01"),
        ("$650 million", "10000000"),
        ("$1.8 trillion", "100000000000"),
        ("100,000 troops", "100000"),
        ("twelve hundred people", "100"),
        ("97 cents", "0.01"),
    ],
)
def test_the_step_is_the_place_of_the_last_informative_digit(text: str, step: str) -> None:
    assert stated(text)[0].quantity.amount.step == Decimal(step)


def test_the_parts_of_a_statement_are_told_apart() -> None:
    text = "NATO has put some 8,500 light troops on standby."
    (one,) = stated(text)
    assert one.span.of(text) == "some 8,500 light troops"
    assert one.numeral.of(text) == "8,500"
    assert one.noun is not None
    assert one.noun.of(text) == one.phrase == "light troops"
    assert one.quantity.stated == "8,500"
    assert one.quantity.hedge is Hedge.ABOUT
    assert "hedge.about.some" in one.rules


def test_an_open_bound_has_an_open_end() -> None:
    (one,) = stated("more than 60 aircraft")
    assert one.quantity.amount == Amount(Decimal(60), None, Decimal(10))
    assert one.quantity.bound is Bound.MORE_THAN


def test_a_number_that_is_lent_its_unit_says_so() -> None:
    second = stated("The city sold 3,000 homes, compared with 2,100 in 2019.")[1]
    assert second.quantity.unit.name == "home"
    assert "unit.lent" in second.rules


def test_a_clause_behind_and_lends_no_unit_to_what_stands_before_the_comma() -> None:
    figure, burned = stated("The figure was 238, and 30,000 hectares have burned.")
    assert (figure.quantity.unit.name, burned.quantity.unit.name) == ("", "hectare")
    _, second, third = stated("They tried doses of 20, 30, and 40 mg.")
    assert (second.quantity.unit.name, third.quantity.unit.name) == ("milligram", "milligram")


def test_a_small_number_word_that_does_something_is_read() -> None:
    assert [one.span.start for one in stated("Eleven were hurt.")] == [0]


def test_a_sentence_is_read_at_its_place_in_the_article() -> None:
    text = "Ignore 12 cats. Then 40 dogs came."
    (one,) = quantities_of(text, Span(16, len(text)), load())[0]
    assert one.span.of(text) == "40 dogs"


@pytest.mark.parametrize(
    ("text", "surface", "rule"),
    [
        ("a file of " + "7" * 31 + " bytes", "7" * 31, "trap.too-many-digits"),
        ("code 1,23,4567,8", "1,23,4567,8", "trap.malformed"),
        ("It won 3-1.", "3-1", "trap.score"),
        ("the years between 2014 and 2017", "2014 and 2017", "trap.year.between"),
        ("The two met again.", "two", "trap.word.alone"),
        ("The two were seen again.", "two", "trap.word.alone"),
        ("A two-headed calf fell.", "two", "trap.compound"),
        ("Project Halden 3100 receives.", "3100", "trap.name.number"),
    ],
)
def test_a_number_left_alone_says_why(text: str, surface: str, rule: str) -> None:
    assert [(one.surface, one.rule) for one in skipped(text)] == [(surface, rule)]


@given(st.one_of(runs().filter(has_one_reading), with_thin_spaces(), scaled(), spelt(), halves()))
@settings(max_examples=60)
def test_a_number_in_a_sentence_is_read_back(number: Writing) -> None:
    noun = "heron" if number.value == 1 else "herons"
    text = f"Rangers counted {number.text} {noun}."
    (one,) = stated(text)
    assert (one.quantity.amount.low, one.quantity.amount.high) == (number.value, number.value)
    assert one.numeral.of(text) == number.text
    assert one.quantity.unit.name == "heron"


@given(plain_digits(), st.sampled_from(sorted(SIGNS)), st.sampled_from(sorted(SUFFIXES)))
@settings(max_examples=60)
def test_money_is_read_back(digits: str, sign: str, suffix: str) -> None:
    text = f"The port spent {sign}{digits}{suffix} on dredging."
    (one,) = stated(text)
    value = Decimal(digits) * SUFFIXES[suffix]
    assert (one.quantity.amount.low, one.quantity.amount.high) == (value, value)
    assert one.quantity.unit.name == SIGNS[sign]
    assert one.numeral.of(text) == digits + suffix


@given(plain_digits(), st.sampled_from(["-", "−", "minus "]), st.sampled_from(sorted(UNITS)))
@settings(max_examples=60)
def test_a_number_below_nothing_is_read_back(digits: str, minus: str, unit: str) -> None:
    text = f"The level stood at {minus}{digits}{unit}."
    (one,) = stated(text)
    assert (one.quantity.amount.low, one.quantity.amount.high) == (-Decimal(digits),) * 2
    assert one.quantity.unit.name == UNITS[unit]


@given(
    st.lists(plain_digits().map(Decimal), min_size=2, max_size=2, unique=True).map(sorted),
    st.sampled_from(
        ["{}-{}", "{}–{}", "{} - {}", "{} to {}", "between {} and {}", "from {} to {}"]
    ),
    st.sampled_from(["", " thousand", " million", " billion"]),
)
@settings(max_examples=60)
def test_both_ends_of_a_range_are_read_back(ends: list[Decimal], way: str, scale: str) -> None:
    (one,) = stated(f"It carries {way.format(*ends)}{scale} tonnes.")
    low, high = (end * SUFFIXES[scale] for end in ends)
    assert (one.quantity.amount.low, one.quantity.amount.high) == (low, high)


@given(st.one_of(st.text(max_size=60), NUMBERISH))
def test_any_text_is_read_and_every_span_lies_inside_it(text: str) -> None:
    found, left = read(text)
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.span.contains(one.numeral)
        assert one.noun is None or one.span.contains(one.noun)
        assert one.quantity.amount.stated.is_finite()
    for other in left:
        assert other.surface == other.span.of(text)
        assert other.surface


@pytest.mark.parametrize(
    "unit", ["1", "1,", "$", "1-", "1 ", "1 000 ", "5 to ", "one hundred and ", "(5", "5, ", "a1"]
)
def test_a_long_hostile_run_is_read_to_its_end(unit: str) -> None:
    text = unit * 4000 + " and 40 dogs"
    assert stated(text)[-1].span.of(text).endswith("40 dogs")


def test_what_a_thing_of_a_number_does_counts_nothing() -> None:
    text = "Project Halden 3100 receives $40m."
    assert [one.span.of(text) for one in stated(text)] == ["$40m"]
    assert [one.surface for one in skipped(text)] == ["3100"]


def test_so_many_as_it_was_before_is_counted_too() -> None:
    units = [one.quantity.unit.name for one in stated("It has 14 boats, up from nine.")]
    assert units == ["boat", "boat"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The town of 30,000 lives on tourists.", "person"),
        ("The town of 30,000 feels it.", "person"),
        ("A crew of 40 sleeps on the rig.", "crew member"),
        ("The blast cost 40 lives.", "life"),
    ],
)
def test_what_a_body_of_so_many_does_is_not_counted(text: str, unit: str) -> None:
    (found,) = stated(text)
    assert found.quantity.unit.name == unit
