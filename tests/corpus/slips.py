"""Tells stories with a slip or two to the service: which alarms are false, which slips are seen."""

import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain import Report, Span, Verdict
from app.intake import Payload, article_from
from app.services.check import check_article
from app.settings import Settings
from app.wiring import build
from tests.corpus.heard import NOW
from tests.databases import migrated

ENGLISH = Path(__file__).parent / "en"
HALVES = (
    "slips",
    "slips-held",
    "slips-more",
    "slips-more-held",
    "slips-twice",
    "slips-late",
    "slips-late-held",
    "slips-again",
    "slips-fresh",
    "slips-fresh-held",
    "slips-desk",
    "slips-dense",
    "slips-dense-held",
    "slips-long",
    "slips-long-held",
    "slips-world",
    "slips-world-held",
    "slips-globe",
    "slips-beats",
    "slips-beats-held",
    "slips-prose",
    "slips-prose-held",
    "slips-papers",
    "slips-papers-held",
    "slips-wires",
    "slips-wires-held",
    "slips-mixed",
    "slips-mixed-held",
)
KEPT = tuple(half for half in HALVES if half.endswith("-held"))
"""Those of which no error is read: of the others, what they say of a change is said by tests of its
own."""

SUITE = KEPT[::3]
"""Those that the suite counts, some twenty seconds of work each; the benchmark counts all."""

ALARMS = (Verdict.DRIFTS, Verdict.CONFLICTS)


@dataclass(frozen=True, slots=True)
class Told:
    """One text of a story; `slip` is where its wrong number stands, None where all are right."""

    text: str
    source: str
    published: date
    slip: Span | None


@dataclass(frozen=True, slots=True)
class Count:
    """Of some texts: their claims, the alarms and the notices on right numbers, the slips and those
    seen.

    A slip is seen if a verdict or a notice of the article is on it.
    """

    claims: int = 0
    false_alarms: int = 0
    false_notices: int = 0
    slips: int = 0
    seen: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.claims + other.claims,
            self.false_alarms + other.false_alarms,
            self.false_notices + other.false_notices,
            self.slips + other.slips,
            self.seen + other.seen,
        )


def texts_of(half: str) -> Iterator[Told]:
    """All texts of the half, story by story in the order of their days."""
    rows = tomllib.loads((ENGLISH / f"{half}.toml").read_text("utf-8"))["story"]
    for story in rows:
        for row in sorted(story["text"], key=lambda row: row["published"]):
            yield Told(row["text"], row["source"], row["published"], _slip(row))


def counted(half: str) -> Count:
    """Checks and records every text of the half, on one table that is empty at first."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/slips.sqlite3")
        migrated(settings.database_url)
        house = build(settings)
        found = Count()
        for told in texts_of(half):
            article = article_from(Payload(told.text, told.source, told.published.isoformat()))
            found += _count(told, check_article(article, house.engine, house.store, now=NOW))
        house.store.close()
    return found


def _count(told: Told, report: Report) -> Count:
    alarms = [one.claim.span for one in report.findings if one.verdict in ALARMS]
    on_slip = [span for span in alarms if told.slip and told.slip.overlaps(span)]
    noticed = [told.slip and told.slip.overlaps(one.span) for one in report.notices]
    return Count(
        claims=len(report.findings),
        false_alarms=len(alarms) - len(on_slip),
        false_notices=len(noticed) - sum(map(bool, noticed)),
        slips=int(told.slip is not None),
        seen=int(bool(on_slip) or any(noticed)),
    )


def _slip(row: dict[str, str]) -> Span | None:
    wrong = row.get("wrong", "")
    if not wrong:
        return None
    start = row["text"].index(wrong)
    return Span(start, start + len(wrong))
