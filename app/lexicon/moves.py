"""Words beside numbers that move, and beside those that are compared → rows of the lexicon."""

from dataclasses import dataclass

from app.lexicon.phrases import Phrases, phrases_from
from app.lexicon.rows import DataFile


class RivalsFile(DataFile):
    """Words beside whose number another one is compared with: `behind` the number, between the name
    and the number that it is `having`, and `before` such a name."""

    behind: tuple[str, ...]
    having: tuple[str, ...]
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rivals:
    """The same, to be looked up."""

    behind: frozenset[str]
    having: frozenset[str]
    before: Phrases[str]


def rivals_from(file: RivalsFile) -> Rivals:
    """The look-up that the file makes."""
    return Rivals(
        behind=frozenset(file.behind),
        having=frozenset(file.having),
        before=phrases_from((words, words) for words in file.before),
    )


class Covered(DataFile):
    """What things are that a deed `covers` (lemmas), by the noun of the deed."""

    covers: frozenset[str]
    deeds: dict[str, str]


class Moves(DataFile):
    """Verbs (lemmas) that move what they are done to, and what leads from it to how far; `steady`
    is said of what they leave where it was, and `revising` ones put a number in another's place.
    A clause that one of `reckoning` opens behind a comma adds up what was told before it.
    `shifts` are verbs with a word behind the number that leads to what it is put on or taken off:
    "add to", "wipe off". One of `growing` leads to what a toll has grown by, which words of `grown`
    tell of."""

    verbs: frozenset[str]
    shifts: frozenset[str]
    reckoning: frozenset[str]
    revising: frozenset[str]
    leads: frozenset[str]
    steady: frozenset[str]
    growing: frozenset[str]
    grown: frozenset[str]
