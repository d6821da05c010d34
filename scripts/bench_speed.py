"""Measures how fast articles are read: beside others, with growing length, and hostile texts.

Times are of the processor, so that other work on the machine counts less; each round asks all
readers for the same texts, one after the other, and ratios are taken within a round.
"""

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from datetime import date

from app.domain import Article
from app.lexicon import Lexicon
from app.lexicon.loader import load
from app.reading import read, warm
from app.reading.numbers.quantities import quantities_of
from app.reading.text.clean import masked_furniture, passages_of
from app.reading.text.numbered import holds_number
from app.reading.text.parses import Parser
from app.reading.text.sentences import sentences_of
from app.wiring import load_parser
from scripts.bench_page import (
    COLUMNS,
    ROOT,
    SHARED,
    Better,
    Figure,
    Section,
    figure_of,
    figure_rows,
)
from scripts.bench_rivals import Missing, Timed, quantulum, recognizers
from tests.unit.reading.test_growth import HOSTILE

ARTICLES = sorted((ROOT / "tests" / "articles").glob("*.txt"))

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "7"))
RIVAL_ROUNDS = min(ROUNDS, 3)
"""The others take minutes a round."""

RIVAL_TEXTS = 6
"""Recognizers-Text reads so many of the articles: with all of them a round would take an hour."""

DAY = date(2022, 1, 28)
GROWTH = (1, 4, 16, 64)
RIVAL_GROWTH = (1, 4, 16)
HOSTILE_SIGNS = 8_000
MANY = 10**6
"""Claims that a text may hold here, which is longer than the service would take."""

FAST, FULL, NUMBERS = "fast profile", "full profile", "fast profile, quantities alone"


def speed(texts: Sequence[str] = ()) -> Section:
    """Articles and characters a second of one core, beside what others take for the same."""
    texts = list(texts) or list(news_articles()) or own_articles()
    own = readers(load(), load_parser())
    taken: dict[str, list[float]] = {}
    note = ""
    with ExitStack() as stack:
        rivals: dict[str, Timed] = {"quantulum3": quantulum}
        few: dict[str, Timed] = {}
        try:
            few = stack.enter_context(recognizers())
        except Missing as missing:
            note = f" Recognizers-Text is not measured here: {missing}."
        for _ in range(ROUNDS):
            _round(taken, own, texts)
        ratios = {name: _ratios(reader, own, texts) for name, reader in rivals.items()}
        ratios |= {name: _ratios(reader, own, texts[:RIVAL_TEXTS]) for name, reader in few.items()}
    return _speed_section(texts, taken, ratios, note)


def readers(lexicon: Lexicon, parser: Parser) -> dict[str, Timed]:
    """Our own, by profile; and as much of the fast one as other extractors do."""
    warm()
    return {
        FAST: lambda texts: _seconds(_reading(texts, lexicon, None)),
        FULL: lambda texts: _seconds(_reading(texts, lexicon, parser)),
        NUMBERS: lambda texts: _seconds(_numbers(texts, lexicon)),
    }


def _reading(texts: Sequence[str], lexicon: Lexicon, parser: Parser | None) -> Callable[[], None]:
    articles = [Article("art_bench", text, "Meridian Wire", DAY) for text in texts]

    def work() -> None:
        for article in articles:
            read(article, lexicon, parser, most=MANY)

    return work


def _numbers(texts: Sequence[str], lexicon: Lexicon) -> Callable[[], None]:
    """Quantities with their units, and nothing of what they measure, where or when."""

    def work() -> None:
        for text in texts:
            passages = passages_of(text, lexicon.language)
            seen = masked_furniture(text, passages)
            for sentence in sentences_of(seen, passages, lexicon.language):
                if holds_number(seen, sentence.span, lexicon.language.numbers):
                    quantities_of(seen, sentence.span, lexicon)

    return work


def _round(taken: dict[str, list[float]], own: Mapping[str, Timed], texts: Sequence[str]) -> None:
    for name, reader in own.items():
        if name not in taken:
            reader(texts)  # what is kept from call to call is kept by now
        taken.setdefault(name, []).append(reader(texts))


def _ratios(
    rival: Timed, own: Mapping[str, Timed], texts: Sequence[str]
) -> dict[str, tuple[list[float], list[float]]]:
    """For each of our readers the rival's seconds and how often ours goes into them, by round."""
    found: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name in own}
    for _ in range(RIVAL_ROUNDS):
        theirs = rival(texts)
        for name, reader in own.items():
            seconds, ratios = found[name]
            seconds.append(theirs / len(texts))
            ratios.append(theirs / reader(texts))
    return found


def _speed_section(
    texts: Sequence[str],
    taken: Mapping[str, list[float]],
    ratios: Mapping[str, dict[str, tuple[list[float], list[float]]]],
    note: str,
) -> Section:
    size, more = sum(map(len, texts)), Better.MORE
    figures: dict[str, Figure] = {}
    for name, rounds in taken.items():
        each = [1000 * seconds / len(texts) for seconds in rounds]
        figures[f"{name}, an article"] = figure_of(each, "ms")
        figures[f"{name}, articles a second"] = figure_of([1000 / one for one in each], "", more)
        figures[f"{name}, characters a second"] = figure_of(
            [size / one for one in rounds], "", more
        )
    for rival, by_reader in ratios.items():
        figures[f"{rival}, an article"] = figure_of(
            [1000 * one for one in by_reader[FAST][0]], "ms"
        )
        for name, (_, rounds) in by_reader.items():
            figures[f"{rival}'s time / {name}"] = figure_of(rounds, "", more)
    return Section(
        "Speed",
        f"{len(texts)} whole news articles of {size / len(texts):,.0f} characters on average, "
        f"on one core; others in {RIVAL_ROUNDS} rounds, ours in {ROUNDS}. *quantities alone*: "
        "numbers with unit and bound, as the others give them; a profile reads whole claims. "
        f"Recognizers-Text reads the first {RIVAL_TEXTS} of the articles.{note} Goal: 100 times as "
        "fast as quantulum3.",
        COLUMNS,
        figure_rows(figures),
        figures,
    )


def growth() -> Section:
    """Time by length, and the time that hostile texts take."""
    lexicon, parser = load(), load_parser()
    own = readers(lexicon, parser)
    text = "\n\n".join(own_articles()) + "\n\n"
    rows: dict[str, Figure] = {}
    for name, rounds, lengths, reader in (
        (FAST, ROUNDS, GROWTH, own[FAST]),
        (FULL, RIVAL_ROUNDS, GROWTH, own[FULL]),
        ("quantulum3", 1, RIVAL_GROWTH, quantulum),
    ):
        reader([text])  # what is kept from call to call is kept by now
        taken = [_grown(text, reader, lengths) for _ in range(rounds)]
        for place, times in enumerate(lengths[1:], start=1):
            ratios = [one[place] / one[0] for one in taken]
            rows[f"{name}, {times} times the text, time"] = figure_of(ratios)
    hostile, told = _hostile(own[FAST])
    rows |= hostile
    return Section(
        "Growth",
        f"Articles of {len(text):,} characters again and again as one text: how many times as "
        "long that takes. Hostile texts repeat one thing, as in tests/unit/reading/test_growth.py, "
        f"to {HOSTILE_SIGNS:,} characters and to four times as many. Goal: 16 times the text in at "
        f"most 17 times the time. {told}",
        COLUMNS,
        figure_rows(rows),
        rows,
    )


def _grown(text: str, reader: Timed, lengths: Sequence[int]) -> list[float]:
    """The seconds for each length; a short text is read as often as the longest one is long."""
    found = []
    for times in lengths:
        again = max(1, lengths[-1] // times // 4)
        found.append(reader([text * times] * again) / again)
    return found


def _hostile(reader: Timed) -> tuple[dict[str, Figure], str]:
    """The time of the slowest, the growth of the steepest, and which ones those are."""
    taken: dict[str, list[tuple[float, float]]] = {}
    for name, piece in HOSTILE.items():
        sentence = piece * (HOSTILE_SIGNS // len(piece))
        reader([sentence])
        taken[name] = [(reader([sentence]), reader([sentence * 4])) for _ in range(RIVAL_ROUNDS)]
    times = {
        name: figure_of((1000 * long for _, long in runs), "ms") for name, runs in taken.items()
    }
    steps = {name: figure_of(long / short for short, long in runs) for name, runs in taken.items()}
    slowest = max(times, key=lambda name: times[name].middle)
    steepest = max(steps, key=lambda name: steps[name].middle)
    figures = {
        f"slowest hostile text, {4 * HOSTILE_SIGNS:,} characters": times[slowest],
        "steepest hostile text, 4 times the text, time": steps[steepest],
    }
    return figures, f"The slowest is *{slowest}*, the steepest *{steepest}*."


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def own_articles() -> list[str]:
    """The articles of the test suite."""
    return [path.read_text(encoding="utf-8") for path in ARTICLES]


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
