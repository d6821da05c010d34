import pytest

from app.domain import Statistic
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "statistic"),
    [
        ("Exports doubled.", "doubled", Statistic.RATIO),
        ("Rents rose to an average of 1,450 euros a month.", "1,450", Statistic.AVERAGE),
        ("The firm paid 70 dollars a barrel.", "70", Statistic.RATE),
        ("Exports fell 3%.", "3%", Statistic.CHANGE),
        ("The firm saw a 3% fall in exports.", "3%", Statistic.CHANGE),
        ("Exports fell to 3%.", "3%", Statistic.LEVEL),
        ("Norland's debt is up $4 million since May.", "$4 million", Statistic.CHANGE),
        ("The share fell 2 cents.", "2 cents", Statistic.CHANGE),
        ("The share fell to 2 cents.", "2 cents", Statistic.LEVEL),
        ("The fund raised $4 million.", "$4 million", Statistic.LEVEL),
        ("The mill cut $4 million of its costs.", "$4 million", Statistic.LEVEL),
        ("The town has an average rent rate of $900.", "$900", Statistic.AVERAGE),
        ("Average hourly earnings grew 3%.", "3%", Statistic.CHANGE),
        ("Lindal, Serrat Average rent: $900", "$900", Statistic.AVERAGE),
        ("Rents are 22% more than five years ago.", "22%", Statistic.CHANGE),
        ("The mill hired a third fewer clerks than in May.", "a third", Statistic.CHANGE),
        ("Output was 900 barrels, down 120 from June.", "120", Statistic.CHANGE),
        ("About 15% of voters stayed at home.", "15%", Statistic.SHARE),
        ("The share of electric cars hit 92%.", "92%", Statistic.SHARE),
        ("The cut would mean 120 fewer care places.", "120", Statistic.CHANGE),
        ("The cut would mean 120 fewer tonnes of carbon dioxide.", "120", Statistic.CHANGE),
        ("The cut would mean 120 closures.", "120", Statistic.LEVEL),
        ("The cut would leave fewer than 120 care places.", "120", Statistic.LEVEL),
        ("The club has 120 more members.", "120", Statistic.LEVEL),
        ("The school has 900 pupils, 120 fewer than in May.", "120", Statistic.CHANGE),
        ("The school has 900 pupils, 120 more than in May.", "120", Statistic.CHANGE),
        ("The detour adds 12 days to the voyage.", "12", Statistic.CHANGE),
        ("Norland will pump an extra 12,000 barrels a day.", "12,000", Statistic.CHANGE),
        ("Norland pumped 12,000 barrels a day.", "12,000", Statistic.RATE),
        ("The mill added 120 jobs.", "120", Statistic.LEVEL),
        ("The fire destroyed 40 homes.", "40", Statistic.LEVEL),
        ("The council set the quota at 90 tonnes, a cut of 9%.", "9%", Statistic.CHANGE),
        ("The bid is a premium of 31% to Friday's close.", "31%", Statistic.CHANGE),
        ("The bid is a 31% premium to Friday's close.", "31%", Statistic.CHANGE),
        ("The new line will cut 25 minutes off the trip.", "25", Statistic.CHANGE),
        ("The trip took 25 minutes.", "25", Statistic.LEVEL),
        ("The rise lifted the mean pension to $682.", "$682", Statistic.AVERAGE),
        ("The average flat in Lindal now costs $410,000.", "$410,000", Statistic.AVERAGE),
        ("The median rent slipped to $4,300 in May.", "$4,300", Statistic.AVERAGE),
        ("Towns with an average income of old paid $90.", "$90", Statistic.LEVEL),
        ("The average wage is 3% higher than in May.", "3%", Statistic.CHANGE),
        ("The median rent fell 3% in May.", "3%", Statistic.CHANGE),
        ("Norland pumps 1.1 million barrels a day.", "1.1", Statistic.RATE),
        ("Norland will pump an extra 40,000 barrels a day.", "40,000", Statistic.CHANGE),
        ("Fares rose by $4 a week.", "$4", Statistic.CHANGE),
        ("The budget lifts school funding by 4%.", "4%", Statistic.CHANGE),
        ("The deal expands the fleet by 4%.", "4%", Statistic.CHANGE),
        ("The offer means a rise of $14 a month.", "$14", Statistic.CHANGE),
        ("Fares rose to $4 a week.", "$4", Statistic.RATE),
    ],
)
def test_the_words_around_a_number_tell_its_statistic(
    text: str, surface: str, statistic: Statistic
) -> None:
    assert claim_in(text, surface).measure.statistic is statistic


@pytest.mark.parametrize(
    ("text", "statistic"),
    [
        ("Inflation fell below 3%.", Statistic.LEVEL),
        ("Inflation rose past 3%.", Statistic.LEVEL),
        ("Prices rose more than 3%.", Statistic.CHANGE),
    ],
)
def test_a_level_that_was_crossed_is_no_size_of_a_change(text: str, statistic: Statistic) -> None:
    assert claim_in(text, "3%").measure.statistic is statistic


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Lindal was 1.3 degrees above normal in May.", "1.3"),
        ("May was 1.3C warmer than usual.", "1.3"),
        ("House prices are just 2% below their peak.", "2%"),
        ("Most clerks are $9 a week worse off.", "$9"),
        ("Diesel is 4 cents dearer.", "4 cents"),
        ("The union rejected a 5% pay offer.", "5%"),
        ("The levy will add $78 a year to bills.", "$78"),
        ("The cut takes 5 cents off the petrol price.", "5 cents"),
    ],
)
def test_how_far_a_number_is_from_another_is_no_level(text: str, surface: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.statistic is Statistic.CHANGE


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The town lies 40 metres below sea level.", "40"),
        ("About 12% under 30 voted.", "12%"),
        ("The fund set aside $4 million over two years.", "$4"),
    ],
)
def test_a_word_of_height_alone_makes_no_distance(text: str, surface: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.statistic is not Statistic.CHANGE


@pytest.mark.parametrize("share", ["one in six", "two out of five"])
def test_so_many_of_so_many_are_a_share(share: str) -> None:
    assert claim_in(f"Asthma affects {share} women.", share).measure.statistic == "share"


@pytest.mark.parametrize(
    ("text", "statistic"),
    [
        ("Wage growth slowed to 4.1% from 4.5%.", Statistic.CHANGE),
        ("The treasury cut its growth forecast to 4.1%.", Statistic.CHANGE),
        ("The economy's growth rate was 4.1%.", Statistic.CHANGE),
        ("The growth fund charges 4.1%.", Statistic.LEVEL),
        ("Joblessness rose to 5.1% from the 4.1% reported in January.", Statistic.LEVEL),
        ("The 4.1% employed in farming earn less.", Statistic.SHARE),
    ],
)
def test_growth_is_a_change_and_what_was_recorded_no_share(text: str, statistic: Statistic) -> None:
    assert claim_in(text, "4.1%", is_parsed=True).measure.statistic is statistic


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The city recorded 40 more burglaries in April than a year earlier.", "40"),
        ("The median income was $74,000, a decline of 2.3% from May.", "2.3%"),
    ],
)
def test_what_comes_on_top_or_goes_is_a_change(text: str, surface: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.statistic is Statistic.CHANGE


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Russia lost 1,200 soldiers in a week.", "1,200"),
        ("The airport added 12 routes.", "12"),
        ("The party won nine seats.", "nine"),
        ("The council needs 300 more homes.", "300"),
    ],
)
def test_what_is_so_many_in_all_is_no_change(text: str, surface: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.statistic is not Statistic.CHANGE


def test_a_projection_for_growth_is_a_change() -> None:
    text = "The lender lowered its projection for economic growth to 2.4%."
    assert claim_in(text, "2.4", is_parsed=True).measure.statistic is Statistic.CHANGE


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Halden lifted its stake to 31% from the 12% it held.", "12%"),
        ("The group bought the 49% it did not already own.", "49%"),
    ],
)
def test_what_somebody_has_of_a_thing_is_a_share(text: str, surface: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.statistic is Statistic.SHARE


def test_what_somebody_sought_is_no_share() -> None:
    text = "The lender cut its growth forecast to 2.4% from the 3.1% it projected in May."
    assert claim_in(text, "3.1", is_parsed=True).measure.statistic is Statistic.CHANGE


def test_a_share_of_something_is_one() -> None:
    text = "The network won a 21% share of the audience."
    assert claim_in(text, "21%", is_parsed=True).measure.statistic is Statistic.SHARE


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "The rise was 5% for exports.",
        "The increase in exports was 5%.",
        "The drop in exports came to 5%.",
        "The increase was 5% in exports and 3% in imports.",
    ],
)
def test_how_far_a_rise_went_is_a_change(text: str, *, is_parsed: bool) -> None:
    measure = claim_in(text, "5%", is_parsed=is_parsed).measure
    assert (measure.item, measure.statistic) == ("export", Statistic.CHANGE)


def test_a_share_by_its_name_is_a_share() -> None:
    for text in ("The firm has a market share of 42%.", "Its market share fell to 42%."):
        assert claim_in(text, "42%").measure.statistic is Statistic.SHARE
    assert claim_in("The Greens have a vote share of 42%.", "42%").measure.item == "vote"


@pytest.mark.parametrize(
    "text", ["The average wheat yield was 3.6 t/ha.", "Wheat yields hit 3.6 t/ha."]
)
def test_what_is_an_average_by_itself_is_so_much_for_each(text: str) -> None:
    assert claim_in(text, "3.6").measure.statistic is Statistic.RATE


@pytest.mark.parametrize(
    "text",
    [
        "The increase in May is now put at 3.6%.",
        "The revised figures trim the decline to 3.6%.",
        "The decline in exports slowed to 3.6%.",
        "The employers improved an offer of 3.6% to staff.",
    ],
)
def test_what_a_rise_is_put_at_is_how_far_it_went(text: str) -> None:
    assert claim_in(text, "3.6%").measure.statistic is Statistic.CHANGE
