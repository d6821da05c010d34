"""The patterns of dates.toml, with places that other data fill → regular expressions."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

PLACE = re.compile(r"\{([a-z_]+)\}")
"""A place in a pattern that other data fills: `{month}`, `{when}`."""


@cache
def of_words(source: str) -> re.Pattern[str]:
    """Matches whole words."""
    return re.compile(rf"(?<!\w)(?:{source})(?!\w)", re.IGNORECASE)


def grouped(pattern: str, places: Mapping[str, str]) -> str:
    """A row's pattern, each place a group of its own name."""
    seen: set[str] = set()

    def group(place: re.Match[str]) -> str:
        name = place[1] if place[1] not in seen else f"{place[1]}_2"
        seen.add(place[1])
        return f"(?P<{name}>{places[place[1]]})"

    return _spaced(PLACE.sub(group, pattern))


def mark(pattern: str, places: Mapping[str, str]) -> re.Pattern[str]:
    """A pattern that says itself where its words end: a mark may be a comma."""
    return re.compile(_spaced(filled(pattern, places)), re.IGNORECASE)


def filled(pattern: str, places: Mapping[str, str]) -> str:
    """A row's pattern, its places no groups of their own."""
    return PLACE.sub(lambda place: f"(?:{places[place[1]]})", pattern)


def _spaced(pattern: str) -> str:
    # A space in a row is any white space, a line end too: pages wrap their lines.
    return pattern.replace(" ", r"(?:\s{1,3})")


def any_word(words: Iterable[str]) -> str:
    """The words as alternatives, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(words, key=_longest))


def any_name(names: Iterable[str]) -> str:
    """Names as they are written, or all in capitals; in lower case they are other words."""
    spelled = {form for name in names for form in (name, name.upper())}
    return f"(?-i:{any_word(spelled)})"


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word
