import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Since June, the Red Cross estimates, 212 families have fled.", "Red Cross"),
        ("Enough ice melts, the authors calculate, to raise the lake by 212 metres.", "authors"),
        ("Shops made refunds, claims, and 212 repairs last year.", None),
        ("Hotels lost 212 guests, figures obtained by the Gazette show.", "Gazette"),
        ("Support rose to 212 votes, a survey of 1,204 adults by Northgate suggests.", "Northgate"),
        ("The app, which by the firm's own count has 212 users, is free.", "firm"),
        ("Officers seized 212 rifles, a court heard.", "court"),
        ("Residents heard 212 blasts.", None),
        ("Corvane must hire back 212 drivers, the tribunal ruled on Monday.", "tribunal"),
        ("The party ruled for 212 days.", None),
        (
            "Exports fell to 212 tonnes, the ministry reported on Friday, and rents rose.",
            "ministry",
        ),
        ("A berth costs $212, analysts at Corvane reckon — more than in May.", "analysts"),
        ("The church lost 212 members, its annual report shows, yet it grew.", "annual report"),
        (
            "Of the 212 nurses surveyed last week by Dantz Research most are tired.",
            "Dantz Research",
        ),
        (
            "A team at Lindal University has found that 212 bees carry the mite.",
            "Lindal University",
        ),
        ("Divers found 212 bodies, the coroner's office announced.", "coroner's office"),
        ("Divers found 212 bodies.", "divers"),
    ],
)
def test_who_says_it_between_commas_or_through_a_paper(text: str, speaker: str | None) -> None:
    found = claim_in(text, "212", is_parsed=True).attribution
    assert (found.speaker if found else None) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Prices rose by 212 crowns, the chief economist warned in a note that ran on.",
            "chief economist",
        ),
        (
            "Pay will rise by 212 crowns, the minister confirmed to cheers from his side.",
            "minister",
        ),
        (
            "Bees made 212 fewer trips, a University of Lund team reports in a study of years",
            "University of Lund team",
        ),
        (
            "Some 212 bouts were seen, the biologist Ada Brenn and her colleagues report in May.",
            "Ada Brenn",
        ),
        (
            "Flu has cost farmers 212 hens, the agency reckons, and it takes weeks to raise more.",
            "agency",
        ),
        ("The insurer paid for 212 refunds, damage claims, and repairs.", None),
        ("Crime fell by 212 cases, according to figures Enrolia collects from towns.", "Enrolia"),
        ("Some 212 drones came, according to a statement from the Estonian navy.", "Estonian navy"),
        (
            "Burglaries fell by 212 cases in May, state crime statistics reveal.",
            "state crime statistics",
        ),
    ],
)
def test_what_follows_a_plain_verb_of_saying_takes_nothing_from_it(
    text: str, speaker: str | None
) -> None:
    credited = claim_in(text, "212", is_parsed=True).attribution
    assert (credited.speaker if credited else None) == speaker
