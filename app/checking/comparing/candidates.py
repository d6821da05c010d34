"""The figures of a series that a claim can be held against."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.checking.comparing.asked import Asked
from app.checking.comparing.evidence import Candidate
from app.checking.comparing.exchange import named_as
from app.checking.comparing.vintages import earlier_vintages, without_revised
from app.checking.times import day_of
from app.domain import Article, Claim, Figure, History, Link, Policy, Status
from app.domain.source import likened_name

UNDATED = 10_000_000
"""Days that an undated figure counts as farther away than any dated one."""


def candidates(
    claim: Claim, history: History, link: Link, article: Article, policy: Policy
) -> tuple[Candidate, ...]:
    """The newest figures first, undated ones last; at most the policy's limit, nearest in time.

    Replaced and retracted figures are left out, and so are the article's own: nobody is evidence
    for himself. Of a source's values for one period the last stands, and brings the earlier ones:
    also of a pinned figure, which is never left out for being far away.
    """
    fitting = [
        figure
        for figure in history.figures
        if figure.status is Status.CURRENT and figure.provenance.article_id != article.id
    ]
    earlier = earlier_vintages(fitting)
    last = without_revised(fitting, earlier)
    nearest = _nearest(last, day_of(claim.period), policy.evidence_limit)
    pinned = history.pin.figure_id if history.pin else ""
    standing = {one.id: one for one in (*nearest, *(one for one in last if one.id == pinned))}
    asked = Asked(claim, link, article, policy)
    return tuple(
        Candidate(asked_of(asked, figure), figure, earlier.get(figure.id, ()))
        for figure in sorted(standing.values(), key=_newest_first)
    )


def asked_of(asked: Asked, figure: Figure) -> Asked:
    """The same, in the figure's currency where only one of the two says whose it is."""
    claim = named_as(asked.claim, figure, asked.policy)
    return asked if claim is asked.claim else replace(asked, claim=claim, is_any_currency=True)


def _nearest(figures: Sequence[Figure], day: date | None, limit: int) -> Sequence[Figure]:
    """Those nearest in time to the claim; the newest for a claim of no known day.

    Each origin has its nearest one before any has a second, so that nobody crowds the others out.
    """
    if len(figures) <= limit:
        return figures

    def distance(figure: Figure) -> tuple[int, tuple[int, str]]:
        stated = day_of(figure.period)
        apart = abs((stated - day).days) if stated and day else 0
        return (apart if stated or day is None else UNDATED, _newest_first(figure))

    ordered = sorted(figures, key=distance)
    first = {likened_name(one.provenance.origin): one for one in reversed(ordered)}
    ids = {one.id for one in first.values()}
    return sorted(ordered, key=lambda one: one.id not in ids)[:limit]


def _newest_first(figure: Figure) -> tuple[int, str]:
    day = day_of(figure.period)
    return (-day.toordinal() if day else 1, figure.id)
