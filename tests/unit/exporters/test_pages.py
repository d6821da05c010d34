"""A page knows its text, everything said about it, and what was left alone."""

from dataclasses import replace

from app.exporters.marks import Piece
from app.exporters.pages import page_of
from app.exporters.remarks import Run, checked_text
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


def test_a_card_of_the_first_text_is_found_by_the_id_of_its_claim() -> None:
    first, again = page_of(RUN.checked[0], 1), page_of(RUN.checked[0], 2)
    assert first.cards[0].anchor == f"clm_{DYKES.index('$7.2')}"
    assert first.cards[4].anchor == "f1-c5"
    assert again.cards[0].anchor == "f2-c1"


def test_ids_that_are_told_twice_or_are_none_of_ours_are_not_used() -> None:
    claims = [{**one, "id": "clm_1"} for one in RUN.checked[0].answer["claims"]]
    claims[1]["id"] = '" onclick="'
    checked = checked_text("a.md", DYKES, {**RUN.checked[0].answer, "claims": claims})
    anchors = [card.anchor for card in page_of(checked, 1).cards]
    assert anchors[:3] == ["clm_1", "f1-c2", "f1-c3"]
    assert len(set(anchors)) == len(anchors)


def test_an_address_of_the_web_is_told_once() -> None:
    page = page_of(replace(RUN.checked[0], path="https://meridian.example/dykes"), 1)
    assert page.facts == ("Meridian Wire", "published 2023-05-02")


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
