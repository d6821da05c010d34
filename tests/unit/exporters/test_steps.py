"""The way from the words of a claim to what it says."""

from dataclasses import replace
from datetime import date

from app.domain import Article, Claim, Ground, Span
from app.exporters.steps import NAMES, Ruled, Step, step_document, steps_of, words_at
from app.lexicon.loader import load
from app.reading import read

TEXT = (
    "The ministry spoke on Friday. Norland has massed about 100,000 troops near Sandmouth, it said."
    " Inflation rose to 5.4% in March, from 4.1% a year earlier.\n\nThe bridge is 3 km long and"
    " cost $2.5 million. Some 30 people were killed in the flood in Lisbon last year."
)
CLAIMS = read(Article("art_1", TEXT, "Wire", date(2022, 1, 28)), load()).claims


def steps(surface: str) -> dict[str, Step]:
    return {step.field: step for step in steps_of(claim(surface), TEXT)}


def claim(surface: str) -> Claim:
    (found,) = [one for one in CLAIMS if one.surface == surface]
    return found


def test_each_field_has_its_value_its_rules_and_its_words() -> None:
    found = steps("about 100,000 troops")
    assert found["value"].value == "100,000"
    assert found["value"].rules == (Ruled("numeral.digits", "written in digits"),)
    words = found["value"].words
    assert words
    assert (words.before, words.found) == ("Norland has massed about ", "100,000")
    assert words.behind == " troops near Sandmouth, it said."
    assert found["bound"].value == "about"


def test_what_money_is_for_is_a_step_of_its_own() -> None:
    step = steps("$2.5 million")["purpose"]
    assert (step.name, step.value) == ("What it is for", "bridge")
    assert step.rules == (Ruled("purpose.paid", "the noun that the money is said to be for"),)


def test_steps_go_from_the_number_to_the_time() -> None:
    fields = [step.field for step in steps_of(claim("$2.5 million"), TEXT)]
    assert fields == sorted(fields, key=list(NAMES).index) or fields[0] == "value"
    assert fields[:2] == ["value", "unit"]
    assert {"item", "time"} <= set(fields)


def test_what_no_words_say_has_none() -> None:
    assert steps("3 km")["time"].words is None
    assert steps("3 km")["time"].rules[0].id == "period.published"


def test_words_of_another_sentence_are_shown_with_what_stands_around_them() -> None:
    own = claim("3 km")
    span = Span(TEXT.index("Friday"), TEXT.index("Friday") + 6)
    words = words_at(span, own, TEXT)
    assert words.is_elsewhere
    assert (words.before, words.found) == ("The ministry spoke on ", "Friday")
    assert not words_at(own.span, own, TEXT).is_elsewhere


def test_words_of_the_article_do_nothing_but_be_read() -> None:
    text = "\u202eX\n 5 \x1b troops"
    own = replace(claim("3 km"), sentence=Span(0, len(text)), span=Span(4, 5))
    words = words_at(own.span, own, text)
    assert (words.before, words.found, words.behind) == ("X ", "5", " troops")


def test_a_field_without_a_ground_says_so() -> None:
    bare = replace(claim("3 km"), grounds=(Ground("value", "numeral.digits"),))
    found = {step.field: step.rules for step in steps_of(bare, TEXT)}
    assert found["value"]
    assert found["unit"] == ()


def test_a_step_for_programs() -> None:
    assert step_document(steps("3 km")["value"]) == {
        "field": "value",
        "value": "3",
        "rules": [{"id": "numeral.digits", "says": "written in digits"}],
        "words": "3",
    }
