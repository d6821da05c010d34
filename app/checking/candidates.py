"""The figures of a series that a claim can be held against."""

from app.checking.evidence import Candidate
from app.checking.times import day_of
from app.checking.vintages import earlier_vintages, last_vintages
from app.domain import Article, Claim, Figure, History, Link, Policy, Status


def candidates(
    claim: Claim, history: History, link: Link, article: Article, policy: Policy
) -> tuple[Candidate, ...]:
    """The newest figures first, at most the policy's limit; undated ones last.

    Replaced and retracted figures are left out, and so are the article's own: nobody is evidence
    for himself. Of a source's values for one period the last stands, and brings the earlier ones.
    """
    fitting = [
        figure
        for figure in history.figures
        if figure.status is Status.CURRENT and figure.provenance.article_id != article.id
    ]
    earlier = earlier_vintages(fitting)
    standing = sorted(last_vintages(fitting), key=_newest_first)
    return tuple(
        Candidate(claim, figure, link, article, policy, earlier.get(figure.id, ()))
        for figure in standing[: policy.evidence_limit]
    )


def _newest_first(figure: Figure) -> tuple[int, str]:
    day = day_of(figure.period)
    return (-day.toordinal() if day else 1, figure.id)
