"""A stored report without the words of an article that was erased; its numbers stay."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any  # a stored report is JSON

from app.exporters.encoding import AsStated, encoded

GONE = ""
"""What stands where a sentence stood."""

SAID = ("surface", "quote", "reason")
"""What of a claim, or of a finding on the article's own arithmetic, is its words or quotes them."""


@dataclass(frozen=True, slots=True)
class Erased:
    """The article that was erased, its figures, and whether its quotes stay, and whom it credits.

    Who is credited is part of a figure that counts, and goes with one that does not.
    """

    article_id: str
    figures: Collection[str]
    keeps_quotes: bool = False
    keeps_speakers: bool = True


def without_text(body: str) -> str:
    """The report without the text that one of a page carries; title, claims and quotes stay."""
    report = _parsed(body)
    report["article"].pop("text", None)
    return encoded(report)


def redacted(body: str, erased: Erased) -> str:
    """The report without the article's title, address and text, and without its quotes.

    In the report of another article those are the quotes of its figures. Done twice, it is done
    once; where there is nothing to take away, the same report comes back.
    """
    report = _parsed(body)
    if report["article"]["id"] == erased.article_id:
        report = _own(report, erased)
    report["claims"] = [_claim(one, erased) for one in report["claims"]]
    return encoded(report)


def _own(report: Mapping[str, Any], erased: Erased) -> dict[str, Any]:
    article = {name: one for name, one in report["article"].items() if name != "text"}
    told = {**report, "article": {**article, "title": None, "url": None}}
    if erased.keeps_quotes:
        return told
    for kind in ("claims", "findings"):
        told[kind] = [_wordless(one, erased) for one in report.get(kind, ())]
    return told


def _wordless(told: Mapping[str, Any], erased: Erased) -> dict[str, Any]:
    kept = {name: GONE if name in SAID else one for name, one in told.items()}
    return kept if erased.keeps_speakers else _speakerless(kept)


def _claim(claim: Mapping[str, Any], erased: Erased) -> dict[str, Any]:
    cited = [one["figure_id"] in erased.figures for one in claim.get("evidence", ())]
    if not any(cited):
        return dict(claim)
    held = zip(claim["evidence"], cited, strict=True)
    evidence = [_figure(one, erased) if is_its else one for one, is_its in held]
    # The sentence that gives the reason may name who was credited.
    reason = claim["reason"] if erased.keeps_speakers else GONE
    return {**claim, "evidence": evidence, "reason": reason}


def _figure(told: Mapping[str, Any], erased: Erased) -> dict[str, Any]:
    kept = {**told, "url": None}
    if not erased.keeps_quotes:
        kept["quote"] = GONE
    return kept if erased.keeps_speakers else {**_speakerless(kept), "reason": GONE}


def _speakerless(told: Mapping[str, Any]) -> dict[str, Any]:
    return {name: None if name == "attribution" else one for name, one in told.items()}


def _parsed(body: str) -> dict[str, Any]:
    """The report, its numbers with every digit that they were written with."""
    report: dict[str, Any] = json.loads(body, parse_float=_as_stated)
    return report


def _as_stated(digits: str) -> AsStated:
    return AsStated(Decimal(digits))
