"""News agencies and the marks that say whose text an article is → a frozen look-up."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.lexicon.rows import DataFile, Row

WORD = re.compile(r"[^\W_]+(?:[-.&/][^\W_]+)*")
"""A word of a name; "Reuters/Ipsos" is one, for a joint poll is no agency's report."""

AGENCY = "{agency}"
"""Stands in a pattern for any agency's name."""


class Place(StrEnum):
    """Where a mark stands."""

    SOURCE = "source"  # the outlet's name as it was handed in: "Harbour Wire (AFP)"
    OPENING = "opening"  # the start of one of the first passages: "OSLO (AFP) -"
    LINE = "line"  # a whole line at the top or the end: "By Jane Roe, Associated Press"


class AgencyRow(Row):
    """One agency: the name that stands for it, and all that it is called."""

    canonical: str
    names: tuple[str, ...]


class MarkRow(Row):
    """One way to say that a text is an agency's; the pattern holds `{agency}` once."""

    place: Place
    pattern: str


class AgenciesFile(DataFile):
    """`agencies.toml` of one language."""

    fillers: tuple[str, ...]
    agency: tuple[AgencyRow, ...]
    mark: tuple[MarkRow, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A pattern whose group `agency` holds the agency's name; a source or a line it has to fill."""

    id: str
    place: Place
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Agencies:
    """Each name by its words in one case; `fillers` may stand beside it ("the state agency")."""

    names: Mapping[tuple[str, ...], str]
    longest: int
    fillers: frozenset[str]
    marks: tuple[Mark, ...]

    def at(self, words: Sequence[str], place: int) -> tuple[str, int] | None:
        """The agency that words in one case name from `place` on, and the word behind its name."""
        for after in range(min(place + self.longest, len(words)), place, -1):
            canonical = self.names.get(tuple(words[place:after]))
            if canonical:
                return canonical, after
        return None


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as they are spelt, without marks."""
    return tuple(WORD.findall(name))


def folded(words: Sequence[str]) -> tuple[str, ...]:
    """The words in one case."""
    return tuple(word.casefold() for word in words)


def agencies_from(file: AgenciesFile) -> Agencies:
    """The look-up that the rows of the file make."""
    names = {folded(words_of(name)): row.canonical for row in file.agency for name in row.names}
    spelt = sorted((name for row in file.agency for name in row.names), key=len, reverse=True)
    any_name = f"(?P<agency>(?-i:{'|'.join(map(re.escape, spelt))}))"
    return Agencies(
        names=names,
        longest=max(map(len, names)),
        fillers=frozenset(file.fillers),
        marks=tuple(
            Mark(row.id, row.place, _compiled(row.pattern.replace(AGENCY, any_name)))
            for row in file.mark
        ),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
