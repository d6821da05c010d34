"""Sentences end where a reader ends them, and cover the article without gaps."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import PassageKind, Span
from app.lexicon.loader import load
from app.reading.text.clean import passages_of
from app.reading.text.sentences import LONGEST, LONGEST_RUN, sentences_of

ENGLISH = load("en").language
PIECES = st.lists(
    st.sampled_from(
        [
            "The dam",
            " broke",
            ".",
            "!",
            "?”",
            " ",
            "\n",
            "Mr.",
            "U.S.",
            "3.5",
            "…",
            "No. 5",
            "é",
            "x",
        ]
    ),
    max_size=40,
)


def split(text: str) -> list[str]:
    found = sentences_of(text, passages_of(text, ENGLISH), ENGLISH)
    return [each.span.of(text) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Army sent 300 men.",
        "Mr. Roe met Gen. Doe at St. Mary on Jan. 5.",
        "It rose 3.5 percent, i.e. more than in 2019.",
        "J. R. Roe of Harbour Inc. Holdings paid $3.2bn.",
        "They met at 5 p.m. Friday.",
        "It came in at No. 5.",
        "Shares of Harbour Corp. rose 3%.",
        "1. First come the 300.",
        "“Stop!” he said.",
        "Roe et al. counted 300.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The river rose. It fell.", 2),
        ("He said: “We left.” Then 300 came.", 2),
        ("They live in the U.S. The army has 300 men.", 2),
        ("They met at 5 p.m. He left.", 2),
        ("Was it 300? It was!  Really… Yes.", 4),
        ("The answer was no. They left in 2019. 300 stayed.", 3),
        ("It rose 3.5. It fell 2.5.", 2),
        ("(It rose.) It fell.", 2),
        ("The old mark was 38.7 C. Fires burned.", 2),
        ("It was 101F. Fires burned.", 2),
        ("It lay at a depth of 10 km. Eleven teams came.", 2),
        ("The bill came to £5 bn. Shares fell.", 2),
        ("The wall is 6 ft. 2 in. tall.", 1),
        ("They drove to Ft. Calder.", 1),
        ("They queued in the sun. Nurses gave them water.", 2),
        ("He fell ill. Inside, 40 waited.", 2),
        ("It was signed on Sun. Nurses said so.", 1),
        ("Section 3 was led by C. Hale.", 1),
    ],
)
def test_a_mark_that_ends_a_sentence_divides(text: str, count: int) -> None:
    assert len(split(text)) == count


def test_furniture_gives_no_sentences() -> None:
    assert split("Captcha refresh\nThe river rose.") == ["The river rose."]


def test_a_sentence_knows_its_place_and_its_kind() -> None:
    text = "River rises\n\nThe river rose. It fell."
    found = sentences_of(text, passages_of(text, ENGLISH), ENGLISH)
    assert [each.index for each in found] == [0, 1, 2]
    assert [each.kind for each in found] == [
        PassageKind.HEADLINE,
        PassageKind.BODY,
        PassageKind.BODY,
    ]


def test_a_sentence_beyond_all_prose_is_cut_at_white_space() -> None:
    pieces = split("300 homes and " * 1000)
    assert max(len(piece) for piece in pieces) <= LONGEST
    assert " ".join(pieces) == ("300 homes and " * 1000).strip()


def test_a_number_is_never_cut_in_two() -> None:
    assert [len(piece) for piece in split("1" * 5000 + " " + "2" * 10)] == [5000, 10]


@pytest.mark.parametrize("unit", ["5-", "a1", "1,2;", "(5"])
def test_a_run_without_white_space_is_cut_where_no_number_is(unit: str) -> None:
    """A megabyte of "5-" was one sentence of half a million numbers, which no limit looked into.
    Seen to fail with the run cut at its end alone."""
    text = unit * 20_000
    pieces = split(text)
    assert "".join(pieces) == text
    assert max(map(len, pieces)) <= LONGEST_RUN + len(unit)
    assert not any(piece[0].isdigit() for piece in pieces[1:])


def test_a_long_hostile_text_is_one_sentence_or_many_but_whole() -> None:
    for text in ("." * 100_000, "a. " * 50_000, "Mr. " * 50_000, "!” " * 50_000, "1.2" * 50_000):
        assert "".join(split(text)).replace(" ", "") == text.replace(" ", "")


@given(PIECES)
def test_sentences_cover_the_article_in_order_without_overlap(pieces: list[str]) -> None:
    text = "".join(pieces)
    passages = passages_of(text, ENGLISH)
    spans = [each.span for each in sentences_of(text, passages, ENGLISH)]
    article = [each.span for each in passages if each.kind is not PassageKind.FURNITURE]
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert letters(text, spans) == letters(text, article)


def letters(text: str, spans: list[Span]) -> str:
    return "".join("".join(span.of(text).split()) for span in spans)
