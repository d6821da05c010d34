"""When a number held that a clause of its own stands beside."""

from datetime import date

import pytest

from tests.unit.reading.measuring import PUBLISHED, claim_in

TUESDAY = date(2022, 1, 25)


@pytest.mark.parametrize(
    "text",
    [
        "The strike, which began on 3 October, has cost the firm 640 jobs.",
        "The club, which was founded in 1921, has 640 members.",
        "The festival, which opens on 14 June, has sold 640 tickets.",
        "The bakery, founded in 1898, sells 640 loaves.",
        "The firm, which was sold in May, will be forced to shut 640 shops.",
        "Founded in 1898, the bakery sells 640 loaves.",
        "The airline, which went bankrupt in 2019, owed $640 million.",
        "The company, which employs 640 people, said it would close a plant by March.",
        "The network, which has 640 stations now, will have 900 by 2030.",
        "Last year the firm, which runs 640 shops, made a loss.",
    ],
)
def test_the_time_of_what_is_told_beside_dates_no_number(text: str) -> None:
    assert claim_in(text, "640").period.as_of == PUBLISHED


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The ferry, which sank on Tuesday, was carrying 640 passengers.", TUESDAY),
        ("The storm, which came on Tuesday, forced the city to shut 640 schools.", TUESDAY),
        ("The poll, which was taken on Tuesday, puts the party at 640 votes.", TUESDAY),
        ("The report, published on Tuesday, says 640 pupils skip breakfast.", TUESDAY),
        ("The zoo, which drew 640 visitors in 2019, has closed.", date(2019, 12, 31)),
        ("The firm, which shut 640 shops, made a loss in 2019.", date(2019, 12, 31)),
        ("The fund, set up in 2019 with $640, hopes to reach $900 by 2030.", date(2019, 12, 31)),
        ("The firm, which made a loss, sold 640 cars in 2019.", date(2019, 12, 31)),
    ],
)
def test_a_clause_keeps_its_own_time_and_what_came_with_it(text: str, day: date) -> None:
    assert claim_in(text, "640").period.as_of == day
