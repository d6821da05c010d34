import pytest

from app.domain import Span
from app.lexicon.loader import load
from app.reading.syntax.bounded import before_dressing, is_bound, opens_amount
from app.reading.syntax.verbs import verbs_in
from app.reading.text.words import words_of


def lower_of(text: str) -> tuple[str, ...]:
    return tuple(word.lower for word in words_of(text, Span(0, len(text))))


@pytest.mark.parametrize(
    "amount",
    [
        "43",
        "$43m",
        "forty",
        "forty-three",
        "about 43",
        "just over £43m",
        "at least 43",
        "only 43",
        "a record 43",
        "A$43m",
        "US$43m",
        "Rs 43 crore",
        "Rs43 crore",
        "EUR 43m",
        "AUD43m",
        "close to Ksh 43m",
    ],
)
def test_an_amount_begins_behind_whatever_bounds_it(amount: str) -> None:
    assert opens_amount(lower_of(amount), 0, load().language)


@pytest.mark.parametrize("words", ["in 2019", "the 43", "more", "reached $43m", "may 43", "up"])
def test_other_words_begin_none(words: str) -> None:
    assert not opens_amount(lower_of(words), 0, load().language)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("close to 43 mills", True),
        ("close to the mill", False),
        ("exceeds 43 tonnes", False),
        ("hovers around 43 tonnes", False),
    ],
)
def test_a_phrase_that_bounds_tells_no_deed(text: str, *, bounds: bool) -> None:
    assert is_bound(lower_of(text), 0, load().language) is bounds


@pytest.mark.parametrize(
    ("text", "number", "led"),
    [
        ("Output rose to a record 43 tonnes", 5, 3),
        ("Output rose to only 43 tonnes", 4, 3),
        ("Output rose to 43 tonnes", 3, 3),
        ("Only 43 mills are open", 1, 1),
        ("The mill broke a record 43 times", 5, 5),
    ],
)
def test_a_number_is_led_to_before_what_dresses_it(text: str, number: int, led: int) -> None:
    assert before_dressing(lower_of(text), number, load().language) == led


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Debt stands at about $43m.", ["stands"]),
        ("Debt stands at US$43m.", ["stands"]),
        ("Debt remains at Rs 43 crore.", ["remains"]),
        ("The mill employs at least 43 hands.", ["employs"]),
        ("The deficit equals nearly 4% of output.", ["equals"]),
        ("Turnout was close to 43%.", ["was"]),
        ("Debt fell to close to $43m.", ["fell"]),
        ("The mill may close to save 43 jobs.", ["may", "close", "save"]),
        ("A taxi stands near a mill.", []),
        ("The mill has since cut 43 jobs.", ["has", "cut"]),
        ("The mills have both cut 43 jobs.", ["have", "cut"]),
        ("The mill is due to cut 43 jobs.", ["is", "due", "cut"]),
        ("Output fell due to 43 strikes.", ["fell"]),
        ("Profit in the quarter ended June 30 was $43m.", ["was"]),
        ("The year ended with 43 deaths.", ["ended"]),
        ("The mill lifted borrowing costs to 43%.", ["lifted"]),
        ("A stand comes", []),
        ("A stand comes in", []),
        ("Exports appear to have risen 4%.", ["appear", "have", "risen"]),
    ],
)
def test_a_verb_before_a_bounded_number_is_seen(text: str, verbs: list[str]) -> None:
    words = words_of(text, Span(0, len(text)))
    assert [words[at].lower for at in sorted(verbs_in(words, load().language))] == verbs
