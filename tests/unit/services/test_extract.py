"""Reading alone needs no database."""

import pytest

from app.errors import TookTooLong
from app.intake import Payload, article_from
from app.services.engine import Engine
from app.services.extract import read_article
from tests.clocks import hurried


def test_it_gives_the_claims_where_they_stand(engine: Engine) -> None:
    text = "Norland has sent 4,000 troops to the border."
    (claim,) = read_article(article_from(Payload(text)), engine).claims
    assert claim.span.of(text) == claim.surface == "4,000 troops"


def test_an_article_that_takes_too_long_is_given_up(engine: Engine) -> None:
    """Seen to fail without `in_time` in the service: no door has to think of it."""
    article = article_from(Payload("The fire killed 12 people. " * 12))
    with pytest.raises(TookTooLong, match="longer than 10 s"):
        read_article(article, hurried(engine))
    assert len(read_article(article, hurried(engine, 100)).claims) == 12
