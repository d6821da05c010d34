"""Sentences of the corpus, spliced, repeated, cut and strewn with hostile pieces."""

import random
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from app.domain import Span
from app.domain.limits import UNKEEPABLE

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus" / "en"
ARTICLES = ROOT / "tests" / "articles"
TEXT_KEYS = ("text", "sentence")

LONGEST = 1200
"""Characters of a text: long enough for two sentences to meet, short enough to try many."""

HOSTILE = (
    *(
        "0",
        "00",
        "9" * 31,
        "1,",
        ",000",
        "1,000,000,000",
        "0.0",
        ".5",
        "-",
        "−",
        "–",
        "—",
        "%",
        "‰",
    ),
    *(
        "$",
        "€",
        "£",
        "US$",
        "10^10^10",
        "1e999999",
        "NaN",
        "Infinity",
        "∞",
        "½",
        "1/2",
        "⅒",
        "³",
        "½½",
    ),
    *(
        "٣٤٥",
        "１２３",
        "𝟙𝟚",
        "Ⅻ",
        "一百",
        "५०",
        "൧",
        "①",
        "\u200b",
        "\u200f",
        "\u202e",
        "\u2066",
        "\ufeff",
    ),
    *(
        "\u0301",
        "👩‍👩‍👧",
        "🇺🇦",
        "İ",
        "ﬁ",
        "ß",
        "\u00a0",
        "\u2028",
        "\x1b[31m",
        "\x07",
        "\x85",
        "\t",
        "\n\n",
    ),
    *(" to ", "-to-", " from ", " between ", " and ", " of ", " per ", " up from ", " in 2019 "),
    *(
        "since the past ",
        " year ",
        " a year ",
        " ago ",
        " dozens of ",
        " million ",
        " trillion ",
        "bn",
    ),
    *(
        " zero ",
        " minus ",
        " half ",
        " third ",
        " hundred ",
        " one in three ",
        " twice ",
        " times ",
    ),
    *(
        " Feb 30, 2021 ",
        " 00:00 ",
        " 24:61 ",
        " 0 AD ",
        " Q5 ",
        " 99th ",
        " 1990s ",
        " '97 ",
        " 31/12/9999 ",
    ),
    *(
        "(",
        ")",
        "[",
        "“",
        "”",
        '"',
        "'",
        "’s",
        "...",
        ". ",
        ", ",
        "; ",
        ": ",
        "/",
        "\\",
        "&",
        "#",
        "@",
        "*",
    ),
    *(
        " feet ",
        " km/h ",
        " °C ",
        " kWh ",
        " m² ",
        " percentage points ",
        " barrels a day ",
        " people ",
    ),
    *(" almost ", " at least ", " up to ", " no more than ", " ±", " ~", " some ", " few ", " no "),
)


@cache
def seeds() -> tuple[str, ...]:
    """Every text of the corpus and the sample articles, in a fixed order."""
    found = [path.read_text() for path in sorted(ARTICLES.glob("*.txt"))]
    for path in sorted(CORPUS.glob("*.toml")):
        found += _texts(tomllib.loads(path.read_text()))
    return tuple(UNKEEPABLE.sub("", text) for text in dict.fromkeys(found))


def _texts(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key in TEXT_KEYS and isinstance(value, str):
                yield value
            else:
                yield from _texts(value)
    elif isinstance(node, list):
        for item in node:
            yield from _texts(item)


def dice_of(seed: int) -> random.Random:
    """What decides about a text; the same seed decides alike."""
    return random.Random(seed)  # noqa: S311 - nothing secret


def changed(dice: random.Random, known: Sequence[str]) -> str:
    """A new text made of known ones."""
    text = dice.choice(known)
    for _ in range(dice.choice((1, 1, 2, 3, 5, 8))):
        at = dice.randint(0, len(text))
        end = min(len(text), at + dice.choice((0, 1, 1, 3, 8, 30)))
        text = text[:at] + _inserted(dice, text, known, Span(at, end)) + text[end:]
    return UNKEEPABLE.sub("", text[-LONGEST:] if dice.random() < 0.5 else text[:LONGEST])


def _inserted(dice: random.Random, text: str, known: Sequence[str], span: Span) -> str:
    """What stands in the place of the span."""
    match dice.randrange(6):
        case 0 | 1:
            return dice.choice(HOSTILE)
        case 2:
            return span.of(text) * dice.choice((2, 3, 20))
        case 3:
            other = dice.choice(known)
            start = dice.randint(0, len(other))
            return other[start : start + dice.choice((5, 20, 80))]
        case 4:
            return "".join(dice.choice(HOSTILE) for _ in range(dice.randint(1, 6)))
        case _:
            return chr(
                dice.choice((dice.randrange(32), dice.randrange(0x3000), dice.randrange(0x110000)))
            )
