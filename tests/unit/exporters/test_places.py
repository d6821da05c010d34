"""Lines and columns are those that an editor shows."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain import Span
from app.exporters.places import Place, Places


def test_lines_and_columns_count_from_one() -> None:
    assert Places("one\ntwo").of(Span(4, 7)) == Place(2, 1, 2, 4)


def test_columns_count_code_points() -> None:
    assert Places("🛶🛶 12").of(Span(3, 5)) == Place(1, 4, 1, 6)


def test_a_span_over_a_line_end_ends_on_the_next_line() -> None:
    assert Places("the 12\nboats").of(Span(4, 12)) == Place(1, 5, 2, 6)


def test_a_carriage_return_is_the_last_character_of_its_line() -> None:
    assert Places("one\r\ntwo").of(Span(5, 8)) == Place(2, 1, 2, 4)


def test_an_empty_text_has_a_first_line() -> None:
    assert Places("").of(Span(0, 0)) == Place(1, 1, 1, 1)


@given(st.text(alphabet="a\n\r🛶\u2028"), st.data())
def test_the_place_leads_back_to_the_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    place = Places(text).of(Span(offset, offset))
    before = text.split("\n")[: place.line - 1]
    assert sum(len(line) + 1 for line in before) + place.column - 1 == offset
