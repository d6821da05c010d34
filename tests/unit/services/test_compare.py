"""Two articles are held against each other without a database."""

from dataclasses import replace

import pytest

from app.domain import Relation
from app.domain.deadline import Budget
from app.errors import TookTooLong
from app.intake import Payload, article_from
from app.services.compare import compare_articles
from app.services.engine import Engine
from app.services.extract import read_article
from tests.clocks import Looks, hurried

FIRST = "Norland has sent 4,000 troops to the border."


@pytest.mark.parametrize(
    ("second", "relation"),
    [
        ("Norland has sent about 4,100 troops to the border.", Relation.AGREES),
        ("The film runs for 98 minutes.", Relation.NOT_COMPARABLE),
    ],
)
def test_the_second_stands_to_the_first(engine: Engine, second: str, relation: Relation) -> None:
    a, b = (
        article_from(Payload(text, source, "2022-01-30"))
        for text, source in ((FIRST, "Harbour Post"), (second, "Meridian Wire"))
    )
    found = compare_articles(a, b, engine)
    assert found.verdict is relation
    assert found.rule
    assert found.reason


def test_a_pair_that_takes_too_long_is_given_up(engine: Engine) -> None:
    """Each of the two is read in time, and the pair is not. Seen to fail without `in_time` in the
    service."""
    a, b = (article_from(Payload(FIRST, source)) for source in ("Harbour Post", "Meridian Wire"))
    hurry = hurried(replace(engine, parser=None), 6)
    read_article(a, hurry)
    read_article(b, hurry)
    with pytest.raises(TookTooLong):
        compare_articles(a, b, hurry)


def test_the_comparing_of_a_pair_is_ended_too(engine: Engine) -> None:
    """Twelve numbers of one sentence: read in time, given up while they are held together. Seen to
    fail with the deadline left out of `compare`."""
    text = "It hired " + ", ".join(f"{number} engineers" for number in range(20, 32)) + "."
    a, b = (article_from(Payload(text, source)) for source in ("Harbour Post", "Meridian Wire"))
    looks = Looks()
    watched = replace(engine, parser=None, budget=Budget(1_000, looks)).in_time()
    read_article(a, watched)
    read_article(b, watched)
    read = looks.taken
    compare_articles(a, b, watched)
    assert looks.taken - 2 * read >= 12
