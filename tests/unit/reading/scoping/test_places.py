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
        ("Velmark's worst winter floods killed 212 people.", "Velmark"),
        ("Velmark's army killed 212 people.", None),
        ("House prices in Lindal fell 212 dollars.", "Lindal"),
        ("The mill sacked 212 workers with the help of Lindal.", None),
        ("Cases in Europe's largest port rose to 212.", None),
        ("Cases in Europe's ports rose to 212.", "Europe"),
        ("The storm killed 212 people; a flood in Arnheld in 2018 killed 90.", None),
        ("Fares start at Rs 20 on the line with 212 stations.", None),
        ("The storm killed 212 people, while a flood in Arnheld killed 90.", None),
        ("In Perin the blaze killed 212 people; 30 were hurt.", "Perin"),
        ("The blaze killed 212 people in the Orne market town of Perin.", "Perin"),
        ("Some 40 left in Lusk and 212 people at the smaller terminal of Perin.", "Perin"),
        ("The blaze killed 212 people in the Orne region of Velmark.", "Orne"),
        ("The blaze killed 212 people on the Orne coast.", "Orne"),
    ],
)
def test_a_place_is_found_behind_what_part_or_kind_of_place_it_is(
    text: str, place: str | None
) -> None:
    assert claim_in(text, "212").scope.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The government in Lima said 212 people had died.", None),
        ("Some 212 people had died, according to officials in Kyiv.", None),
        ("Some 212 people had died, said officials in Kyiv.", None),
        ("Some 212 people had died in Kyiv, officials said.", "Kyiv"),
        ("Hospitals in Lima admitted 212 people.", "Lima"),
        ("About 212 people in Lima said they had no water.", "Lima"),
        ("Officials in Ankara said 212 miners had died in Lindal.", "Lindal"),
    ],
)
def test_where_the_speaker_sits_is_no_place(text: str, place: str | None) -> None:
    assert claim_in(text, "212").scope.place == place


def test_where_a_part_is_says_nothing_of_the_whole() -> None:
    text = "More than 9,000 people marched, 212 of them in Lindal."
    assert claim_in(text, "9,000").scope.place is None
    assert claim_in(text, "212").scope.place == "Lindal"
    text = "Some 212 people, 19 of them children, died in Lindal."
    assert claim_in(text, "212").scope.place == "Lindal"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A strong earthquake struck southern Peru on Monday, killing 212 people.", "Peru"),
        ("The storm battered Kerala and killed 212 people.", "Kerala"),
        ("The union struck Corvane, and 212 people stayed away.", None),
    ],
)
def test_what_a_happening_strikes_is_where_it_was(text: str, place: str | None) -> None:
    assert claim_in(text, "212").scope.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The fund renewed 212 Manila canteens.", "Manila"),
        ("Norland had 212 flights to Poland.", "Poland"),
        ("Profit at Corvane, which runs 212 shops, fell.", None),
        ("The storm cut power to 212 homes on the plains of Lindal.", "Lindal"),
    ],
)
def test_where_what_is_counted_stands_or_goes(text: str, place: str | None) -> None:
    assert claim_in(text, "212", is_parsed=True).scope.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The nurses cared for 40 people at St Ada's Hospital in Lindal.", "Lindal"),
        ("At the High Court in Lindal, 40 people were let go.", "Lindal"),
        ("The painting fetched $40 million at Corvo's in the Lindal docks.", "Lindal"),
        ("Some 40 people were let go at the High Court on Friday.", "High Court"),
        ("Some 40 people ate at Orne Mill in May.", "Orne Mill"),
    ],
)
def test_a_house_is_where_it_stands(text: str, place: str) -> None:
    assert claim_in(text, "40", is_parsed=True).scope.place == place
