"""Numbers where they stand in a quote, alike for claims and figures: what arithmetic works on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain, groupby

from app.checking.keys import key_of
from app.checking.quotes import words_of
from app.checking.tolerance import tolerance_of
from app.domain import (
    Article,
    Claim,
    Figure,
    History,
    Kind,
    Modality,
    Period,
    Policy,
    Quantity,
    SeriesKey,
    Span,
    Status,
    Tolerance,
)

BESIDE = 200
"""Signs to each side of a number whose words may speak of it: a list of thousands is one sentence,
and would be read anew for each of them."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A number in a quote, from `start` to `end`.

    `span` is where it stands in the article; `figure` the row on file, None for a claim. `told` is
    the day on which it was told, where that is known.
    """

    quantity: Quantity
    key: SeriesKey
    period: Period
    kind: Kind
    modality: Modality
    quote: str
    start: int
    end: int
    span: Span
    figure: Figure | None = None
    told: date | None = None

    def between(self, later: "Mention") -> str:
        """The text from this number to a later one of the same quote."""
        return self.quote[self.end : later.start]

    @property
    def surface(self) -> str:
        """The number as the quote states it."""
        return self.quote[self.start : self.end]

    @property
    def before(self) -> list[str]:
        """The words beside the number, before it, in lower case."""
        return words_of(self.quote[max(self.start - BESIDE, 0) : self.start]).split()

    @property
    def after(self) -> list[str]:
        """The words beside the number, behind it, in lower case."""
        return words_of(self.quote[self.end : self.end + BESIDE]).split()

    def interval(self, policy: Policy) -> Tolerance:
        """What the words allow, in the stated unit."""
        return tolerance_of(self.quantity, policy)


@dataclass(frozen=True)
class OnFile:
    """What the histories say, but for the article that is held against them.

    It is looked for when it is first asked for, and once: most articles ask for none of it.
    """

    histories: Sequence[History]
    article: Article

    @cached_property
    def quotes(self) -> list[tuple[Mention, ...]]:
        return recorded_mentions(self.histories, self.article.id)

    @property
    def mentions(self) -> Iterator[Mention]:
        """Those of all quotes, in order."""
        return chain.from_iterable(self.quotes)


def mentions_of(claims: Sequence[Claim], told: date | None = None) -> list[tuple[Mention, ...]]:
    """The claims of each sentence, in reading order, told on that day."""
    found = groupby(claims, key=lambda claim: claim.sentence)
    return [tuple(_claimed(claim, told) for claim in of_sentence) for _, of_sentence in found]


def recorded_mentions(
    histories: Iterable[History], except_article: str
) -> list[tuple[Mention, ...]]:
    """The current figures of each quote on file, in the order in which they stand there."""
    found: dict[tuple[str, str], list[Mention]] = {}
    for history in histories:
        for figure in history.figures:
            article = figure.provenance.article_id
            if figure.status is Status.CURRENT and article != except_article:
                mention = _recorded(figure, history.series.key)
                if mention:
                    key = (article or figure.provenance.source, mention.quote)
                    found.setdefault(key, []).append(mention)
    return [tuple(sorted(group, key=lambda one: one.start)) for group in found.values()]


def _claimed(claim: Claim, told: date | None) -> Mention:
    start = claim.span.start - claim.sentence.start
    return Mention(
        quantity=claim.quantity,
        key=key_of(claim),
        period=claim.period,
        kind=claim.measure.kind,
        modality=claim.modality,
        quote=claim.quote,
        start=start,
        end=start + len(claim.surface),
        span=claim.span,
        told=told,
    )


def _recorded(figure: Figure, key: SeriesKey) -> Mention | None:
    """The figure where its quote states it; None where it stands there twice or not at all."""
    quote, stated = " ".join(figure.provenance.quote.split()), figure.quantity.stated
    if not stated or quote.count(stated) != 1:
        return None
    start = quote.index(stated)
    return Mention(
        quantity=figure.quantity,
        key=key,
        period=figure.period,
        kind=figure.kind,
        modality=figure.modality,
        quote=quote,
        start=start,
        end=start + len(stated),
        span=Span(start, start + len(stated)),
        figure=figure,
    )
