import pytest

from app.domain import Kind, Statistic
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Norland has deployed 8,500 soldiers.", "8,500", "troop"),
        ("It promised $650 million in military assistance.", "$650", "military aid"),
        ("The floods killed 212 people.", "212", "death"),
        ("The floods injured 300 people.", "300", "injury"),
        ("At least 212 people have died in the floods.", "212", "death"),
        ("At least 212 people have lost their lives.", "212", "death"),
        ("Damage reached $3.26 billion in the port city.", "$3.26", "damage"),
        ("The storm caused $3.26 billion in damages.", "$3.26", "damage"),
        ("A jury awarded her $3.26 million in damages.", "$3.26", "compensation"),
        ("The average waiting time rose to 14 weeks.", "14 weeks", "waiting time"),
        ("Approval of the mayor fell to 38%.", "38%", "approval rating"),
        ("The city granted 56,100 approvals for new homes.", "56,100", "approval"),
        ("Wheat yields averaged 7.6 tonnes a hectare.", "7.6", "crop yield"),
        ("The yield on the bonds rose to 7.6%.", "7.6", "bond yield"),
        ("The well found 62 metres of net pay.", "62", "net pay"),
        ("Its loss narrowed, on revenue of $3.26 million.", "$3.26", "revenue"),
        ("The tanker carried 95,000 barrels of crude.", "95,000", "crude"),
        ("Brent crude rose to $95 a barrel.", "$95", "oil price"),
        ("Aid flights have dropped 114 tonnes of food.", "114", "food"),
        ("A court awarded her £18,400 for unfair dismissal.", "£18,400", "compensation"),
        ("The number of patients waiting more than 18 weeks rose to 900.", "900", "patient"),
        ("Six in 10 patients wait longer.", "Six in 10", "patient"),
        ("Around one in six adults missed a payment.", "one in six", "adult"),
        ("The average worker earns €27,000.", "€27,000", "wage"),
        ("The carmaker earned €27,000.", "€27,000", "profit"),
        ("Revenue rose 12.5% to $3.26 billion.", "$3.26", "revenue"),
        ("The plant more than doubled supplies of natural gas.", "doubled", "gas supply"),
    ],
)
def test_the_item_is_what_the_sentence_measures(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface).measure.item == item


def test_a_rise_in_per_cent_is_a_change_and_the_sum_it_leads_to_a_level() -> None:
    text = "Revenue rose 12.5% to $3.26 billion."
    assert claim_in(text, "12.5%").measure.statistic is Statistic.CHANGE
    assert claim_in(text, "$3.26").measure.statistic is Statistic.LEVEL


def test_a_toll_only_grows() -> None:
    assert claim_in("The floods killed 212 people.", "212").measure.kind is Kind.TOTAL


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The budget deficit will widen to 3.8 percent of GDP.", "3.8", "budget deficit"),
        ("Exports make up 31% of GDP.", "31%", "GDP"),
        ("Gross domestic product shrank 0.4%.", "0.4%", "GDP"),
        ("The union demanded a 9% pay rise.", "9%", "wage"),
        ("The fund manages assets worth 190 billion dollars.", "190", "asset"),
        ("A court sentenced him to six years in prison.", "six", "sentence"),
    ],
)
def test_what_a_number_measures_is_the_thing_and_no_yardstick_or_lead(
    text: str, surface: str, item: str
) -> None:
    assert claim_in(text, surface).measure.item == item


def test_what_another_number_is_by_measures_nothing() -> None:
    text = "Milk prices fell to 31.5p a litre in May from 38p in January."
    assert claim_in(text, "38p", is_parsed=True).measure.item == "milk price"


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("About 300 school bus drivers voted.", "300", "bus driver"),
        ("Norland has 3.2 doctors per 1,000 people.", "3.2", "doctor"),
        ("The outbreak lifted this year's caseload to 34,438.", "34,438", "case"),
        ("Calder shares fell 12% after the trial failed.", "12%", "share price"),
        ("The refinery processes 200,000 barrels of crude a day.", "200,000", "crude"),
        ("The line carries 18 million cubic metres of gas a year.", "18 million", "gas"),
        ("Norland cut its 2025 growth forecast to 2.1%.", "2.1%", "GDP"),
        ("The IMF raised its growth forecast for Norland to 2.1%.", "2.1%", "GDP"),
        ("Calder cut its profit forecast to $40 million.", "$40", "profit"),
        ("The bank cut its main rate to 4.5%.", "4.5%", "interest rate"),
        ("Lakes froze. The river Lusk rose to 7.4 metres.", "7.4", "river"),
    ],
)
def test_what_is_measured_stands_beside_a_name_a_clause_or_inside_a_rate(
    text: str, surface: str, item: str
) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item


def test_what_something_is_worth_is_its_value() -> None:
    claim = claim_in("Guards seized 36 kg of horn worth an estimated $2 million.", "$2")
    assert claim.measure.item == "value"


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Norland expects a barley harvest of 4.6 million tonnes.", "4.6", "barley harvest"),
        ("The mill made a pre-tax profit of $46 million.", "$46", "pre-tax profit"),
        ("On the month economists expect a rise of 4.6%.", "4.6", ""),
        ("The bank gave an emergency loan of $46 million.", "$46", "loan"),
        ("The county's six lakes were 46% full.", "46%", "lake"),
    ],
)
def test_what_kind_it_is_stands_before_it_too(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The team tested 900 Danes in May.", "900", "person"),
        ("Six in ten Ghanaians would leave.", "Six in ten", "person"),
        ("The club sold 900 Danish flags.", "900", "flag"),
        ("They spent an average of 900 yen each.", "900", "spending"),
    ],
)
def test_a_people_is_persons_and_no_unit_is_measured(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Consumer price inflation stood at 4.3%.", "4.3%", "inflation"),
        ("Corvane grew revenue 5% to $43m.", "$43m", "revenue"),
        ("43,000 flee fire", "43,000", "displaced person"),
        ("An earthquake measuring 6.3 shook Lindal.", "6.3", "magnitude"),
        ("A fire that killed 43 people was put out.", "43", "death"),
    ],
)
def test_plain_forms_measure_what_they_say(
    text: str, surface: str, item: str, *, is_parsed: bool
) -> None:
    assert claim_in(text, surface, is_parsed=is_parsed).measure.item == item


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Norland's exports of wheat rose to 43 million tonnes.", "wheat export"),
        ("Sales of new cars fell to 430,000 last year.", "car sales"),
        ("Corvane's car deliveries rose to 430,000 last year.", "car supply"),
        ("Production of cars came to 430,000 last year.", "car production"),
        ("At the plant car production came to 430,000.", "car production"),
        ("At the plant production came to 430,000.", "production"),
        ("Wages rose 5% and car production 43%.", "car production"),
        ("Elsewhere production came to 430,000.", "production"),
        ("The mill forecast sales of 43 million tonnes.", "sales"),
    ],
)
def test_what_is_carried_names_its_kind(text: str, item: str) -> None:
    """Seen to fail: exports of wheat were exports of anything."""
    assert claim_in(text, "43", is_parsed=True).measure.item == item


@pytest.mark.parametrize("text", ["Life expectancy is 81 years.", "The mortgage rate is 4.81%."])
def test_what_is_an_average_by_itself_is_a_level(text: str) -> None:
    said = text.replace("Life", "The average life").replace("The mortgage", "The average mortgage")
    assert claim_in(text, "81").measure.statistic is Statistic.LEVEL
    assert claim_in(said, "81").measure.statistic is Statistic.LEVEL
