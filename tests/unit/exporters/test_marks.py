"""Marks may overlap, stand inside each other and reach over paragraphs; no letter is lost."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain import Span
from app.exporters.marks import Piece, Row, paragraphs_of, rows_of


def test_a_mark_cuts_its_paragraph_in_pieces() -> None:
    assert rows_of("The 12 boats.", [Span(4, 6)]) == [
        Row((Piece("The "), Piece("12", (0,), (0,), (0,)), Piece(" boats.")), (0,))
    ]


def test_a_mark_inside_another_is_a_piece_of_both() -> None:
    (row,) = rows_of("5 of 12 boats", [Span(0, 13), Span(5, 7)])
    assert row.pieces == (
        Piece("5 of ", (0,), (0,), ()),
        Piece("12", (0, 1), (1,), (1,)),
        Piece(" boats", (0,), (), (0,)),
    )


def test_marks_that_overlap_in_part_share_the_middle() -> None:
    (row,) = rows_of("abcdef", [Span(0, 4), Span(2, 6)])
    assert [(one.text, one.marks) for one in row.pieces] == [
        ("ab", (0,)),
        ("cd", (0, 1)),
        ("ef", (1,)),
    ]


def test_a_mark_over_two_paragraphs_begins_in_one_and_ends_in_the_other() -> None:
    first, second = rows_of("a 12\n\n13 b", [Span(2, 8)])
    assert first.pieces[1] == Piece("12", (0,), (0,), ())
    assert second.pieces[0] == Piece("13", (0,), (), (0,))
    assert (first.numbers, second.numbers) == ((0,), ())


def test_two_marks_on_the_same_words_are_both_there() -> None:
    (row,) = rows_of("12 boats", [Span(0, 2), Span(0, 2)])
    assert row.pieces[0] == Piece("12", (0, 1), (0, 1), (0, 1))


def test_a_mark_is_trimmed_to_its_words() -> None:
    rows = rows_of("12 \n\nboats", [Span(0, 5)])
    assert rows[0].pieces == (Piece("12", (0,), (0,), (0,)), Piece(" "))


def test_a_mark_of_nothing_belongs_to_no_row() -> None:
    assert rows_of("a\n\n", [Span(0, 0), Span(1, 3)]) == [Row((Piece("a"),))]


def test_blank_lines_part_paragraphs() -> None:
    text = "\n \none\ntwo\n\t\n\nthree\n"
    assert [span.of(text) for span in paragraphs_of(text)] == ["one\ntwo", "three"]


@given(
    st.text(alphabet="ab \n", max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6),
)
def test_no_letter_is_lost_and_each_mark_opens_and_closes_once(
    text: str, ends: list[tuple[int, int]]
) -> None:
    marks = [Span(min(pair), min(max(pair), len(text))) for pair in ends]
    rows = rows_of(text, marks)
    pieces = [piece for row in rows for piece in row.pieces]
    assert "".join("".join(piece.text for piece in pieces).split()) == "".join(text.split())
    shown = [number for number, mark in enumerate(marks) if mark.of(text).strip()]
    assert sorted(number for piece in pieces for number in piece.opening) == shown
    assert sorted(number for piece in pieces for number in piece.closing) == shown
    assert sorted(number for row in rows for number in row.numbers) == shown
    for number in shown:
        covered = "".join(piece.text for piece in pieces if number in piece.marks)
        assert "".join(covered.split()) == "".join(marks[number].of(text).split())
