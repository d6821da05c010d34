"""What the desk shows of an article: marks in its text, cards beside it, what was left alone."""

from typing import Any

import pytest

from app.exporters.article_page import (
    ArticlePage,
    Show,
    article_page,
    first_words,
    mark_document,
)
from app.exporters.remarks import checked_text
from tests.unit.exporters.sample import DYKES, sample_run

ANSWER = sample_run().checked[0].answer
OVER = {"kind": "override", "verdict": "agrees", "who": "Ada", "reason": "Counted again"}
NONE = {"kind": "not_a_claim", "verdict": None, "who": "Ada", "reason": "A year"}


def shown(show: Show = Show.ALL, *, left: bool = False, **reviews: Any) -> ArticlePage:
    """The page of the dykes; reviews are those of claims, by their verdict."""
    claims = [{**one, "review": reviews.get(one["verdict"])} for one in ANSWER["claims"]]
    checked = checked_text("art_1", DYKES, {**ANSWER, "claims": claims})
    return article_page(checked, show, left=left)


def text_of(page: ArticlePage) -> str:
    return "\n\n".join("".join(piece.text for piece in row.pieces) for row in page.rows)


@pytest.mark.parametrize("show", Show)
def test_no_letter_is_lost_whatever_is_marked(show: Show) -> None:
    whole = "\n\n".join(DYKES.strip().split("\n\n"))
    assert text_of(shown(show)) == whole
    assert text_of(shown(show, left=True)) == whole


def test_every_claim_is_marked_with_its_verdict() -> None:
    page = shown()
    kinds = {mark.claim_id: mark.kind for mark in page.marks if mark.claim_id}
    assert kinds == {one["id"]: one["verdict"] for one in ANSWER["claims"]}
    assert [mark.number for mark in page.marks] == list(range(1, len(page.marks) + 1))


def test_problems_keep_their_numbers_and_the_rest_goes() -> None:
    everything, problems = shown(), shown(Show.PROBLEMS)
    assert problems.marks == tuple(mark for mark in everything.marks if mark.is_problem)
    assert 0 < len(problems.marks) < len(everything.marks)
    assert {"agrees", "unseen"}.isdisjoint(mark.kind for mark in problems.marks)


def test_what_a_person_decided_decides_whether_it_is_a_problem() -> None:
    before = [mark.claim_id for mark in shown(Show.PROBLEMS).marks if mark.kind == "conflicts"]
    assert before
    after = {mark.claim_id: mark for mark in shown(conflicts=OVER).marks}
    assert {(after[one].kind, after[one].is_problem) for one in before} == {("agrees", False)}
    worse = shown(agrees={**OVER, "verdict": "conflicts"})
    assert all(mark.is_problem for mark in worse.marks if mark.kind == "conflicts")


def test_a_number_that_is_no_claim_says_so() -> None:
    (mark, *_) = [one for one in shown(conflicts=NONE).marks if one.kind == "dismissed"]
    assert mark.word == "not a claim"
    assert mark.is_quiet
    assert not mark.is_problem


def test_numbers_left_alone_are_listed_and_marked_on_request() -> None:
    quiet, loud = shown(), shown(left=True)
    assert quiet.left_alone == loud.left_alone
    (first, *_) = loud.left_alone
    assert (first.surface, first.why) == ("0800 555 010", "line 7: a telephone number")
    assert first not in quiet.marks
    assert first in loud.marks
    assert first.card is None


def test_what_a_person_said_elsewhere_is_no_claim_is_marked_so() -> None:
    decided = {"article": "art_2", "claim": "clm_2", "who": "Ada", "reason": "A year"}
    (first, *others) = ANSWER["skipped"]
    told = {**first, "rule": "person.not-a-claim", "decided": decided}
    checked = checked_text("art_1", DYKES, {**ANSWER, "skipped": [told, *others]})
    (mark,) = [one for one in article_page(checked).marks if one.kind == "dismissed"]
    assert (mark.word, mark.decided) == ("not a claim", decided)
    assert mark.why.endswith("a person said that it is no claim")
    assert mark not in article_page(checked, Show.PROBLEMS).marks


def test_a_card_has_the_nearest_figures_and_says_how_many_there_are() -> None:
    claims = [{**one, "evidence": [*one["evidence"]] * 9} for one in ANSWER["claims"]]
    page = article_page(checked_text("art_1", DYKES, {**ANSWER, "claims": claims}))
    (mark, *_) = [one for one in page.marks if one.kind == "conflicts"]
    assert mark.card
    assert (len(mark.card.figures), mark.on_file) == (3, 9 * len(ANSWER["claims"][0]["evidence"]))


def test_of_marks_on_one_piece_the_gravest_is_drawn() -> None:
    page = shown()
    shared = [piece for row in page.rows for piece in row.pieces if len(piece.marks) > 1]
    assert shared
    for piece in shared:
        assert page.drawn(piece).endswith(" shared")
    assert next(kind for kind, _ in page.kinds) == "conflicts"


def test_every_anchor_is_another() -> None:
    claims = [{**one, "id": "clm_1"} for one in ANSWER["claims"]]
    page = article_page(checked_text("a", DYKES, {**ANSWER, "claims": claims}), left=True)
    anchors = [mark.anchor for mark in page.marks]
    assert len(set(anchors)) == len(page.marks)


def test_a_text_without_a_title_is_called_by_its_first_words() -> None:
    assert first_words("  A bridge\nis long.  ") == "A bridge is long."
    assert first_words("bridge " * 40) == "bridge " * 11 + "…"
    assert first_words(" \n ") == "An article without words"


def test_a_mark_for_programs_says_where_it_stands_and_who_decided() -> None:
    (mark, *_) = [one for one in shown(conflicts=OVER).marks if one.standing]
    told = mark_document(mark)
    assert DYKES[mark.span.start : mark.span.end] == told["surface"]
    assert (told["word"], told["automatic"]) == (
        mark.word,
        mark.standing and mark.standing.automatic,
    )
