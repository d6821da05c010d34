"""Units as tables write them → a unit and a power of ten: "thousand persons", "USD million"."""

import re

SCALES = {
    "hundred": 2, "hundreds": 2,
    "thousand": 3, "thousands": 3, "ths": 3, "ths.": 3,
    "million": 6, "millions": 6, "mio": 6, "mio.": 6, "mln": 6, "mn": 6,
    "billion": 9, "billions": 9, "bn": 9, "bln": 9,
    "trillion": 12, "trillions": 12, "tn": 12,
}  # fmt: skip
JOINTS = ("of", "in")
BEFORE, BEHIND = re.compile(r"^[\s,(]+"), re.compile(r"(?<![\s,)])[\s,)]+$")


def scaled(unit: str) -> tuple[str, int]:
    """The unit without its scale word, and the power of ten that the word stands for.

    "thousand persons" is ("persons", 3), "USD million" ("USD", 6), "thousands" ("", 3). A word in
    the middle, as in "deaths per 100 thousand people", is part of the unit.
    """
    words = BEHIND.sub("", BEFORE.sub("", unit)).split()
    if words and words[0].casefold() in SCALES:
        power = SCALES[words[0].casefold()]
        rest = words[2:] if len(words) > 2 and words[1].casefold() in JOINTS else words[1:]
        return " ".join(rest), power
    if len(words) > 1 and words[-1].casefold() in SCALES and "per" not in words:
        return " ".join(words[:-1]).rstrip(","), SCALES[words[-1].casefold()]
    return " ".join(words), 0
