import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("Police in Lagos seized 40 rifles.", "40", None),
        ("Nurses aboard the Polar Dawn treated 40 people.", "40", None),
        ("The Corbin Ridge fire destroyed 40 homes.", "40", None),
        ("Shares in Corvane fell 8.3%.", "8.3%", "Corvane"),
        ("Unemployment in Spain rose to 11.8%.", "11.8%", "Spain"),
        ("Revenue at Corvane rose 12.5%.", "12.5%", "Corvane"),
        ("Velmark's heatwave killed 40 people.", "40", None),
        ("Norland's attack killed 40 people.", "40", "Norland"),
        ("Steel from Norland costs 40 euros.", "40", None),
        ("Talks with Corvane took 40 days.", "40", None),
        ("The mayor of Lindal hired 40 nurses.", "40", "Lindal"),
        ("Matron Rita Bell told the Herald nurses had treated 40 people.", "40", None),
        ("The mayor told the Herald about it. It has 40 workers.", "40", None),
        ("Corvane is among the 40 firms that pay no tax.", "40", None),
        ("Corvane is one of 40 firms that pay no tax.", "40", None),
        ("Corvane is one of Norland's 40 banks.", "40", "Norland"),
        ("Losses will reach $9 million, Sable Labs said. It counts 40 homes lost.", "40", None),
        ("Sable Labs moved to Lindal. It lost 40 workers.", "40", "Sable Labs"),
        ("Crews took 12 people to Lindal and Tarsa Bay. It carried 40 mailbags.", "40", None),
        ("A NEW drug halves the risk of 40 diseases.", "40", None),
        ("Dengue has killed 40 people in Norland.", "40", None),
        ("Ebola killed 12 people in May. It has now infected 40 nurses.", "40", None),
        ("Corvane is to cut 40 jobs.", "40", "Corvane"),
        ("Corvane was fined $40 million.", "$40", "Corvane"),
        ("Tom Vale has been sentenced to 40 months in prison.", "40", "Tom Vale"),
        ("Corvane was bought for $40 million.", "$40", None),
        ("Okoye won 812 votes and Osei 604.", "604", "Osei"),
        ("Okoye won 812 votes and Osei 604 votes.", "604 votes", "Osei"),
        ("Norland won 42% of the vote and the Greens 12%.", "12%", "Greens"),
        ("Exports to Norland were worth 40 million euros.", "40", None),
        ("Visits to the Lindal Museum rose by 40%.", "40%", "Lindal Museum"),
        ("Complaints against Corvane rose by 40%.", "40%", "Corvane"),
        ("Flights to Lindal rose by 40%.", "40%", None),
        ("Headline inflation in Kenya rose by 40%.", "40%", "Kenya"),
        ("Turkey has taken in 3.4 million Syrians.", "3.4 million", "Turkey"),
        ("NATO's 6,200 soldiers stayed behind.", "6,200", "NATO"),
        ("Roughly 900 of Corvane's 6,200 staff will go.", "900", "Corvane"),
        ("Staff at Sable Bank hope that 6,200 posts remain.", "6,200", "Sable Bank"),
        ("Nurses at Union Station treated 6,200 people.", "6,200", None),
        ("Nigeria's death toll from Marburg rose to 878.", "878", "Nigeria"),
    ],
)
def test_a_name_that_only_says_where_is_no_subject(
    text: str, surface: str, subject: str | None
) -> None:
    assert claim_in(text, surface).scope.subject == subject


def test_a_firm_speaks_of_its_own_figures() -> None:
    claim = claim_in("Corvane Foods said that revenue had risen to $2.18 billion.", "$2.18")
    assert claim.scope.subject == "Corvane Foods"


def test_a_speaker_of_other_things_is_not_their_owner() -> None:
    claim = claim_in("The Red Cross said 40 homes had burned down.", "40")
    assert claim.scope.subject is None


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 14%, the Lindal Association of Grocers said.",
        "Sales rose 14%, figures from KLM showed.",
    ],
)
def test_whoever_counts_for_others_has_nothing_of_it(text: str) -> None:
    assert claim_in(text, "14%").scope.subject is None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Germany's Greens won 14 seats.", "Greens"),
        ("South Africa's power utility Eskar cut 14 jobs.", "Eskar"),
        ("Cyclone Alda destroyed 14 homes.", None),
        ("Norland winger Ada Brenn scored 14 goals.", "Ada Brenn"),
        ("Corvane Foods met. Its Lindal plant lost 14 workers.", "Corvane Foods"),
    ],
)
def test_whose_house_it_is_does_not_act_for_it(text: str, subject: str | None) -> None:
    assert claim_in(text, "14").scope.subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("A third of Turkey's villages have no road.", "Turkey"),
        ("Half of Swiss villages have no road.", "Switzerland"),
        ("Half of Kenyans have no road.", None),
    ],
)
def test_a_share_is_whose_the_whole_is(text: str, subject: str | None) -> None:
    assert claim_in(text, text.split()[0]).scope.subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Over 212 Corvane employees lost their jobs.", "Corvane"),
        ("Some 212 Corvane shops are to close.", "Corvane"),
        ("Some 212 Boeing jets were ordered.", None),
        ("The deal covers 212 F-35 fighter jets.", None),
    ],
)
def test_people_are_of_the_name_before_them(text: str, subject: str | None) -> None:
    assert claim_in(text, "212").scope.subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Norland's population of 212 million is the largest in Europe.", "Norland"),
        ("Norland, a small country of 212 million people, asked for help.", "Norland"),
        ("Norland, home to 212 million people, asked for help.", "Norland"),
        ("Norland, with 212 million people, asked for help.", "Norland"),
        ("Yesterday, with 212 million people watching, it fell.", None),
        ("In Norland, a storm cost a fund of Tarsa's 212 million euros.", "Tarsa"),
    ],
)
def test_what_is_a_names_own_may_stand_between(text: str, subject: str | None) -> None:
    assert claim_in(text, "212").scope.subject == subject


def test_the_adjective_of_a_currency_makes_nobody_the_subject() -> None:
    text = "Brisal Energy paid 3 million Australian dollars."
    assert claim_in(text, "3 million").scope.subject == "Brisal Energy"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("LINDAL - A mill has dismissed 212 people.", None),
        ("LINDAL: A mill has dismissed 212 people.", None),
        ("Lindal Mills has dismissed 212 people.", "Lindal Mills"),
    ],
)
def test_the_city_that_a_text_was_filed_from_did_nothing(text: str, subject: str | None) -> None:
    assert claim_in(text, "212", is_parsed=True).scope.subject == subject


def test_whoever_stands_behind_with_does_it() -> None:
    text = "Shares fell, with Corvane losing 212 crowns."
    assert claim_in(text, "212", is_parsed=True).scope.subject == "Corvane"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Calder has 120 of the 212 seats.", None),
        ("Calder has 212 of the 630 seats.", "Calder"),
        ("A Corvane missile struck a ship 212 miles south of Lindal.", None),
        ("Onion arrivals dropped to 212 tonnes on Thursday.", None),
    ],
)
def test_a_whole_and_a_distance_are_nobodys(text: str, subject: str | None) -> None:
    assert claim_in(text, "212", is_parsed=True).scope.subject == subject


@pytest.mark.parametrize("item", ["Profit", "Pre-tax profit", "Half-year operating profit"])
def test_every_kind_of_profit_at_a_firm_is_the_firms(item: str) -> None:
    claim = claim_in(f"{item} at Brackley & Stowe fell to $212 million.", "212", is_parsed=True)
    assert (claim.scope.subject, claim.scope.place) == ("Brackley & Stowe", None)


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("The 430-bed Lindal hospital opened.", "430", "Lindal"),
        ("The 430 MW Tarrow plant opened.", "430", "Tarrow"),
        ("The 43-km Lindal road opened.", "43", None),
        ("The judge heard the 43-day Lindal case.", "43", None),
        ("The 43 Polish nurses left.", "43", "Poland"),
    ],
)
def test_whatever_is_told_by_its_size_has_it(text: str, surface: str, subject: str | None) -> None:
    assert claim_in(text, surface).scope.subject == subject
