"""Claims as cards, and what a card becomes when its series is given another figure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.checking.content import stems_in
from app.checking.keys import key_of
from app.checking.linking.another import tells_of_another
from app.checking.linking.outlets import lent_names
from app.checking.magnitudes import digits_of
from app.checking.times import day_of
from app.checking.tolerance import value_of
from app.domain import (
    COUNT,
    Article,
    Card,
    Claim,
    Figure,
    Hedge,
    History,
    Period,
    Policy,
    Quantity,
    Reading,
    Series,
    Span,
    Statistic,
    Trace,
)

AIMS = 4
NAMES = 12
NEAR = 10
WORDS = 24
STORY = 48
TRACES = 8
"""What a card keeps of each; a card is read with every look-up that touches its series."""

ONE = "1"
"""A power of ten, without its zeros: what is read of digits is exact to one."""

HARDLY_ANYTHING = Decimal("1e-9")
"""Of a step; what dividing by a third of something leaves."""

OUTCOME = "outcome."
"""How the rules begin that read what befell those who are counted: "47 died"."""

BESIDE = 5
"""Words to each side of a number that are taken to say what it measures."""


def cards_of(reading: Reading, policy: Policy) -> tuple[Card, ...]:
    """Each claim of the article as the card of the series that it would open."""
    quotes = dict.fromkeys(claim.quote for claim in reading.claims)
    story = _first(STORY, (stem for quote in quotes for stem in stems_in(quote, policy)))
    names = reading.names[:NAMES]
    lent = lent_names(reading.article.source, policy)
    larger = dict(reading.lying)
    return tuple(
        replace(
            _card(claim, reading.article, names, story, policy),
            lent=lent,
            within=larger.get(claim.scope.place or ""),
        )
        for claim in reading.claims
    )


def card_of(series: Series, figure: Figure, policy: Policy) -> Card:
    """The card of a series as one figure shows it: one that was added by hand, or looked up."""
    key, provenance = series.key, figure.provenance
    stems = tuple(stems_in(provenance.quote, policy))
    return Card(
        series=series,
        kind=figure.kind,
        names=_first(NAMES, (name for name in (key.subject, key.place, key.context) if name)),
        words=_first(WORDS, stems),
        story=_first(STORY, stems),
        traces=(_trace(figure.quantity, key.statistic, figure.period, provenance.article_id),),
    )


def card_of_history(history: History, policy: Policy) -> Card:
    """The card of a series from its figures, oldest first; it has at least one."""
    first, *others = (card_of(history.series, figure, policy) for figure in history.figures)
    card = first
    for other in others:
        card = fed(card, other)
    return card


def fed(card: Card, new: Card) -> Card:
    """The card of a series after it was given the figure that the new card is about."""
    same_figure = {(trace.article_id, trace.day, trace.value) for trace in new.traces}
    kept = (
        trace
        for trace in card.traces
        if (trace.article_id, trace.day, trace.value) not in same_figure
    )
    return Card(
        series=card.series,
        kind=card.kind,
        names=_first(NAMES, (*card.names, *new.names)),
        near=_first(NEAR, (*new.near, *card.near)),
        words=_first(WORDS, (*new.words, *card.words)),
        story=_first(STORY, (*new.story, *card.story)),
        traces=_newest((*kept, *new.traces)),
        subject=card.subject or new.subject,
        place=card.place or new.place,
        within=card.within or (new.within if card.place in (None, new.place) else None),
        is_inferred=card.is_inferred,
        aims=_first(AIMS, (*card.aims, *new.aims)),
        is_other=card.is_other,
    )


def at_home(card: Card, home: Series) -> Card:
    """The card of a claim as one of the series that its figure is kept in: of whose or where it is,
    what that series does not say, and nothing that its outlet's name adds."""
    own = card.series.key
    return replace(
        card,
        series=home,
        subject=None if home.key.subject else own.subject,
        place=None if home.key.place else own.place,
        within=card.within if home.key.place in (None, own.place) else None,
        lent=(),
    )


def unfed(card: Card, gone: Card) -> Card:
    """The card without what the figure that `gone` is about said and when.

    Words stay: whether another figure's article has them too is not known. Whose and where it is,
    if only a figure said so, is forgotten: that figure may be the one that goes.
    """
    traces = tuple(one for one in card.traces if one not in gone.traces)
    within = card.within if card.series.key.place else None
    return replace(card, traces=traces, subject=None, place=None, within=within)


def _newest(traces: Sequence[Trace]) -> tuple[Trace, ...]:
    """The last of them; of a table's figures the earliest stays too, for it says how far back the
    table goes."""
    if len(traces) <= TRACES:
        return tuple(traces)
    dated = [trace for trace in traces if trace.article_id is None and trace.day]
    first = min(dated, key=lambda trace: trace.day or date.max) if len(dated) > 1 else None
    if first is None:
        return tuple(traces[-TRACES:])
    return (first, *[trace for trace in traces if trace is not first][1 - TRACES :])


def _card(
    claim: Claim, article: Article, names: Sequence[str], story: tuple[str, ...], policy: Policy
) -> Card:
    key = key_of(claim)
    return Card(
        series=Series(key.id, key),
        kind=claim.measure.kind,
        names=tuple(names),
        near=_first(NEAR, stems_in(_beside(claim), policy)),
        words=_first(WORDS, stems_in(claim.quote, policy)),
        story=story,
        traces=(_trace(claim.quantity, claim.measure.statistic, claim.period, article.id),),
        is_inferred=_is_inferred(claim),
        aims=claim.measure.modifiers,
        is_other=tells_of_another(claim, policy),
        digits=_digits(claim.quantity),
    )


def _digits(quantity: Quantity) -> int:
    """How many digits that say something the number has as it is written: four years have one, and
    so have 48 months of them; "a third" has one, "thousands" have none. What is not told in powers
    of ten is counted in its own steps: 9¼ are 37 quarters, 2:06:41 are 7,601 seconds."""
    if quantity.hedge is Hedge.VAGUE:
        return 0
    amount = quantity.amount
    steps = amount.stated / amount.step
    whole = steps.to_integral_value()
    if digits_of(amount.step) != ONE and abs(steps - whole) > HARDLY_ANYTHING:
        return 1
    return len(digits_of(whole))


def _is_inferred(claim: Claim) -> bool:
    """Whether the words by which the item was read stand neither at the number nor say what befell
    those who are counted."""
    grounds = [ground for ground in claim.grounds if ground.field == "item"]
    return bool(grounds) and not any(
        ground.rule.startswith(OUTCOME) or (ground.span and _meet(ground.span, claim.span))
        for ground in grounds
    )


def _meet(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def _beside(claim: Claim) -> str:
    """The number's own phrase and the words to both sides of it, nearest first."""
    start = claim.span.start - claim.sentence.start
    before, behind = claim.quote[:start].split(), claim.quote[start + len(claim.surface) :].split()
    return " ".join((claim.surface, *behind[:BESIDE], *reversed(before[-BESIDE:])))


def _trace(
    quantity: Quantity, statistic: Statistic, period: Period, article_id: str | None
) -> Trace:
    """What a figure leaves on the card of its series: its value in the dimension's base unit."""
    unit, value = quantity.unit, value_of(quantity)
    if unit.dimension != COUNT:
        offset = unit.offset if statistic is not Statistic.CHANGE else 0
        value = value * unit.factor + offset
    return Trace(value, article_id, day_of(period))


def _first(most: int, words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))[:most]
