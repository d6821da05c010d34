"""Furniture is told from article, and blanked without moving an offset."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain import PassageKind
from app.lexicon.loader import load
from app.reading.text.clean import masked_furniture, passages_of, without_datelines

ENGLISH = load("en").language

ARTICLE = """Story ID: 8812
Published: 0610 GMT May 9, 2021

Harbour town counts the cost of its flood

Harbour town counts the cost of its flood

Some 300 homes were flooded in the harbour town on Friday, the mayor said.

The captcha company said 30 million people had written to it.

12 comments
Page Generated in 0/311 sec"""

LINES = st.lists(
    st.sampled_from([*ARTICLE.splitlines(), "", "  a line of text that goes on ", "\u2028", "é 𝟙"]),
    max_size=12,
)


def kinds(text: str) -> list[tuple[str, str, str]]:
    passages = passages_of(text, ENGLISH)
    return [(each.span.of(text), each.kind.value, each.rule) for each in passages]


def test_each_piece_of_furniture_carries_its_rule() -> None:
    assert [(kind, rule) for _, kind, rule in kinds(ARTICLE)] == [
        ("furniture", "furniture.item-id"),
        ("furniture", "furniture.published"),
        ("headline", ""),
        ("furniture", "furniture.repeated-headline"),
        ("body", ""),
        ("body", ""),
        ("furniture", "furniture.counts"),
        ("furniture", "furniture.page-generated"),
    ]


def test_a_headline_repeated_with_the_name_of_the_site_counts_once() -> None:
    text = "300 homes flooded | Harbour Press\n\nThe river rose.\n\n300 homes flooded"
    assert kinds(text)[-1][1:] == ("furniture", "furniture.repeated-headline")


def test_a_short_line_above_no_paragraph_is_body() -> None:
    assert kinds("8,500 troops on standby") == [("8,500 troops on standby", "body", "")]


def test_a_line_with_an_end_mark_is_no_headline() -> None:
    assert kinds("The river rose.\nIt fell.")[0][1] == "body"


def test_a_line_that_goes_on_in_lower_case_is_one_passage() -> None:
    text = "The river rose by some three metres in a single night\nand flooded 300 homes.\nIt fell."
    assert [each for each, _, _ in kinds(text)] == [text[:-9], "It fell."]


def test_a_blank_line_ends_a_passage() -> None:
    text = "The river rose by some three metres in a single night\n\nand flooded 300 homes."
    assert len(kinds(text)) == 2


def test_a_long_line_is_never_furniture() -> None:
    assert kinds("Read more: " + "x " * 200)[0][1] == "body"


def test_an_empty_text_has_no_passages() -> None:
    assert passages_of(" \n\t\n", ENGLISH) == ()


def test_masking_keeps_every_other_character_where_it_was() -> None:
    masked = masked_furniture(ARTICLE, passages_of(ARTICLE, ENGLISH))
    assert len(masked) == len(ARTICLE)
    assert "8812" not in masked
    assert masked.count("Harbour town counts") == 1
    assert masked.index("Some 300") == ARTICLE.index("Some 300")


def test_a_long_text_of_one_kind_of_character_is_divided_too() -> None:
    for text in (" " * 200_000, "\n" * 200_000, "1," * 200_000, "a\n" * 20_000):
        assert sum(len(each) for each, _, _ in kinds(text)) <= len(text)


@given(LINES)
def test_passages_cover_every_character_once_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    passages = passages_of(text, ENGLISH)
    spans = [each.span for each in passages]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


@given(LINES)
def test_a_passage_is_furniture_exactly_if_it_has_a_rule(lines: list[str]) -> None:
    for each in passages_of("\n".join(lines), ENGLISH):
        assert (each.kind is PassageKind.FURNITURE) == bool(each.rule)


def behind_datelines(text: str) -> list[tuple[str, str]]:
    """The passages and their rules, datelines apart."""
    passages = without_datelines(text, passages_of(text, ENGLISH), ENGLISH)
    return [(each.span.of(text), each.rule) for each in passages]


def test_place_and_agency_of_a_dispatch_stand_before_its_first_sentence() -> None:
    text = "PORT ARDEN, Norland (HW) — At least 21 people were killed in a bus crash, police said."
    assert behind_datelines(text) == [
        ("PORT ARDEN, Norland (HW) — ", "furniture.dateline.agency"),
        ("At least 21 people were killed in a bus crash, police said.", ""),
    ]


def test_a_sentence_that_opens_with_capitals_is_left_whole() -> None:
    text = "NATO (the alliance) has sent 300 soldiers to Norland."
    assert behind_datelines(text) == [(text, "")]


def test_datelines_are_looked_for_at_the_top_alone() -> None:
    text = "\n\n".join(
        ["The river rose by three metres.", *["It fell again."] * 7, "OSLO — It ended."]
    )
    assert behind_datelines(text)[-1] == ("OSLO — It ended.", "")


@given(LINES, st.sampled_from(["", "OSLO (HW) - ", "BREAKING — "]))
def test_no_character_is_lost_with_a_dateline(lines: list[str], dateline: str) -> None:
    text = dateline + "\n".join(lines)
    assert "".join("".join(each.split()) for each, _ in behind_datelines(text)) == "".join(
        text.split()
    )
