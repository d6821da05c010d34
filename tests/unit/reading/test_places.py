import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    "where", ["on Ukraine's borders", "near Ukraine's border", "along the Ukrainian border"]
)
def test_one_border_has_one_name(where: str) -> None:
    claim = claim_in(f"Russia has massed 90,000 troops {where}.", "90,000")
    assert claim.scope.place == "Ukraine border"


def test_aid_goes_to_the_other_country_of_the_sentence() -> None:
    claim = claim_in("Washington has sent Kyiv $40 million in military aid.", "$40")
    assert claim.scope.place == "Ukraine"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The flood killed 212 people in southern Kerala.", "Kerala"),
        ("The flood killed 212 people in the northern Nigerian city of Jos.", "Jos"),
        ("House prices in Lindal fell 212 dollars.", "Lindal"),
        ("The mill sacked 212 workers with the help of Lindal.", None),
    ],
)
def test_a_place_is_found_behind_what_part_or_kind_of_place_it_is(
    text: str, place: str | None
) -> None:
    assert claim_in(text, "212").scope.place == place
