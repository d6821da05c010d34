from dataclasses import replace
from datetime import date

import pytest

from app.domain import Article, Passage, PassageKind, Span
from app.domain.limits import CLAIMS
from app.errors import TooLarge, Unavailable
from app.lexicon.loader import load
from app.reading.pipeline import read

PAGE = """News ID: 4711
Published: 0334 GMT March 3, 2023

Flood waters fall

At least 212 people have died in the floods. They came on Flight 447.
"""


def article(text: str) -> Article:
    return Article(id="art_1", text=text, source="Meridian Wire")


def test_a_page_becomes_claims_and_numbers_left_alone() -> None:
    reading = read(article(PAGE), load())
    assert [claim.surface for claim in reading.claims] == ["At least 212 people"]
    assert reading.article.published == date(2023, 3, 3)
    assert {"4711", "447"} <= {number.surface for number in reading.skipped}
    assert [number.span for number in reading.skipped] == sorted(
        number.span for number in reading.skipped
    )


def test_a_title_beside_the_text_is_read_by_itself() -> None:
    beside = replace(article("Some 212 people left Lindal."), title="Over 200 people leave Lindal")
    reading = read(beside, load())
    assert [claim.surface for claim in reading.titled] == ["Over 200 people"]
    assert [claim.surface for claim in reading.claims] == ["Some 212 people"]
    at_its_head = replace(beside, text=f"{beside.title}\n\nSome 212 people left Lindal.")
    assert read(at_its_head, load()).titled == ()


def test_the_same_text_reads_the_same() -> None:
    assert read(article(PAGE), load()) == read(article(PAGE), load())


def test_a_text_of_more_claims_than_an_article_has_is_refused() -> None:
    with pytest.raises(TooLarge, match="claims"):
        read(article("The fire killed 12 people. " * (CLAIMS + 1)), load())


def test_a_text_of_nothing_but_numbers_is_refused() -> None:
    with pytest.raises(TooLarge, match="numbers"):
        read(article("a " + "10:30 " * 30_000), load())


def test_the_deadline_is_asked_at_each_step_and_may_end_the_reading() -> None:
    """Seen to fail with `within` taken out of any one stage: eight numbers take three rounds."""
    asked = 0

    def ask() -> None:
        nonlocal asked
        asked += 1
        if asked > 20:
            raise Unavailable("too long")

    eight = article("The fire killed 12 people. " * 8)
    with pytest.raises(Unavailable, match="too long"):
        read(eight, load(), deadline=ask)
    asked = -100
    assert len(read(eight, load(), deadline=ask).claims) == 8
    assert asked == -100 + 3 * 8 + 1


def test_what_the_format_knows_to_be_no_article_is_skipped_by_its_rule() -> None:
    text = "The port hired 300 engineers.\n\nSome 40 cranes stand in the yard."
    start = text.index("Some")
    caption = Passage(Span(start, len(text)), PassageKind.FURNITURE, "furniture.caption")
    reading = read(replace(article(text), furniture=(caption,)), load())
    assert [claim.surface for claim in reading.claims] == ["300 engineers"]
    assert [(each.surface, each.rule) for each in reading.skipped] == [("40", "furniture.caption")]
    assert reading.article.text == text


@pytest.mark.parametrize(
    ("text", "lines", "day"),
    [
        ("It rained.", ("Jane Roe", "Published: 9:14, 8 Jul 2022"), date(2022, 7, 8)),
        ("Published: 1 May 2022\n\nIt rained.", ("8 Jul 2022",), date(2022, 5, 1)),
        ("It rained.", ("Jane Roe", "In 2022"), None),
    ],
)
def test_a_line_beside_the_text_gives_the_day_where_the_text_gives_none(
    text: str, lines: tuple[str, ...], day: date | None
) -> None:
    assert read(replace(article(text), credits=lines), load()).article.published == day


def test_place_and_agency_of_a_dispatch_are_no_names_that_the_story_tells_of() -> None:
    told = article("PORT ARDEN (HW) — At least 21 people were killed in Lindal, police said.")
    assert read(told, load()).names == ("Lindal",)
