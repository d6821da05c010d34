"""Turns what an article asserts into figures, and figures into histories."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from app.checking.keys import key_of
from app.domain import Article, Claim, Figure, History, Provenance, Series


def figure_of(claim: Claim, article: Article, series_id: str) -> Figure:
    """The claim as a row of the reference table.

    The figure is stated in the article's own words. Its number was first the news agency's that the
    claim credits or whose text the article is, else the article's own source's.
    The same claim of the same article gives the same id, so recording it twice changes nothing.
    """
    return Figure(
        id=figure_id(article, claim),
        series_id=series_id,
        quantity=replace(claim.quantity, stated=" ".join(claim.surface.split())),
        period=claim.period,
        provenance=Provenance(
            source=article.source,
            origin=_origin_of(claim, article),
            article_id=article.id,
            attribution=claim.attribution.speaker if claim.attribution else None,
            published=article.published,
            url=article.url,
            quote=claim.quote,
        ),
        kind=claim.measure.kind,
        modality=claim.modality,
    )


def figure_id(article: Article, claim: Claim) -> str:
    """The id of the figure that the article's claim becomes."""
    return figure_id_of(article.id, claim.id)


def figure_id_of(article_id: str, claim_id: str) -> str:
    """The same, by the ids of the two."""
    return "fig_" + hashlib.sha256(f"{article_id}\x1f{claim_id}".encode()).hexdigest()[:20]


def _origin_of(claim: Claim, article: Article) -> str:
    credited = claim.attribution.agency if claim.attribution else ""
    return credited or article.origin or article.source


def histories_of(claims: Iterable[Claim], article: Article) -> tuple[History, ...]:
    """The claims as if they had just been recorded: one history for each series, in order."""
    found: dict[Series, list[Figure]] = {}
    for claim in claims:
        key = key_of(claim)
        series = Series(key.id, key)
        found.setdefault(series, []).append(figure_of(claim, article, series.id))
    return tuple(History(series, tuple(figures)) for series, figures in found.items())
