"""A text → the hash of each of its lines that code scanning tells alerts by.

GitHub's upload action works out the same (`primaryLocationLineHash`) where it finds the files; a
report that is sent through the API has to bring it along.
"""

from collections import Counter

WINDOW = 100
"""Characters that a hash reaches: from the start of its line on, over line ends too."""

FACTOR = 37
END = 65535
"""Stands behind the last character."""

BITS = (1 << 64) - 1


def line_hashes(text: str) -> list[str]:
    """One hash a line, "hash:occurrence"; blanks do not count and line ends are all alike."""
    units, starts = _units(text)
    seen: Counter[str] = Counter()
    found = []
    for start in starts:
        value = 0
        for unit in units[start : start + WINDOW]:
            value = (value * FACTOR + unit) & BITS
        digits = f"{value:x}"
        seen[digits] += 1
        found.append(f"{digits}:{seen[digits]}")
    return found


def _units(text: str) -> tuple[list[int], list[int]]:
    """The UTF-16 code units that count, and where among them each line starts."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    units: list[int] = []
    starts = []
    for number, line in enumerate(lines, start=1):
        starts.append(len(units))
        counted = line.replace(" ", "").replace("\t", "")
        raw = counted.encode("utf-16-le", "surrogatepass")
        units += (raw[at] | raw[at + 1] << 8 for at in range(0, len(raw), 2))
        units.append(END if number == len(lines) else ord("\n"))
    return units + [0] * WINDOW, starts
