"""Reading alone needs no database."""

from app.intake import Payload, article_from
from app.services.engine import Engine
from app.services.extract import read_article


def test_it_gives_the_claims_where_they_stand(engine: Engine) -> None:
    text = "Norland has sent 4,000 troops to the border."
    (claim,) = read_article(article_from(Payload(text)), engine).claims
    assert claim.span.of(text) == claim.surface == "4,000 troops"
