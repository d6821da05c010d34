"""A claim of a report and the figures it was held against → the rows that say how each stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from app.checking.comparing.exchange import exchanged
from app.checking.conversion import interval_in, shares_unit
from app.checking.tolerance import tolerance_of
from app.domain import Claim, Figure, Policy, Quotation, Status, Tolerance
from app.exporters.cards import STANDS, value_words
from app.exporters.encoding import Document, number
from app.exporters.interval_charts import Chart, chart_of, interval_words
from app.exporters.locations import web_link
from app.exporters.plain import plain
from app.exporters.remarks import Answer
from app.exporters.rule_words import rule_words
from app.exporters.unit_words import unit_words

NOTES: Mapping[str, str] = {
    "scale-words-differ": "only the scale word differs: million, billion",
    "steady-level": "ten times as much of what does not move like that",
    "understates": "the bound says less than is known",
    "different-floors": "two bounds, far apart",
    "ranges-overlap-in-part": "the ranges overlap in part only",
    "planned-as-done": "what one text plans, the other tells as done",
    "doubt.unsettled": "its publisher has not settled on the figure",
    "doubt.near-rate": "a later estimate of the same rate may be this near",
    "doubt.words": "the two were linked by their words alone",
    "doubt.time": "the time of one of the two is not known",
    "doubt.period": "one is of a moment, the other of a stretch of time",
    "doubt.basis": "only one says on what basis it counts",
    "doubt.modality": "one says only that it may be so",
    "doubt.prices": "one may be told in the prices of another year",
    "doubt.currency": "only one says whose currency it is",
}
"""What a comparison notes besides, by id."""

FAMILIES: Mapping[str, str] = {
    "doubt": "only one of the two names the {}",
    "observation": "its publisher calls the figure {}",
}
"""Notes that name something behind a dot."""

STATES: Mapping[Status, str] = {
    Status.REPLACED: "replaced by a newer version of its article",
    Status.RETRACTED: "retracted",
}


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One figure, whose it is, and how the claim stands to it.

    `number` is the figure as its sentence has it, `ours` and `theirs` what both texts allow, in
    words; `chart` is None where the two are in no one unit. `difference`, `exchange`, `state` and
    `pinned` are said in words, or empty.
    """

    figure_id: str
    relation: str
    word: str
    value: str
    unit: str
    source: str
    credited: str
    as_of: str
    published: str
    link: str | None
    article_id: str | None
    quote: str
    number: str
    rule: str
    rule_says: str
    reason: str
    difference: str
    notes: tuple[str, ...]
    exchange: str
    state: str
    pinned: str
    ours: str
    theirs: str
    chart: Chart | None


def evidence_rows(
    claim: Answer, read: Claim | None, figures: Mapping[str, Figure], policy: Policy
) -> tuple[EvidenceRow, ...]:
    """A row for each figure of the claim's evidence, the deciding one first.

    `read` is the claim as its text reads, None where it reads otherwise by now; `figures` are those
    on record, by their ids.
    """
    return tuple(_rows(claim, read, figures, policy))


def claim_allows(claim: Answer) -> str:
    """What the claim's words allow, in words: "8,450 to 8,550 troop"."""
    return interval_words(_claimed(claim), plain(claim["quantity"]["unit"]))


def row_document(row: EvidenceRow) -> Document:
    """What a row adds to the report's own evidence, for programs."""
    return {
        "figure": row.figure_id,
        "relation": row.relation,
        "rule": row.rule,
        "says": row.rule_says or None,
        "claim_allows": row.ours,
        "figure_allows": row.theirs,
        "drawn": row.chart.says if row.chart else None,
        "difference": row.difference or None,
        "notes": list(row.notes),
        "exchange": row.exchange or None,
        "state": row.state or None,
        "pinned": row.pinned or None,
    }


def _rows(
    claim: Answer, read: Claim | None, figures: Mapping[str, Figure], policy: Policy
) -> Iterator[EvidenceRow]:
    unit = plain(claim["quantity"]["unit"])
    ours = _claimed(claim)
    for held in claim["evidence"]:
        figure = figures.get(held["figure_id"])
        stated = tolerance_of(figure.quantity, policy) if figure else _stated(held)
        in_ours = _in_ours(stated, figure, read, held, policy)
        chart = chart_of(ours, in_ours, unit) if in_ours else None
        yield _row(held, figure, chart, (ours, unit, stated))


def _row(
    held: Answer, figure: Figure | None, chart: Chart | None, both: tuple[Tolerance, str, Tolerance]
) -> EvidenceRow:
    ours, unit, stated = both
    quantity, relation = held["quantity"], str(held["relation"])
    return EvidenceRow(
        figure_id=str(held["figure_id"]),
        relation=relation,
        word=STANDS.get(relation, relation),
        value=value_words(quantity["low"], quantity["high"], quantity["bound"]),
        unit=plain(unit_words(quantity["unit"], quantity["low"], quantity["high"])),
        source=plain(held["source"]),
        credited=plain(held["attribution"] or ""),
        as_of=held["as_of"] or "",
        published=held["published"] or "",
        link=web_link(held["url"]),
        article_id=figure.provenance.article_id if figure else None,
        quote=plain(held["quote"] or ""),
        number=plain(figure.quantity.stated) if figure else "",
        rule=str(held["rule"]),
        rule_says=rule_words(str(held["rule"])),
        reason=plain(held["reason"]),
        difference=_difference(held["difference"]),
        notes=tuple(note_words(str(note)) for note in held.get("notes", ())),
        exchange=_exchange(held.get("exchange")),
        state=STATES.get(figure.status, "") if figure else "",
        pinned=_pinned(held.get("pinned")),
        ours=interval_words(ours, unit),
        theirs=interval_words(stated, plain(quantity["unit"])),
        chart=chart,
    )


def note_words(note: str) -> str:
    """What a note of a comparison says; its own id where no words are known."""
    family, _, named = note.partition(".")
    if note in NOTES or family not in FAMILIES:
        return NOTES.get(note, plain(note))
    return FAMILIES[family].format(plain(named))


def _claimed(claim: Answer) -> Tolerance:
    low, high = claim["quantity"]["tolerance"]
    return Tolerance(_decimal(low), _decimal(high))


def _stated(held: Answer) -> Tolerance:
    quantity = held["quantity"]
    return Tolerance(_decimal(quantity["low"]), _decimal(quantity["high"]))


def _in_ours(
    stated: Tolerance, figure: Figure | None, read: Claim | None, held: Answer, policy: Policy
) -> Tolerance | None:
    """The figure's interval in the claim's unit; None where nothing says it in that."""
    if held.get("exchange"):
        return exchanged(stated, _quotation(held["exchange"]), policy.exchange.rate_slack)
    if figure is None or read is None:
        return None
    unit, into = figure.quantity.unit, read.quantity.unit
    if not shares_unit(unit, into):
        return None
    return interval_in(stated, unit, into, read.measure.statistic)


def _quotation(rate: Mapping[str, Any]) -> Quotation:
    value, low, high = (Decimal(str(rate[name])) for name in ("rate", "low", "high"))
    return Quotation(
        currency=rate["from"],
        into=rate["into"],
        value=value,
        low=low,
        high=high,
        first=date.fromisoformat(rate["first"]),
        last=date.fromisoformat(rate["last"]),
        sources=tuple(rate["sources"]),
        through=rate["through"],
    )


def _exchange(rate: Mapping[str, Any] | None) -> str:
    if not rate:
        return ""
    days = rate["first"] if rate["first"] == rate["last"] else f"{rate['first']} to {rate['last']}"
    through = f", through {plain(rate['through'])}" if rate["through"] else ""
    by = plain(", ".join(rate["sources"]))
    value = number(Decimal(str(rate["rate"])))
    return f"1 {plain(rate['from'])} = {value} {plain(rate['into'])} ({by}, {days}{through})"


def _pinned(pin: Mapping[str, Any] | None) -> str:
    if not pin:
        return ""
    return f"the reference of its series, as {plain(pin.get('who') or 'a person')} decided"


def _difference(share: object) -> str:
    """ "70%", "0.4%": the distance as a part of the figure."""
    if share is None:
        return ""
    percent = Decimal(str(share)) * 100
    shown = round(percent, 0 if percent >= 10 else 1)
    return "less than 0.1%" if percent and not shown else f"{Decimal(number(shown)):,}%"


def _decimal(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))
