"""Two articles are held against each other without a database."""

import pytest

from app.domain import Relation
from app.intake import Payload, article_from
from app.services.compare import compare_articles
from app.services.engine import Engine

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
