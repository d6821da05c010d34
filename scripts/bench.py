"""Measures Plumbline and writes the figures to docs/benchmarks.md (`make bench`).

Accuracy is measured against gold data that others made, with their scorers; both stand beside the
checkout in `../shared` and are no part of the project. Without them the run stops and says so.
Speed is measured on the articles in tests/articles, and against quantulum3 on the same texts.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import httpx

from app.intake import Payload, article_from
from app.lexicon.loader import load
from app.reading import read, warm
from app.reading.parses import Parser
from app.wiring import load_parser
from scripts import bench_backfill, bench_desk
from tests.corpus.scoring import FIELDS, Judged, is_right, judged, passages_in
from tests.corpus.stories import ENGLISH, MEASURES, NEAR, Share, cases_of, shares_of

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
PAGE = ROOT / "docs" / "benchmarks.md"
PROGRAM = Path(sys.executable).parent / "plumbline"
ARTICLES = sorted((ROOT / "tests" / "articles").glob("*.txt"))

EXTRACTION_SETS = ("newsquant", "rtext", "recognizers", "quantulum3")
NEWS_MIX = ("newsnli", "redditnli", "rtequant", "perturb", "round", "coincident")
STORY_HALVES = ("stories", "stories-held")
OTHER_PAIRS = ("vitaminc", "feversym", "stresstest", "awpnli", "semantics")
GROWTH = (1, 4, 16)
ROUNDS = 7
DESK_FIGURES = 1_000_000

Json = dict[str, Any]  # what the scorers print: their shape is theirs


def main() -> int:
    """Measures everything, writes the page, prints where it is."""
    if not SHARED.is_dir():
        print("bench: the gold data is not there (../shared); nothing was measured")
        return 2
    measured = (extraction, facets, comparison, crossnews, linking, speed, desk, archives)
    sections = [measure() for measure in measured]
    PAGE.write_text("\n\n".join((introduction(), *sections)) + "\n", encoding="utf-8")
    print(f"bench: written to {PAGE.relative_to(ROOT)}")
    return 0


def introduction() -> str:
    """What the page is, and the machine it was measured on."""
    return f"""# Benchmarks

Written by `make bench`; do not edit. Measured on {platform.system()} {platform.machine()},
{os.cpu_count()} cores, CPython {platform.python_version()}, on {datetime.now(UTC).date()}.
The machine is shared: trust the ratios more than the times."""


def extraction() -> str:
    """How well quantities are read: F1 in per cent, on the development halves."""
    rows = [_extraction_row(name) for name in EXTRACTION_SETS]
    return _section(
        "Reading quantities",
        "F1 in per cent, development halves of public gold sets. *value*: both ends of the number "
        "agree; *+unit*: and the unit; *+modifier*: and bound and direction. *as in the CQE paper* "
        "counts as its authors did (value / +unit / +change). *extra*: quantities reported where "
        "the gold has none, per 100 texts.",
        ("set", "texts", "value", "+unit", "+modifier", "as in the CQE paper", "extra"),
        rows,
    )


def _extraction_row(name: str) -> tuple[str, ...]:
    gold = SHARED / "data" / "extraction" / f"{name}-dev.jsonl"
    published = ("--published",) if name in ("newsquant", "rtext") else ()
    with tempfile.TemporaryDirectory() as folder:
        prediction = Path(folder) / "prediction.jsonl"
        _run_lines(("extract", "--jsonl"), gold, prediction)
        result = _score("score_extraction.py", gold, prediction, "--json", *published)
    paper = result.get("published_protocol")
    return (
        name,
        str(result["texts"]),
        *(f"{result[key]['f1']:.1f}" for key in ("value", "value_unit", "value_unit_mod")),
        " / ".join(f"{paper[key]['f1']:.1f}" for key in paper) if paper else "–",
        str(result["over_extraction"]["per_100_texts"]),
    )


def facets() -> str:
    """How well the rest of a claim is read, on labelled passages of our own."""
    parsers = (None, load_parser())
    halves = [_judged(name, parser) for name in ("news", "news-held") for parser in parsers]
    found = (
        "found",
        *(_share(sum(one.claim is not None for one in half) / len(half)) for half in halves),
    )
    rows = [found, *((field, *(_right(half, field) for half in halves)) for field in FIELDS)]
    return _section(
        "Reading claims",
        f"Share of the labelled numbers of tests/corpus/en/news.toml ({len(halves[0])}) and "
        f"news-held.toml ({len(halves[2])}) whose field is read as labelled; a number that is not "
        "found has none right. *fast* reads by rules alone, *full* with the parse. Errors of the "
        "second half are counted, never read.",
        ("field", "fast", "full", "fast, kept half", "full, kept half"),
        rows,
    )


def _judged(name: str, parser: Parser | None) -> list[Judged]:
    passages = passages_in(ROOT / "tests" / "corpus" / "en" / f"{name}.toml")
    return list(judged(passages, parser))


def _right(half: list[Judged], field: str) -> str:
    return _share(sum(is_right(one, field) for one in half) / len(half))


def comparison() -> str:
    """How well pairs of sentences are judged, on the development halves."""
    rows = [_comparison_row("news mix", NEWS_MIX)]
    rows += [_comparison_row(name, (name,)) for name in (*NEWS_MIX, *OTHER_PAIRS)]
    return _section(
        "Comparing two texts",
        "Share of pairs judged as the gold does; *macro-F1* over its labels; *alarms right*: the "
        "share of drifts and conflicts raised that are real. The news mix is the headline; awpnli "
        "are arithmetic word problems, a stretch set.",
        ("set", "pairs", "accuracy", "macro-F1", "alarms right"),
        rows,
    )


def _comparison_row(label: str, names: Iterable[str]) -> tuple[str, ...]:
    golds = [SHARED / "data" / "comparison" / f"{name}-dev.jsonl" for name in names]
    with tempfile.TemporaryDirectory() as folder:
        joined, prediction = Path(folder) / "gold.jsonl", Path(folder) / "prediction.jsonl"
        joined.write_text("".join(gold.read_text("utf-8") for gold in golds), encoding="utf-8")
        _run_lines(("compare", "--jsonl"), joined, prediction)
        total = _score("score_comparison.py", joined, prediction, "--json")["total"]
    raised = total["per_class"]["conflict"]["said"]
    return (
        label,
        str(total["n"]),
        f"{total['accuracy']:.3f}",
        f"{total['macro_f1']:.3f}",
        f"{total['conflict_precision']:.3f} of {raised}" if raised else "none raised",
    )


def crossnews() -> str:
    """Linking and verdicts across outlets, through the served project, from an empty table."""
    with served() as address:
        result = _json_of(SHARED / "bench" / "score_crossnews.py", address)
    read, links, verdicts = result["extraction"], result["links"], result["verdicts"]
    rows = [
        ("claims found, right value", _share(read["recall_checkworthy"])),
        ("precision of claims", _share(read["precision"])),
        ("not-claims reported", str(read["reported_not_claims"])),
        ("unit right (money, per cent)", _share(read["unit_accuracy_money_percent"])),
        ("bound right", _share(read["bound_accuracy"])),
        ("link precision (strict)", _share(links["precision_strict"])),
        ("link recall", _share(links["recall_end_to_end"])),
        ("equal value, other thing: kept apart", _share(verdicts["equal_value_kept_apart"])),
        ("verdict right on linked pairs, strict", _share(verdicts["accuracy_strict"])),
        ("verdict right on linked pairs, lenient", _share(verdicts["accuracy_lenient"])),
    ]
    return _section(
        "Across outlets",
        f"{result['passages']} passages on three events, posted in date order to a served "
        "project with an empty table.",
        ("measure", "figure"),
        rows,
    )


def linking(folder: Path = ENGLISH) -> str:
    """Links and verdicts across outlets on labelled stories of our own: a row a half."""
    halves = [path for name in STORY_HALVES if (path := folder / f"{name}.toml").exists()]
    return _section(
        "Linking across stories",
        "Stories of tests/corpus/en, each told by several outlets, all posted to one table. *links "
        "right*: of those made, but for *near* ones, which are no error; a link to another story "
        "is wrong. *found*: numbers told before that are linked to one of their own. Each share "
        "with the number of its cases. Errors of the second half are counted, never read.",
        ("half", *MEASURES),
        [_linking_row(path.stem, shares_of(cases_of(path))) for path in halves],
    )


def _linking_row(half: str, shares: dict[str, Share]) -> tuple[str, ...]:
    cells = (str(share.cases if name == NEAR else share) for name, share in shares.items())
    return (half, *cells)


def speed() -> str:
    """Time per article in both profiles, growth with length, and quantulum3 on the same texts."""
    lexicon, parser = load(), load_parser()
    warm()
    articles = list(news_articles())
    own = [path.read_text(encoding="utf-8") for path in ARTICLES]

    def reading(text: str, parser: Parser | None) -> Callable[[], object]:
        article = article_from(Payload(text=text, published="2022-01-28"))
        return lambda: read(article, lexicon, parser)

    size = sum(map(len, articles))
    fast, full = (
        sum(_median_seconds(reading(text, each)) for text in articles) for each in (None, parser)
    )
    theirs = sum(_median_seconds(_quantulum(text), rounds=3) for text in articles)
    lengths = [_median_seconds(reading("\n\n".join(own) * times, parser)) for times in GROWTH]
    rows = [
        ("articles, mean characters", f"{len(articles)}, {size / len(articles):,.0f}"),
        ("fast profile, an article", f"{1000 * fast / len(articles):.2f} ms"),
        ("full profile, an article", f"{1000 * full / len(articles):.2f} ms"),
        ("quantulum3, an article", f"{1000 * theirs / len(articles):.1f} ms"),
        ("fast profile, characters a second", f"{size / fast:,.0f}"),
        ("quantulum3's time / the fast profile's", f"{theirs / fast:.0f}"),
        ("quantulum3's time / the full profile's", f"{theirs / full:.1f}"),
        *(
            (f"full profile, text {times} times as long, time", f"{seconds / lengths[0]:.1f}")
            for times, seconds in zip(GROWTH[1:], lengths[1:], strict=True)
        ),
        *_check_rows(own),
    ]
    return _section(
        "Speed",
        "Whole news articles as the GUM treebank holds them (reading), and the articles of the "
        f"test suite (growth, /check); one core, medians of {ROUNDS} rounds.",
        ("measure", "figure"),
        rows,
    )


def news_articles() -> Iterator[str]:
    """The news texts of the treebank beside the checkout, paragraphs parted by blank lines."""
    for part in sorted((SHARED / "data" / "treebanks" / "gum").glob("*.conllu")):
        lines: list[str] = []
        is_news = False
        for line in part.read_text(encoding="utf-8").splitlines():
            if line.startswith("# newdoc"):
                if is_news:
                    yield "".join(lines).strip()
                lines, is_news = [], "_news_" in line
            elif line.startswith("# newpar"):
                lines.append("\n\n")
            elif line.startswith("# text = "):
                lines.append(line.removeprefix("# text = ") + " ")
        if is_news:
            yield "".join(lines).strip()


def _check_rows(texts: list[str]) -> Iterator[tuple[str, str]]:
    with served() as address, httpx.Client(base_url=address, trust_env=False) as client:
        client.get("/healthz")
        trivial = [_seconds(lambda: client.get("/healthz")) for _ in range(50)]
        times = []
        for number in range(40):
            body = {
                "text": texts[number % len(texts)],
                "source": f"Outlet {number}",
                "published": "2022-01-28",
            }
            times.append(_seconds(partial(client.post, "/check", json=body)))
    yield "/check recorded, median", f"{1000 * statistics.median(times):.1f} ms"
    yield "/check recorded, slowest of 40", f"{1000 * max(times):.1f} ms"
    yield "trivial endpoint, median", f"{1000 * statistics.median(trivial):.1f} ms"


def _quantulum(text: str) -> Callable[[], object]:
    import quantulum3.classifier
    import quantulum3.parser

    quantulum3.classifier.USE_CLF = False
    return lambda: quantulum3.parser.parse(text)


@contextmanager
def served() -> Iterator[str]:
    """A served project on an empty table and a free port; stopped and removed afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        port = _free_port()
        environment = {
            **os.environ,
            "PLUMBLINE_DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3",
            "PLUMBLINE_PORT": str(port),
        }
        server = subprocess.Popen(
            [PROGRAM, "serve"], env=environment, cwd=folder, stderr=subprocess.DEVNULL
        )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_until_ready(address)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_ready(address: str) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            if httpx.get(f"{address}/readyz", trust_env=False).status_code == 200:
                return
        except httpx.TransportError:
            pass  # not listening yet
        time.sleep(0.1)
    raise TimeoutError(f"{address} was not ready within a minute")


def _median_seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    work()
    return statistics.median(_seconds(work) for _ in range(rounds))


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _run_lines(arguments: tuple[str, ...], lines: Path, into: Path) -> None:
    with lines.open("rb") as given, into.open("wb") as taken:
        subprocess.run([PROGRAM, *arguments], stdin=given, stdout=taken, check=True)


def _score(scorer: str, *arguments: str | Path) -> Json:
    return _json_of(SHARED / "bench" / scorer, *arguments)


def _json_of(script: Path, *arguments: str | Path) -> Json:
    done = subprocess.run(
        [sys.executable, script, *arguments], capture_output=True, text=True, check=True
    )
    document: Json = json.loads(done.stdout)
    return document


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def desk() -> str:
    """How long the desk's pages take on a table of a million figures."""
    with tempfile.TemporaryDirectory() as folder:
        rows = bench_desk.rows(folder, DESK_FIGURES)
    return _section(
        "The desk",
        f"Server time of a page on {DESK_FIGURES:,} figures and as many judged claims, on SQLite, "
        f"asked in one process {bench_desk.ROUNDS} times: *work* of the process and *time* by the "
        "clock, both in the middle; *first*: before anything of the page was read.",
        bench_desk.COLUMNS,
        rows,
    )


def archives() -> str:
    """How fast an archive is taken in."""
    return _section(
        "Archives",
        "`plumbline backfill` of articles of our own making, full profile, each time into an empty "
        "SQLite table; *one by one*: the same articles through the check of one. Reading goes to "
        "other processes, comparing and recording stay in one, in the order of days.",
        bench_backfill.COLUMNS,
        bench_backfill.rows(),
    )


def _section(title: str, text: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in (head, tuple("---" for _ in head), *rows)]
    return f"## {title}\n\n{text}\n\n" + "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
