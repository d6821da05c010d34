"""Reads one text after another and writes down what goes wrong."""

import hashlib
import json
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.domain import Article
from app.exporters.as_json import reading_document
from app.exporters.encoding import encoded
from app.reading import read
from app.services.engine import Engine
from app.settings import Profile
from app.wiring import build_engine
from scripts.fuzz_reading.faults import faults
from scripts.fuzz_reading.texts import changed, dice_of, seeds

PUBLISHED = (None, date(2022, 1, 28), date(2024, 2, 29), date.min, date.max)

PARSED_EVERY = 4
"""Of the texts one in so many is read with the parser, which takes most of the time."""

SLOWEST = 5


def refused(text: str) -> float:  # a constant of the json module's that no JSON has
    """Fails: strict JSON knows no NaN and no Infinity."""
    raise ValueError(f"{text} is no JSON")


@dataclass
class Run:
    """What was tried so far, and where findings go."""

    engine: Engine
    parsed: Engine
    folder: Path
    tried: int = 0
    claims: int = 0
    found: set[str] = field(default_factory=set)
    slowest: list[tuple[float, str]] = field(default_factory=list)

    def trial(self, text: str) -> None:
        """Reads the text, one in four with the parser, and keeps what went wrong."""
        self.tried += 1
        engine = self.parsed if self.tried % PARSED_EVERY == 0 else self.engine
        published = PUBLISHED[self.tried % len(PUBLISHED)]
        article = Article(id="art_1", text=text, source="Meridian Wire", published=published)
        start = time.perf_counter()
        try:
            wrong = self._wrong(article, engine)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
            wrong = [_where(error)]
        self.slowest.append(((time.perf_counter() - start) / (len(text) + 50), text))
        self.slowest = sorted(self.slowest, reverse=True)[:SLOWEST]
        for each in wrong:
            self._keep(each, article)

    def _wrong(self, article: Article, engine: Engine) -> list[str]:
        reading = read(article, engine.lexicon, engine.parser)
        self.claims += len(reading.claims)
        document = encoded(reading_document(reading, engine.policy))
        again = json.loads(document, parse_constant=refused)
        told = [claim["surface"] for claim in again["claims"]]
        kept = [] if told == [claim.surface for claim in reading.claims] else ["JSON lost a claim"]
        return kept + faults(article, reading)

    def _keep(self, fault: str, article: Article) -> None:
        kind = fault.partition(":")[0] if "Error" not in fault else fault
        if kind in self.found:
            return
        self.found.add(kind)
        name = hashlib.sha256(kind.encode()).hexdigest()[:12]
        row = {"fault": fault, "published": str(article.published), "text": article.text}
        (self.folder / f"{name}.json").write_text(json.dumps(row, ensure_ascii=False, indent=1))
        print(f"{self.tried}: {fault}", flush=True)

    def told(self) -> str:
        """The figures of the run, as one line."""
        return f"{self.tried} texts, {self.claims} claims, {len(self.found)} kinds of findings"


def _where(error: Exception) -> str:
    """The error's type and the line that raised it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    return f"{type(error).__name__} at {place} {error}"[:200]


def unguided(run: Run, seconds: float, seed: int) -> None:
    """Tries changed texts until the time is over."""
    dice = dice_of(seed)
    until, tell_at = time.monotonic() + seconds, time.monotonic() + 60
    while (now := time.monotonic()) < until:
        run.trial(changed(dice, seeds()))
        if now > tell_at:
            print(run.told(), flush=True)
            tell_at = now + 300


def run_in(folder: Path) -> Run:
    """A run of which nothing was tried yet."""
    return Run(build_engine(Profile.FAST), build_engine(Profile.FULL), folder)
