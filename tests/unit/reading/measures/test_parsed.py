import pytest

from app.domain import Article
from app.lexicon.loader import load
from app.reading.pipeline import read
from app.wiring import load_parser
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Timber was 14 percent dearer. Builders said timber was scarce.", "timber price"),
        ("The price of a loaf stands at 14 euros.", "loaf price"),
        ("Vets found him 14 hours after the quake.", ""),
        ("Compliance rose to 14 percent in May.", "compliance"),
        ("Turnout was a record at 14 percent.", "turnout"),
        ("Residents said the increase was 14 percent.", ""),
        ("Surgeons removed a 14-kilo tumour.", "weight"),
        ("Police shut 40 roads. In Perin the gap was wide: 14,000 for the police.", "road"),
        ("The bill would raise the minimum wage, now $14, to $30.", "wage"),
        ("Pensioners saw their state pension rise by 14 per cent.", "pension"),
        ("The plan foresees a deficit equal to 14 percent of output.", "budget deficit"),
        ("A litre costs $20, up from $14 in the spring of 2021.", "price"),
        ("The Orrin peaked at 14 metres on Sunday.", "water level"),
        ("Built for 60, the jail was holding 14 inmates in May.", "prisoner"),
        ("Shares in Corvane closed 14% up in Lindal.", "share price"),
        ("Gas and electricity bills will climb by 14% in May.", "bill"),
        ("Car and van sales fell 14% in May.", "sales"),
        ("The average asking price in Lindal is €14,000.", "price"),
        ("The city was ordered to pay $14 million to the driver.", "payment"),
        ("The nurse has to hand $14 million to the bank.", ""),
        (
            "Fine particles in some districts were at 14 times the limit.",
            "particulate concentration",
        ),
        ("The queue at the border grew to 14,000.", "queue"),
        ("In May, waiting lists grew to 14,000.", "waiting list"),
        ("Talks failed while Corvane is worth $14bn.", "value"),
        ("Prices are up, and it is by 14 percent.", "price"),
        ("Its shares lost 31 pence to close at 14 euros.", "share price"),
        ("Knife crime rose 14% in Lindal.", "knife crime"),
        ("Net debt fell to $14m.", "debt"),
        ("But sales of electric cars grew 14%.", "electric car sales"),
    ],
)
def test_the_noun_that_the_parse_names_is_what_is_measured(text: str, item: str) -> None:
    assert claim_in(text, "14", is_parsed=True).measure.item == item


def test_who_says_a_bare_number_is_not_counted() -> None:
    article = Article(id="art_1", text="Organisers put it at 14,000.", source="Wire")
    assert read(article, load(), load_parser()).claims == ()


@pytest.mark.parametrize(
    "text", ["Potholes: the county repaired 14,000 last year.", "The firm sold 14,000."]
)
def test_who_does_something_with_a_bare_number_is_not_counted(text: str) -> None:
    article = Article(id="art_1", text=text, source="Wire")
    assert read(article, load(), load_parser()).claims == ()


@pytest.mark.parametrize("text", ["Its members number 14,000.", "Members totalled 14,000."])
def test_those_whose_number_the_verb_tells_are_counted(text: str) -> None:
    assert claim_in(text, "14,000", is_parsed=True).measure.item == "member"


def test_a_cut_that_leads_to_a_level_is_nothing_measured() -> None:
    assert claim_in("The brewer announced a cut to 14%.", "14", is_parsed=True).measure.item == ""


@pytest.mark.parametrize(
    "text", ["The regulator approved a rise of 14%.", "Ministers rejected an increase of 14%."]
)
def test_who_does_something_about_a_rise_is_not_what_rose(text: str) -> None:
    assert claim_in(text, "14%", is_parsed=True).measure.item == ""


def test_a_good_whose_name_is_shaped_like_a_person_s_still_rises() -> None:
    assert claim_in("Pepper added 14% in a week.", "14%").measure.item == "pepper price"
    assert claim_in("Visitors rose 14%.", "14%", is_parsed=True).measure.item == "visitor"


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The ministry confirmed 14 cases of cholera.", "cholera case"),
        ("The ministry confirmed 14 cholera cases.", "cholera case"),
        ("The ministry confirmed 14 cases of the disease.", "case"),
        ("The shop sold 14 boxes of pears.", "box"),
    ],
)
def test_a_case_is_of_what_it_is_said_to_be_of(text: str, item: str) -> None:
    assert claim_in(text, "14", is_parsed=True).measure.item == item
