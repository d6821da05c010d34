"""Shapes of numbers that count nothing → compiled patterns and word lists."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import Field

from app.lexicon.rows import DataFile, Row


class TrapRow(Row):
    """A pattern over the text; every number inside a match is left alone.

    `{name}` in the pattern stands for an alternation of the words listed under that name.
    """

    pattern: str = Field(min_length=3)
    ignore_case: bool = False


class TrapsFile(DataFile):
    """`traps.toml`."""

    words: dict[str, tuple[str, ...]]
    labels: tuple[str, ...]
    not_names: tuple[str, ...]
    place_prepositions: tuple[str, ...]
    year_prepositions: tuple[str, ...]
    range_openers: tuple[str, ...]
    first_year: int
    last_year: int
    modern_from: int
    trap: tuple[TrapRow, ...]


@dataclass(frozen=True, slots=True)
class Traps:
    """Compiled patterns in file order, with the rule id of each, and the words that context needs.

    `labels` before a number make it a label ("section 4"); `not_names` are capitalised words that
    name nothing by number; after `place_prepositions` a name is a place ("in Germany 15 people").
    """

    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    labels: frozenset[str]
    not_names: frozenset[str]
    place_prepositions: frozenset[str]
    year_prepositions: frozenset[str]
    range_openers: frozenset[str]
    first_year: int
    last_year: int
    modern_from: int


def traps_from(file: TrapsFile) -> Traps:
    """The look-up that the rows of the file make."""
    words = {name: "(?:" + "|".join(listed) + ")" for name, listed in file.words.items()}
    return Traps(
        patterns=tuple((row.id, _compiled(row, words)) for row in file.trap),
        labels=frozenset(file.labels),
        not_names=frozenset(file.not_names),
        place_prepositions=frozenset(file.place_prepositions),
        year_prepositions=frozenset(file.year_prepositions),
        range_openers=frozenset(file.range_openers),
        first_year=file.first_year,
        last_year=file.last_year,
        modern_from=file.modern_from,
    )


def _compiled(row: TrapRow, words: Mapping[str, str]) -> re.Pattern[str]:
    pattern = row.pattern
    for name, alternation in words.items():
        pattern = pattern.replace("{" + name + "}", alternation)
    return re.compile(pattern, re.IGNORECASE if row.ignore_case else re.NOFLAG)
