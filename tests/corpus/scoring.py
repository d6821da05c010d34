"""Holds what was read of labelled passages against their labels, field by field."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.domain import Article, Claim, Reading
from app.lexicon.loader import load
from app.reading import read
from app.reading.text.parses import Parser

Row = dict[str, Any]  # what TOML holds

UNSAID: Mapping[str, object] = {
    "bound": "exact",
    "statistic": "level",
    "kind": "level",
    "modality": "asserted",
    "basis": "published",
    "checkworthy": True,
}
"""What a label that is left out means; for every other field it is None."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One labelled number: `claim` is what was read of it, None where nothing was."""

    text: str
    label: Row
    claim: Claim | None


def passages_in(path: Path) -> list[Row]:
    """The labelled passages of a file."""
    rows: list[Row] = tomllib.loads(path.read_text(encoding="utf-8"))["passage"]
    return rows


def reading_of(passage: Row, parser: Parser | None) -> Reading:
    """What the pipeline makes of the passage, published when it was labelled for."""
    article = Article("art_1", passage["text"], "Meridian Wire", passage["published"])
    return read(article, load(), parser)


def judged(passages: list[Row], parser: Parser | None) -> Iterator[Judged]:
    """Each labelled number with the claim whose surface it stands in."""
    for passage in passages:
        claims = reading_of(passage, parser).claims
        for label in passage.get("number", ()):
            start = passage["text"].index(label["numeral"])
            claim = next((one for one in claims if one.span.start <= start < one.span.end), None)
            yield Judged(passage["text"], label, claim)


def false_claims(passages: list[Row], parser: Parser | None) -> list[tuple[str, str]]:
    """The surfaces of claims that stand where the labels see no number, with their texts."""
    found: list[tuple[str, str]] = []
    for passage in passages:
        text = passage["text"]
        starts = [text.index(label["numeral"]) for label in passage.get("number", ())]
        found += [
            (claim.surface, text)
            for claim in reading_of(passage, parser).claims
            if not any(claim.span.start <= start < claim.span.end for start in starts)
        ]
    return found


def is_right(one: Judged, field: str) -> bool:
    """Whether the field was read as it is labelled; a number that was not read has none right."""
    return one.claim is not None and said(one.claim, field) == labelled(one.label, field)


def labelled(label: Row, field: str) -> object:
    """The label of a field, or what its absence means."""
    if field == "value":
        return tuple(Decimal(label[end]) if end in label else None for end in ("low", "high"))
    if field == "time":
        return tuple(label.get(day) for day in ("as_of", "start", "end"))
    return label.get(field, UNSAID.get(field))


def said(claim: Claim, field: str) -> object:
    """What was read of a field, in the form of its label."""
    found = FIELDS[field](claim)
    return str(found) if hasattr(found, "value") else found


FIELDS: Mapping[str, Callable[[Claim], object]] = {
    "value": lambda claim: (claim.quantity.amount.low, claim.quantity.amount.high),
    "unit": lambda claim: claim.quantity.unit.name,
    "bound": lambda claim: claim.quantity.bound,
    "change": lambda claim: claim.quantity.change,
    "item": lambda claim: claim.measure.item,
    "statistic": lambda claim: claim.measure.statistic,
    "kind": lambda claim: claim.measure.kind,
    "subject": lambda claim: claim.scope.subject,
    "place": lambda claim: claim.scope.place,
    "event": lambda claim: claim.scope.event,
    "context": lambda claim: claim.scope.context,
    "part": lambda claim: claim.scope.part,
    "attribution": lambda claim: claim.attribution.speaker if claim.attribution else None,
    "modality": lambda claim: claim.modality,
    "time": lambda claim: (claim.period.as_of, claim.period.start, claim.period.end),
    "basis": lambda claim: claim.period.basis,
    "checkworthy": lambda claim: claim.checkworthy,
}
