"""What befalls persons, by the words that say so → a frozen look-up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.domain import Kind
from app.lexicon.phrases import Choices, Phrases, phrases_from
from app.lexicon.rows import Row


class OutcomeRow(Row):
    """What happens to persons: each outcome is a measured thing of its own (SEMANTICS 2.2).

    `verbs` are lemmas that do it to somebody, `fates` lemmas of what befalls the subject itself,
    `states` words or phrases right behind the persons ("dead", "lost their lives"), `leads` words
    right before them ("the arrest of 28 students"). `amid` a happening more verbs say it, and
    `draws` of the happening itself: whoever attends or joins a protest is a protester, and so are
    the people whom it draws. It befalls none of the persons that `never` names: a gunman who flees
    is not displaced. Fates of `joins` said in one breath are this one: "killed or injured".
    """

    item: str
    kind: Kind = Kind.TOTAL
    verbs: tuple[str, ...] = ()
    fates: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    drivers: tuple[str, ...] = ()
    driven: tuple[str, ...] = ()
    amid: str = ""
    amid_verbs: tuple[str, ...] = ()
    draws: tuple[str, ...] = ()
    never: frozenset[str] = frozenset()
    joins: tuple[str, ...] = ()


class ShareRow(Row):
    """A share that the word behind it or the subject names: "35% contained"."""

    item: str
    words: tuple[str, ...]
    kind: Kind = Kind.LEVEL


class ConditionRow(Row):
    """What a share of everybody is, by what is said of them: who lives in poverty makes the poverty
    rate. A row `of_voters` is said of them instead, and where it `is_bare`, nobody need be named:
    "7% said they were undecided". Before one of `unless` it says something else: "voted for"."""

    item: str
    said: Choices
    kind: Kind = Kind.LEVEL
    is_bare: bool = False
    of_voters: bool = False
    unless: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The rows by their words; `fated` are the items of all of them, `amid` the rows by the verbs
    that say them amid a happening, `drivers` those by the verbs that need one of `driven`; `joint`
    are those that two other items make together."""

    verbs: Mapping[str, OutcomeRow]
    fates: Mapping[str, OutcomeRow]
    fated: frozenset[str]
    amid: Mapping[str, OutcomeRow]
    draws: Mapping[str, OutcomeRow]
    drivers: Mapping[str, OutcomeRow]
    driven: Phrases[OutcomeRow]
    states: Phrases[OutcomeRow]
    leads: Phrases[OutcomeRow]
    joint: Mapping[frozenset[str], OutcomeRow]


def outcomes_from(rows: Sequence[OutcomeRow]) -> Outcomes:
    """The look-up that the rows make."""
    return Outcomes(
        verbs={verb: row for row in rows for verb in row.verbs},
        fates={verb: row for row in rows for verb in row.fates},
        fated=frozenset(row.item for row in rows),
        amid={verb: row for row in rows for verb in row.amid_verbs},
        draws={verb: row for row in rows for verb in row.draws},
        drivers={verb: row for row in rows for verb in row.drivers},
        driven=phrases_from((words, row) for row in rows for words in row.driven),
        states=phrases_from((words, row) for row in rows for words in row.states),
        leads=phrases_from((words, row) for row in rows for words in row.leads),
        joint={frozenset(pair): row for row in rows for pair in combinations(row.joins, 2)},
    )
