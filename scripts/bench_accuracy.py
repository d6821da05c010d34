"""Measures how well Plumbline reads, compares and links, on gold data that others made.

Data and scorers stand beside the checkout in `../shared` and are no part of the project; without
them nothing of this is measured, but for the stories of our own.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from app.reading.text.parses import Parser
from app.wiring import load_parser
from scripts.bench_page import ROOT, SHARED, Better, Figure, Section
from scripts.bench_served import PROGRAM, environment, served
from tests.corpus import measured
from tests.corpus import pencil as pencil_corpus
from tests.corpus import slips as slips_corpus
from tests.corpus import statements as statements_corpus
from tests.corpus.scoring import FIELDS, Judged, is_right, judged, passages_in
from tests.corpus.stories import (
    ENGLISH,
    MEASURES,
    NEAR,
    STORY_HALVES,
    Share,
    cases_of,
    shares_of,
)

EXTRACTION_SETS = ("newsquant", "rtext", "recognizers", "quantulum3")
NEWS_MIX = ("newsnli", "redditnli", "rtequant", "perturb", "round", "coincident")
OTHER_PAIRS = ("vitaminc", "feversym", "stresstest", "awpnli", "semantics")

COUNTS = ("texts", "pairs", NEAR)
EXTRA, FEWER, FALSE = "extra", "not-claims reported", "false alarms"
LESS = frozenset({EXTRA, FEWER, FALSE})
"""Rows and columns of which less is better."""
NUMBER = re.compile(r"\d+(?:\.\d+)?")

Json = dict[str, Any]  # what the scorers print: their shape is theirs


def extraction() -> Section:
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


def facets() -> Section:
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


def unseen() -> Section:
    """What numbers measure in passages by persons who had seen nothing of the code."""
    parsers = (None, load_parser())
    halves = [measured.numbers_of(name, parser) for name in measured.HALVES for parser in parsers]
    rows = [
        (field, *(_share(measured.share_of(half, field)) for half in halves))
        for field in measured.FIELDS
    ]
    return _section(
        "What numbers measure, in other writers' passages",
        f"Share of the numbers of tests/corpus/en/measured.toml ({len(halves[0])}) and "
        f"measured-held.toml ({len(halves[2])}), and of measured-varied.toml ({len(halves[4])}), "
        f"whose sentences are more involved, as are those of measured-late.toml "
        f"({len(halves[6])}), measured-world.toml ({len(halves[8])}) and measured-world-held.toml "
        f"({len(halves[10])}), and of measured-plain-held.toml ({len(halves[12])}), "
        f"measured-daily.toml ({len(halves[14])}) and measured-daily-held.toml "
        f"({len(halves[16])}), whose writer repeats the place in every sentence, and of "
        f"measured-weekly.toml ({len(halves[18])}) and measured-weekly-held.toml "
        f"({len(halves[20])}), of denser copy, whose field holds an answer that a careful editor "
        "would accept. "
        "Written and labelled by persons who had seen neither code nor output; errors of the "
        "kept ones are counted, never read.",
        (
            *("field", "fast", "full", "fast, kept half", "full, kept half"),
            *("fast, varied", "full, varied", "fast, late", "full, late"),
            *("fast, world", "full, world", "fast, world kept", "full, world kept"),
            *("fast, plain kept", "full, plain kept"),
            *("fast, daily", "full, daily", "fast, daily kept", "full, daily kept"),
            *("fast, weekly", "full, weekly", "fast, weekly kept", "full, weekly kept"),
        ),
        rows,
    )


def slips() -> Section:
    """How many alarms of stories nearly all right are false, and how many slips are seen."""
    counts = [slips_corpus.counted(half) for half in slips_corpus.HALVES]
    rows = [
        ("claims", *(str(one.claims) for one in counts)),
        (FALSE, *(str(one.false_alarms) for one in counts)),
        ("notices on right numbers", *(str(one.false_notices) for one in counts)),
        ("slips", *(str(one.slips) for one in counts)),
        ("slips seen", *(str(one.seen) for one in counts)),
    ]
    return _section(
        "Stories with a slip or two",
        "Twenty stories of each part, fifteen of the long ones and sixteen of the prose and paper "
        "ones, four or five texts each, by persons who had seen neither code nor output: "
        "everything in them is right but for one number of each story, and two of slips-twice. A "
        "false alarm is a drift or a conflict on a right number; a slip is seen where an alarm or "
        "a notice is on it. Errors of the parts "
        "named -held are counted, never read.",
        ("measure", *slips_corpus.HALVES),
        rows,
    )


def statements() -> Section:
    """What a number in one newsroom's words is to that in another's, with nothing else known."""
    halves = [statements_corpus.counted(half) for half in statements_corpus.HALVES]
    rows = [
        (stands.value, *(str(told[stands]) for told in halves))
        for stands in statements_corpus.Stands
    ]
    return _section(
        "Two newsrooms, two sentences",
        "Pairs of statements by writers who had seen neither code nor output: the second number "
        "says the same as one of the first text, another value of the same thing, the same count "
        "later on, or something about another thing. Right: it agrees, raises an alarm, is a later "
        "one, or is held against nothing; wrong: the contrary. Errors of the half named -held are "
        "counted, never read.",
        ("what it is to the first", *statements_corpus.HALVES),
        rows,
    )


def pencil() -> Section:
    """How many passages whose numbers do not fit raise a notice, and how many right ones."""
    counts = [pencil_corpus.counted(half) for half in pencil_corpus.HALVES]
    rows = [
        ("passages with a number that does not fit", *(str(one.wrong) for one in counts)),
        ("of these a notice is raised for", *(str(one.seen) for one in counts)),
        ("right passages", *(str(one.right) for one in counts)),
        (FALSE, *(str(one.doubted) for one in counts)),
    ]
    return _section(
        "An article against itself",
        "Passages of one to three sentences by writers who had seen neither code nor output, with "
        "nothing on file: in half of them, and three in four of pencil-plain, one number cannot be "
        "right beside the others. Errors of the half named -held are counted, never read.",
        ("measure", *pencil_corpus.HALVES),
        rows,
    )


def _judged(name: str, parser: Parser | None) -> list[Judged]:
    passages = passages_in(ROOT / "tests" / "corpus" / "en" / f"{name}.toml")
    return list(judged(passages, parser))


def _right(half: list[Judged], field: str) -> str:
    return _share(sum(is_right(one, field) for one in half) / len(half))


def comparison() -> Section:
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


def crossnews() -> Section:
    """Linking and verdicts across outlets, through the served project, from an empty table."""
    with served() as server:
        result = _json_of(SHARED / "bench" / "score_crossnews.py", server.address)
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


def linking(folder: Path = ENGLISH) -> Section:
    """Links and verdicts across outlets on labelled stories of our own: a row a half."""
    halves = [path for name in STORY_HALVES if (path := folder / f"{name}.toml").exists()]
    return _section(
        "Linking across stories",
        "Stories of tests/corpus/en, each told by several outlets, all posted to one table. *links "
        "right*: of those made, but for *near* ones, which are no error; a link to another story "
        "is wrong. *found*: numbers told before that are linked to one of their own. Each share "
        "with the number of its cases. Errors of the halves named -held and -clean are counted, "
        "never read.",
        ("half", *MEASURES),
        [_linking_row(path.stem, shares_of(cases_of(path))) for path in halves],
    )


def _linking_row(half: str, shares: dict[str, Share]) -> tuple[str, ...]:
    cells = (str(share.cases if name == NEAR else share) for name, share in shares.items())
    return (half, *cells)


def _run_lines(arguments: tuple[str, ...], lines: Path, into: Path) -> None:
    with lines.open("rb") as given, into.open("wb") as taken:
        subprocess.run(
            [*PROGRAM, *arguments], stdin=given, stdout=taken, env=environment(), check=True
        )


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


def _section(
    title: str, text: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]
) -> Section:
    """Each number of the table is a figure: how many texts or cases there are is none."""
    table = list(rows)
    return Section(title, text, head, table, figures=_figures(head, table))


def _figures(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Mapping[str, Figure]:
    """By row and column; accuracies have no spread, and more is better but where much is wrong."""
    found: dict[str, Figure] = {}
    for name, *cells in rows:
        for column, cell in zip(head[1:], cells, strict=True):
            number = cell.partition(" of ")[0]
            if column in COUNTS or not NUMBER.fullmatch(number):
                continue
            label = f"{name}, {column}" if len(head) > 2 else name
            better = Better.MORE if LESS.isdisjoint((name, column)) else Better.LESS
            found[label] = Figure(float(number), float(number), float(number), "", better)
    return found
