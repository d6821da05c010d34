"""Holds one article's numbers against another's, without the reference table."""

from functools import partial

from app.checking.aligning.pairs import PairVerdict, compare
from app.checking.deriving.rates_wanted import rates_for_pair
from app.domain import Article, Policy, Reading
from app.services.engine import Engine
from app.services.extract import read_article
from app.services.rated import with_rates
from app.store import Store
from app.store import rates as rate_store


def compare_articles(
    a: Article, b: Article, engine: Engine, store: Store | None = None
) -> PairVerdict:
    """How b's figures stand to a's; the strongest relation decides.

    With a store, sums in two currencies are compared by the rates on record there. Both articles
    share the engine's time for one; TookTooLong where it is over first.
    """
    engine = engine.in_time()
    one, other = read_article(a, engine), read_article(b, engine)
    policy = _with_rates(one, other, engine.policy, store) if store else engine.policy
    return compare(one, other, policy, engine.lexicon.language, engine.deadline)


def _with_rates(a: Reading, b: Reading, policy: Policy, store: Store) -> Policy:
    wanted = rates_for_pair(a, b, policy)
    if not wanted:
        return policy
    with store.reading() as connection:
        return with_rates(policy, wanted, partial(rate_store.among, connection))
