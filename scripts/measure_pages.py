"""How much of the article, and how little of the page around it, is read of saved pages.

    python -m scripts.measure_pages [FOLDER]

Each page marks what is article with the comments <!--article--> and <!--/article-->, which no
reader sees. The table counts, for all visible text, for trafilatura and for what the service reads,
the characters of the article that are kept and those of the rest that are dropped.
"""

import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.intake import page_of
from app.intake.visible import blocks_of

PAGES = Path(__file__).parents[1] / "tests" / "pages"
OPEN, CLOSE = "<!--article-->", "<!--/article-->"
SENTENCE = re.compile(r"(?<=[.!?…])[\"”’]?\s+|\n|\t")
LONG = 20
"""Characters from which on words are looked for anywhere, and not only as a line of their own."""

Reader = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence or line of a page, its white space folded, and whether it is of the article."""

    text: str
    is_article: bool


@dataclass(frozen=True, slots=True)
class Score:
    """Characters of the article that were kept, and of the rest that were dropped, out of all."""

    kept: int = 0
    article: int = 0
    dropped: int = 0
    rest: int = 0

    def plus(self, other: "Score") -> "Score":
        return Score(
            self.kept + other.kept,
            self.article + other.article,
            self.dropped + other.dropped,
            self.rest + other.rest,
        )


def raw(html: str) -> str:
    """All that shows, but for navigation and controls."""
    return "\n".join(block.text for block in blocks_of(html))


def trafilatura(html: str) -> str:
    """What trafilatura takes for the article."""
    from trafilatura import extract  # a second and 60 MB that only this column needs

    return extract(html, include_comments=False, include_tables=True) or ""


def ours(html: str) -> str:
    """What the service reads."""
    return page_of(html).text


METHODS: Mapping[str, Reader] = {"all visible": raw, "trafilatura": trafilatura, "ours": ours}


def parts_of(html: str) -> Iterator[Part]:
    """The sentences and lines of the page, the article's marked as such."""
    stretches = list(_marked(html))
    for block in blocks_of(html):
        at = block.pieces[0].start
        is_article = any(start <= at < end for start, end in stretches)
        for text in map(_folded, SENTENCE.split(block.text)):
            if text:
                yield Part(text, is_article)


def score(parts: Sequence[Part], output: str) -> Score:
    """How much of the parts the output holds, and leaves out."""
    lines = set(map(_folded, SENTENCE.split(output)))
    whole = _folded(output)
    total = Score()
    for part in parts:
        size = len(part.text)
        is_there = part.text in lines or (size >= LONG and part.text in whole)
        one = (
            Score(size if is_there else 0, size, 0, 0)
            if part.is_article
            else Score(0, 0, 0 if is_there else size, size)
        )
        total = total.plus(one)
    return total


def main(folder: Path = PAGES, methods: Mapping[str, Reader] = METHODS) -> None:
    """Prints the table in Markdown."""
    names = list(methods)
    print("| page | " + " | ".join(f"{name}: kept | dropped" for name in names) + " |")
    print("|---|" + "---:|---:|" * len(names))
    totals = dict.fromkeys(names, Score())
    for path in sorted(folder.glob("*.html")):
        html = path.read_text(encoding="utf-8")
        parts = list(parts_of(html))
        scores = {name: score(parts, methods[name](html)) for name in names}
        totals = {name: totals[name].plus(scores[name]) for name in names}
        _print_row(path.stem, list(scores.values()))
    _print_row("**all**", list(totals.values()))


def _print_row(name: str, scores: Sequence[Score]) -> None:
    cells = (f"{_share(one.kept, one.article)} | {_share(one.dropped, one.rest)}" for one in scores)
    print(f"| {name} | " + " | ".join(cells) + " |")


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def _marked(html: str) -> Iterator[tuple[int, int]]:
    end = 0
    while (start := html.find(OPEN, end)) >= 0:
        end = html.index(CLOSE, start)
        yield start, end


def _folded(text: str) -> str:
    return " ".join(text.replace("|", " ").split()).strip('- •*"”')


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PAGES)
