"""Counts the alarms of texts that have nothing to do with each other: nearly all are false.

The documents of the treebanks beside the checkout (`../shared/data/treebanks`: news, essays, talks,
letters, forum posts) are told to an empty table, one after the other, as eight outlets would.
"""

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

from app.domain import Verdict
from app.intake import Payload, article_from
from app.services.check import check_article
from app.settings import Settings
from app.wiring import build
from scripts.bench_page import SHARED, Better, Figure, Section
from tests.corpus import apart as apart_corpus
from tests.databases import migrated

TREEBANKS = SHARED / "data" / "treebanks"
FIRST_DAY = date(2024, 1, 1)
OUTLETS = 8
"""So many texts a day, each of another outlet."""

NOW = datetime(2026, 1, 1, tzinfo=UTC)
ALARMS = (Verdict.DRIFTS, Verdict.CONFLICTS)
NEW_DOCUMENT, NEW_PARAGRAPH, TEXT = "# newdoc", "# newpar", "# text = "


def alarms() -> Section:
    """How often a claim of an unrelated text is linked, and how often that raises an alarm."""
    found = told(text for path in sorted(TREEBANKS.glob("*/*.conllu")) for text in texts_in(path))
    claims, raised = found["claims"], sum(found[verdict] for verdict in ALARMS)
    rows = [
        ("texts", str(found["texts"])),
        ("claims", str(claims)),
        *((f"verdict {verdict}", str(found[verdict])) for verdict in Verdict),
        ("alarms in a thousand claims", f"{1000 * raised / claims:.1f}"),
    ]
    share = 1000 * raised / claims
    figure = Figure(share, share, share, "", Better.LESS)
    return Section(
        "False alarms",
        "Texts of the treebanks told one after the other to an empty table. They have nothing to "
        "do with each other, but for a few on one war: so nearly each drift or conflict is a false "
        "alarm, and few that agree mean the same.",
        ("measure", "figure"),
        rows,
        figures={"alarms in a thousand claims": figure},
    )


def apart() -> Section:
    """How many statements of two things are held against each other."""
    found = apart_corpus.counted()
    shares = {
        "agree, percent": 100 * found.agreeing / found.pairs,
        "raise an alarm, percent": 100 * found.alarms / found.pairs,
    }
    rows = [
        ("pairs", str(found.pairs)),
        ("agree, where only the number is the same", str(found.agreeing)),
        ("raise an alarm", str(found.alarms)),
    ]
    return Section(
        "Two things, two statements",
        "Statements on one country or one firm, of which no two measure the same thing, each held "
        "against the others of its list: once with the same number and once with another one.",
        ("measure", "figure"),
        rows,
        figures={
            name: Figure(share, share, share, "", Better.LESS) for name, share in shares.items()
        },
    )


def told(texts: Iterable[str]) -> Counter[str]:
    """How many texts and claims there are, and how many claims have each verdict."""
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/alarms.sqlite3")
        migrated(settings.database_url)
        house = build(settings)
        for number, text in zip(count(), texts, strict=False):
            day = FIRST_DAY + timedelta(days=number // OUTLETS)
            payload = Payload(text, f"Outlet {number % OUTLETS}", day.isoformat())
            findings = check_article(
                article_from(payload), house.engine, house.store, now=NOW
            ).findings
            found.update(finding.verdict for finding in findings)
            found.update(texts=1, claims=len(findings))
        house.store.close()
    return found


def texts_in(path: Path) -> Iterator[str]:
    """The documents of a treebank file, as running text in paragraphs."""
    text = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith(NEW_DOCUMENT):
            if text.strip():
                yield text.strip()
            text = ""
        elif line.startswith(NEW_PARAGRAPH):
            text = f"{text.rstrip()}\n\n"
        elif line.startswith(TEXT):
            text += f"{line.removeprefix(TEXT).strip()} "
    if text.strip():
        yield text.strip()
