"""Remark → the card that stands beside its paragraph on a page, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain import Bound, Relation, Verdict
from app.exporters.encoding import number
from app.exporters.locations import web_link
from app.exporters.plain import plain
from app.exporters.remarks import Answer, Remark
from app.exporters.rules import Level
from app.exporters.unit_words import unit_words

WORDS: Mapping[str, str] = {
    "internal-inconsistency": "excludes itself",
    "arithmetic": "does not add up",
    "unit-mismatch": "unit or basis",
    "same-number-elsewhere": "same number elsewhere",
    "date-missing": "no date",
    "bad-ignore": "comment",
    "unused-ignore": "comment",
}
"""In the text behind a mark that is no claim's verdict, by rule."""

KINDS = (
    *(Verdict.CONFLICTS, Level.ERROR, Verdict.DRIFTS, Level.WARNING, Verdict.SUPERSEDED),
    *(Level.NOTE, Verdict.UNSEEN, Verdict.AGREES),
)
"""How marks are drawn: a claim's by its verdict, others by their level; the gravest first."""

SILENCED = "silenced"

BOUNDS: Mapping[str, str] = {
    Bound.ABOUT: "about ",
    Bound.AT_LEAST: "at least ",
    Bound.AT_MOST: "at most ",
    Bound.MORE_THAN: "more than ",
    Bound.LESS_THAN: "less than ",
}
STANDS: Mapping[str, str] = {Relation.NOT_COMPARABLE: "not comparable"}


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure on file as a row of a table; `link` is None where there is nothing to look at."""

    value: str
    unit: str
    source: str
    credited: str
    day: str
    link: str | None
    quote: str
    stands: str


@dataclass(frozen=True, slots=True)
class Card:
    """What a reader is told about one mark: `kind` says how it is drawn, `word` what it is.

    `anchor` is the id of the card on its page. The last three are sentences, or empty.
    """

    number: int
    anchor: str
    kind: str
    word: str
    remark: Remark
    figures: tuple[FigureRow, ...]
    consensus: str
    reviewed: str
    silenced: str

    @property
    def is_quiet(self) -> bool:
        """Whether the card stays closed until somebody asks: nothing has to be done about it."""
        return bool(self.silenced) or self.kind in (Verdict.AGREES, Verdict.UNSEEN)

    @property
    def gravity(self) -> tuple[bool, int]:
        """Sorts the gravest first and the silenced last."""
        return bool(self.silenced), KINDS.index(self.kind)


def card_of(remark: Remark, number: int, anchor: str) -> Card:
    """The card of the remark that has this number on its page."""
    claim = remark.claim
    return Card(
        number=number,
        anchor=anchor,
        kind=claim["verdict"] if claim else remark.level,
        word=claim["verdict"] if claim else WORDS.get(remark.rule.id, "finding"),
        remark=remark,
        figures=tuple(_figures(remark)),
        consensus=_consensus(claim) if claim else "",
        reviewed=_reviewed(claim) if claim else "",
        silenced=_silenced(remark),
    )


def value_words(low: object, high: object, bound: str = "") -> str:
    """A number on file: "about 8,500", "5 to 7"; an open end is left out."""
    ends = [_grouped(end) for end in (low, high) if end is not None]
    return BOUNDS.get(bound, "") + " to ".join(dict.fromkeys(ends))


def _figures(remark: Remark) -> Iterator[FigureRow]:
    for figure in remark.evidence:
        quantity = figure["quantity"]
        relation = figure["relation"]
        yield FigureRow(
            value=value_words(quantity["low"], quantity["high"], quantity["bound"]),
            unit=plain(unit_words(quantity["unit"], quantity["low"], quantity["high"])),
            source=plain(figure["source"]),
            credited=plain(figure["attribution"] or ""),
            day=figure["as_of"] or figure["published"] or "",
            link=web_link(figure["url"]),
            quote=plain(figure["quote"] or ""),
            stands=STANDS.get(relation, relation),
        )


def _consensus(claim: Answer) -> str:
    """What the figures on file say together: "3 figures of 2 independent sources: 5 to 7"."""
    said = claim["consensus"]
    if not said or said["figures"] < 2:
        return ""
    unit = plain(unit_words(claim["quantity"]["unit"], said["low"], said["high"]))
    sources = said["independent_sources"]
    together = value_words(said["low"], said["high"])
    of = f"{sources} independent {'source' if sources == 1 else 'sources'}"
    middle = value_words(said["median"], None)
    return f"{said['figures']} figures of {of}: {together} {unit}, in the middle {middle}."


def _reviewed(claim: Answer) -> str:
    """What a person decided about the claim or, elsewhere, about the same figure."""
    review = claim.get("review")
    if not review:
        return _decided(claim)
    verdict = f", {review['verdict']}" if review.get("verdict") else ""
    who = f" by {plain(review['who'])}" if review.get("who") else ""
    reason = f": {plain(review['reason'])}" if review.get("reason") else ""
    kind = review["kind"].replace("_", " ")
    return f"Reviewed{who} ({kind}{verdict}){reason}"


def _decided(claim: Answer) -> str:
    decided = claim.get("decided")
    if not decided:
        return ""
    who = plain(decided["who"] or "") or "a person"
    alone = f"the rules alone say {decided['verdict_before']}, by {decided['rule_before']}"
    return f"Decided by {who} on {decided['at'][:10]}; {plain(alone)}"


def _silenced(remark: Remark) -> str:
    if remark.suppression is None:
        return ""
    reason = plain(remark.suppression.reason)
    return f"Silenced ({remark.suppression.kind}): {reason or 'no reason given'}"


def _grouped(value: object) -> str:
    return f"{Decimal(number(Decimal(str(value)))):,}"
