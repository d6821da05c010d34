import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Koppel, west of Lindal, 34 homes were flooded.", "Koppel"),
        ("In Koppel, a town west of Lindal, 34 homes were flooded.", "Koppel"),
        ("At Koppel, just outside Lindal, 34 homes were flooded.", "Koppel"),
        ("In Kyiv, near Lindal, 34 people were arrested.", "Kyiv"),
        ("Koppel, south of Lindal, was drenched by 34 millimetres of rain.", "Koppel"),
        ("Koppel, a village near Lindal, was buried under 34 centimetres of snow.", "Koppel"),
        ("Floods in Koppel, 12 kilometres north of Lindal, destroyed 34 homes.", "Koppel"),
    ],
)
def test_what_a_place_lies_by_is_not_where_it_happened(text: str, place: str) -> None:
    assert claim_in(text, "34").scope.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A fire near Lindal destroyed 34 homes.", "Lindal"),
        ("Koppel, in Norland, was drenched by 34 millimetres of rain.", "Norland"),
        ("The tanker Orinoco, off Lindal, lost 34 tonnes of oil.", "Lindal"),
        ("South of Lindal, 34 millimetres of rain fell.", "Lindal"),
    ],
)
def test_what_is_no_aside_about_a_place_leaves_the_name_alone(text: str, place: str) -> None:
    assert claim_in(text, "34").scope.place == place
