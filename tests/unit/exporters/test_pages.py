"""A page knows its text, everything said about it, and what was left alone."""

from dataclasses import replace

from app.exporters.marks import Piece
from app.exporters.pages import page_of
from app.exporters.remarks import Run
from tests.unit.exporters.sample import DYKES, sample_run

RUN: Run = sample_run()


def test_a_page_is_named_after_its_article() -> None:
    page = page_of(RUN.checked[0], 1)
    assert page.title == "Dykes cost more than planned"
    assert page.facts == ("stories/dykes.md", "Meridian Wire", "published 2023-05-02")
    assert page.link == "https://meridian.example/dykes"


def test_without_a_title_its_path_speaks() -> None:
    page = page_of(RUN.checked[1], 2)
    assert page.title == "./notes/the budget.md"
    assert page.facts[-1] == "day of publication unknown"
    assert page.link is None


def test_a_link_that_is_none_is_left_out() -> None:
    answer = {**RUN.checked[0].answer, "article": {"url": "javascript:alert(1)"}}
    assert page_of(replace(RUN.checked[0], answer=answer), 1).link is None


def test_every_card_stands_beside_a_row_or_outside() -> None:
    page = page_of(RUN.checked[1], 2)
    assert [card.word for card in page.outside] == ["no date"]
    beside = [page.cards[number].word for row in page.rows for number in row.numbers]
    assert beside == ["unit or basis", "unseen"]


def test_of_marks_on_one_piece_the_gravest_is_drawn() -> None:
    page = page_of(RUN.checked[0], 1)
    assert page.drawn(Piece("120 km", (2, 3))) == "unseen shared"
    assert page.drawn(Piece("both", (3, 0))) == "conflicts shared"
    assert page.drawn(Piece("6.1 metres", (6,))) == "drifts silenced"


def test_the_kinds_of_marks_are_told_once_the_gravest_first() -> None:
    assert page_of(RUN.checked[0], 1).kinds == [
        ("conflicts", "conflicts"),
        ("error", "excludes itself"),
        ("drifts", "drifts"),
        ("superseded", "superseded"),
        ("unseen", "unseen"),
        ("agrees", "agrees"),
    ]


def test_numbers_left_alone_are_told_with_line_and_reason() -> None:
    first = page_of(RUN.checked[0], 1).left_alone[0]
    assert (first.surface, first.why) == ("0800 555 010", "a telephone number")
    assert first.surface in DYKES.split("\n")[first.line - 1]
