"""The run of one build over three files: every verdict, findings, silenced and failed, overlaps."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.exporters.remarks import (
    Checked,
    Failed,
    Remark,
    Run,
    Suppression,
    SuppressionKind,
    checked_text,
)

DYKES = """# Dykes cost more than planned

The ministry of works has spent $7.2 billion on dykes since 2019, it said on Monday.
It hired 310 engineers this spring, and 42 per cent of the 120 km wall is finished.

Of the 64 pumps, 70 were replaced in March. Some 9,000 people in Sandmouth were moved
to higher ground; in April the river stood at 6.1 metres. Ring 0800 555 010 to help.
"""
BUDGET = "The budget for pumps rose by 5% to €12 million last year.\n"

Json = dict[str, Any]  # as it comes from a service


def figure(source: str, said: str, relation: str, **fields: object) -> Json:
    """One figure on file, as the evidence of a claim shows it; `said` is "7200000 USD"."""
    value, unit = said.split()
    return {
        "figure_id": f"fig_{source.split()[0].lower()}",
        "relation": relation,
        "rule": "equal",
        "source": source,
        "attribution": None,
        "published": "2023-05-01",
        "as_of": "2023-05-01",
        "url": f"https://{source.split()[0].lower()}.example/{relation}?a=1&b=2",
        "quote": f"The count is {int(value):,}.",
        "quantity": {"low": int(value), "high": int(value), "bound": "exact", "unit": unit},
        "difference": None,
        "reason": f"{source} had {said}.",
        "notes": [],
        **fields,
    }


def claim(text: str, surface: str, verdict: str, rule: str, reason: str, **fields: object) -> Json:
    """One claim of an answer, where `surface` first stands in the text; its value is made up."""
    start = text.index(surface)
    return {
        "id": f"clm_{start}",
        "surface": surface,
        "start": start,
        "end": start + len(surface),
        "quote": text[text.rfind("\n", 0, start) + 1 : text.find("\n", start)],
        "quantity": {
            "low": start,
            "high": start,
            "bound": "exact",
            "unit": "USD" if "$" in surface else "",
            "dimension": "money" if "$" in surface else "number",
            "stated": surface,
            "tolerance": [start, start],
        },
        "statistic": "level",
        "change": None,
        "kind": "level",
        "item": "dyke",
        "subject": "ministry",
        "place": None,
        "event": None,
        "context": None,
        "part": None,
        "time": {"as_of": None, "start": None, "end": None, "stated": None, "basis": "unknown"},
        "attribution": None,
        "modality": "asserted",
        "checkworthy": True,
        "series": f"ser_{start}",
        "link": {"rule": "link.same-facets", "confidence": None, "facets": []},
        "verdict": verdict,
        "rule": rule,
        "reason": reason,
        "evidence": [],
        "consensus": None,
        **fields,
    }


def answer(claims: Sequence[Json], findings: Sequence[Json] = (), **fields: object) -> Json:
    """The answer of POST /check that holds these."""
    verdicts = ("agrees", "drifts", "superseded", "conflicts", "unseen")
    said = [each["verdict"] for each in claims]
    return {
        "article": {
            "id": "art_1",
            "source": "Meridian Wire",
            "published": "2023-05-02",
            "url": "https://meridian.example/dykes",
            "title": "Dykes cost more than planned",
            "recorded": False,
        },
        "summary": {
            "claims": len(said),
            **{verdict: said.count(verdict) for verdict in verdicts},
            "findings": len(findings),
        },
        "claims": list(claims),
        "findings": list(findings),
        "skipped": [],
        "stamp": {"engine": "0.1.0", "lexicon": "aaaa", "policy": "bbbb", "parser": "none"},
        **fields,
    }


def _dykes() -> Json:
    claims = [
        claim(
            DYKES,
            "$7.2 billion",
            "conflicts",
            "magnitude-slip",
            "Coast Agency had $7.2 million on 1 May 2023; this article says $7.2 billion, a "
            "thousand times as much: million and billion look swapped.",
            evidence=[
                figure(
                    "Coast Agency",
                    "7200000 USD",
                    "conflicts",
                    rule="magnitude-slip",
                    attribution="the treasury",
                    quote="The dykes cost $7.2 million so far.",
                ),
                figure(
                    "Harbour Post",
                    "7000000 USD",
                    "conflicts",
                    url=None,
                    as_of=None,
                    quote="About $7 million went into the dykes.",
                    quantity={"low": 7_000_000, "high": 7_000_000, "bound": "about", "unit": "USD"},
                ),
            ],
            consensus={
                "low": 7_000_000,
                "high": 7_200_000,
                "median": 7_100_000,
                "figures": 2,
                "independent_sources": 2,
            },
        ),
        claim(
            DYKES,
            "310 engineers",
            "drifts",
            "outside-tolerance",
            "Harbour Post had 280 engineers on 28 April 2023; this article says 310 engineers, "
            "11% more than their precision explains.",
            evidence=[figure("Harbour Post", "280 engineer", "drifts", url="javascript:alert(1)")],
        ),
        claim(
            DYKES,
            "42 per cent of the 120 km wall",
            "unseen",
            "link.none.no-series",
            "Nothing is on file for this measure yet.",
        ),
        claim(
            DYKES,
            "120 km",
            "agrees",
            "equal",
            "Coast Agency had 120 km on 1 May 2023; this article says 120 km: the same number.",
            evidence=[figure("Coast Agency", "120 kilometre", "agrees")],
        ),
        claim(
            DYKES,
            "Some 9,000 people",
            "superseded",
            "stale-figure",
            "This article says some 9,000 people, which Sandmouth Radio had on 20 April 2023; "
            "since then Coast Agency had 11,400 people on 1 May 2023.",
            evidence=[figure("Sandmouth Radio", "9000 person", "agrees")],
        ),
        claim(
            DYKES,
            "6.1 metres",
            "drifts",
            "outside-tolerance",
            "Coast Agency had 5.4 metres on 30 April 2023; this article says 6.1 metres, 13% more "
            "than their precision explains.",
        ),
    ]
    start = DYKES.index("70")
    finding = {
        "kind": "part-exceeds-whole",
        "quote": "Of the 64 pumps, 70 were replaced in March.",
        "start": start,
        "end": start + 2,
        "reason": "70 pumps cannot be part of 64 pumps.",
    }
    phone = DYKES.index("0800")
    skipped = [
        {"start": phone, "end": phone + 12, "surface": "0800 555 010", "rule": "trap.phone"},
        {
            "start": DYKES.index("2019"),
            "end": DYKES.index("2019") + 4,
            "surface": "2019",
            "rule": "trap.date.year",
        },
    ]
    return answer(claims, [finding], skipped=skipped)


def _budget() -> Json:
    claims = [
        claim(BUDGET, "€12 million", "unseen", "link.none.no-series", "Nothing is on file for it."),
    ]
    start = BUDGET.index("5%")
    finding = {
        "kind": "percent-or-point",
        "quote": BUDGET.strip(),
        "start": start,
        "end": start + 2,
        "reason": "Per cent are no percentage points.",
    }
    article = {**answer(())["article"], "published": None, "title": None, "url": None}
    return answer(claims, [finding], article=article)


def _silence(remark: Remark) -> Suppression | None:
    if remark.surface == "6.1 metres":
        return Suppression(SuppressionKind.INLINE, "the gauge was moved in May")
    return None


def checked(path: str, text: str, answered: Mapping[str, Any]) -> Checked:
    return checked_text(path, text, answered).silenced(_silence)


def sample_run() -> Run:
    return Run(
        (
            checked("stories/dykes.md", DYKES, _dykes()),
            checked("./notes/the budget.md", BUDGET, _budget()),
        ),
        failed=(Failed("stories/old.md", "is not UTF-8 at byte 12: save it as UTF-8"),),
        version="0.1.0",
        warnings=("no baseline was found",),
    )
