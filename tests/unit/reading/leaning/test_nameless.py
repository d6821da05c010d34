from datetime import date

import pytest

from app.domain import Article, Claim
from app.lexicon.loader import load
from app.reading.pipeline import read

ROW = load().language.nameless


def claims_in(text: str) -> tuple[Claim, ...]:
    return read(Article("art_1", text, "Meridian Wire", date(2022, 6, 3)), load()).claims


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Nobody was killed, but 14 were treated for smoke.", "person"),
        ("So far 44 have since been formally charged.", "person"),
        ("Eighteen were jailed for life.", "person"),
        ("Organisers said 318 needed treatment.", "person"),
        ("The club says 61 were looked after by medics.", "person"),
        ("Last year 20,300 finished.", "person"),
        ("In Marlow, 26,000 took part.", "person"),
        ("I am told that 1.62 million went last year.", "person"),
        ("More than 2,000 signed the petition.", "person"),
        ("Medics treated 44 on the spot.", "person"),
        ("Nine will be sent home on Friday.", "person"),
        ("The court jailed six for the riot.", "person"),
        ("Organisers spoke of 60,000 on the streets.", "protester"),
        ("Police counted 18,500 at the rally.", "protester"),
        ("The union put it at 18,500 at the march.", "protester"),
        ("Hotels took on 15,000 in May.", "person"),
        ("Around 150 inmates broke out. By evening 38 had been caught.", "inmate"),
    ],
)
def test_who_suffers_or_does_what_persons_do_is_a_person(text: str, unit: str) -> None:
    claim = claims_in(text)[-1]
    assert (claim.quantity.unit.name, claim.measure.item) == (unit, unit)
    assert ROW.id in {ground.rule for ground in claim.grounds}


@pytest.mark.parametrize(
    "text",
    [
        "The shelter had 80 dogs. By noon 14 had been saved.",
        "The firm shipped 40,000 phones. In all 212 were tested.",
        "In all 26 were demolished.",
        "Organisers said 318 needed paint.",
        "Nine were late.",
        "The bakery employed 12 of its ovens.",
        "The museum has 3,000 coins; 400 came from Lusk.",
        "A further 40 were built last year.",
    ],
)
def test_what_may_be_a_thing_is_none(text: str) -> None:
    assert all(claim.quantity.unit.name != "person" for claim in claims_in(text))


def test_persons_and_what_befell_them_go_before() -> None:
    (claim,) = claims_in("On the ridge 41 were killed.")
    assert claim.measure.item == "death"


@pytest.mark.parametrize(
    "text",
    [
        "The mill will hire 450 next year.",
        "Calder to recruit 450 in Lusk",
        "The works employs 450.",
    ],
)
def test_whoever_is_hired_is_an_employee(text: str) -> None:
    assert claims_in(text)[-1].measure.item == "employee"
