from app.domain import Ground, Span
from app.reading.syntax.facets import Facet, grounds_of, quantity_grounds
from tests.unit.reading.stating import stated


def test_a_field_that_was_found_rests_on_its_rule_and_words() -> None:
    facets = {"place": Facet("Kenya", "place.name", Span(3, 8)), "part": None}
    assert grounds_of(facets) == (Ground("place", "place.name", Span(3, 8)),)


def test_value_unit_and_bound_rest_on_the_rows_that_read_them() -> None:
    text = "some 100,000 troops"
    (one,) = stated(text)
    grounds = {ground.field: ground for ground in quantity_grounds(one)}
    assert grounds["value"] == Ground("value", "numeral.digits", Span(5, 12))
    assert grounds["unit"] == Ground("unit", "unit.counted", Span(13, 19))
    assert grounds["bound"].rule == "hedge.about.some"


def test_a_movement_rests_on_the_row_of_its_verb() -> None:
    (one,) = stated("Exports rose 5%")
    grounds = {ground.field: ground.rule for ground in quantity_grounds(one)}
    assert grounds["change"] == "change.up.verb"
