"""Which way a change went: "growth slowed to 1.7%" tells of a rise, whichever way growth moved."""

from app.checking.quotes import words_of
from app.domain import Change, Claim, Figure, Policy, Quantity


def way_of_claim(claim: Claim, policy: Policy) -> Change | None:
    """Whether what the claim measures rose or fell; None where its sentence does not say."""
    start = claim.span.start - claim.sentence.start
    return _way(claim.quantity, claim.quote[:start], policy)


def way_of_figure(figure: Figure, policy: Policy) -> Change | None:
    """The same of what was on file, by the sentence that it came from."""
    quote, stated = figure.provenance.quote, figure.quantity.stated
    if not stated or quote.count(stated) != 1:
        return figure.quantity.change
    return _way(figure.quantity, quote[: quote.index(stated)], policy)


def _way(quantity: Quantity, before: str, policy: Policy) -> Change | None:
    """The verb before "by 1.7%" or "1.7%" says it; "to 1.7%" and "at 1.7%" lead to a change itself,
    and the noun for it says which: growth, or a decline; growth of minus 0.3% is one too."""
    said = words_of(before).split()
    words = policy.words
    is_reached = said[-1:] != [] and said[-1] in (*words.reaching, *words.leaving)
    if quantity.change is not None and not is_reached:
        return quantity.change
    ways = dict.fromkeys(words.growing, Change.UP) | dict.fromkeys(words.shrinking, Change.DOWN)
    way = next((ways[word] for word in reversed(said) if word in ways), None)
    if way is None or quantity.amount.stated >= 0:
        return way
    return Change.DOWN if way is Change.UP else Change.UP
