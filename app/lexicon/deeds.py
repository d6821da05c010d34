"""What was done to what a number counts, and so how the number moves → a frozen look-up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain import Kind
from app.lexicon.phrases import Phrases, phrases_from
from app.lexicon.rows import DataFile, Row
from app.lexicon.verbs import VerbClass, inflected


class DeedRow(Row):
    """Verbs that count things up, or say what a sum is.

    `verbs` are done to what is counted, `fates` what it does itself, each as "lemma past
    participle"; a sum stands behind one of the `led` words where there are some: "signed him for
    $14m". A row of `money` speaks of sums alone, any other of all else. What was done in a stretch
    of days is a flow and what has been done so far a total, unless the row is of one kind `always`;
    `alone` is the kind where nobody says when, `day` that of one day. With a row that
    `adds_up` a perfect ("has built 40 ships") makes a total.
    """

    verbs: tuple[str, ...] = ()
    fates: tuple[str, ...] = ()
    led: tuple[str, ...] = ()
    money: bool = False
    always: Kind | None = None
    alone: Kind | None = None
    day: Kind | None = None
    adds_up: bool = True

    @property
    def shows(self) -> Kind:
        """The kind that its examples show."""
        return self.always or self.alone or self.day or (Kind.TOTAL if self.adds_up else Kind.FLOW)


class DeedsFile(DataFile):
    """`deeds.toml` of one language."""

    perfect: tuple[str, ...]
    borne: tuple[str, ...]
    states: tuple[str, ...]
    standing_off: tuple[str, ...]
    posted: tuple[str, ...]
    extents: tuple[str, ...]
    distances: tuple[str, ...]
    moving: tuple[str, ...]
    summed: tuple[str, ...]
    cost_of: tuple[str, ...]
    moving_sums: tuple[str, ...]
    built_in: tuple[str, ...]
    deed: tuple[DeedRow, ...]


@dataclass(frozen=True, slots=True)
class Deeds:
    """The rows by every form of their verbs: of what is `done` to what is counted, and of what it
    does itself (`fates`); words of the `perfect` and of what was `borne`; forms of the verbs that
    tell `states`, and who or what is `posted`: so many of these there are, whatever was done.
    A verb with a particle tells what was done, but for those `standing_off`.

    Behind the length of a thing stands one of `extents`, behind how far off it is one of
    `distances`, unless it is `moving`; behind what it cost once one of `cost_of`. A sum right
    before a noun is what that cost, but for `moving_sums`; so many of `built_in` a house has.
    Sums of what is `summed` add up.
    """

    done: Mapping[str, Sequence[DeedRow]]
    fates: Mapping[str, Sequence[DeedRow]]
    perfect: frozenset[str]
    borne: frozenset[str]
    states: frozenset[str]
    standing_off: frozenset[str]
    posted: frozenset[str]
    extents: Phrases[str]
    distances: frozenset[str]
    moving: frozenset[str]
    summed: frozenset[str]
    cost_of: Phrases[str]
    moving_sums: frozenset[str]
    built_in: frozenset[str]


def deeds_from(file: DeedsFile) -> Deeds:
    """The look-up that the rows of the file make."""
    done: dict[str, list[DeedRow]] = {}
    fates: dict[str, list[DeedRow]] = {}
    for row in file.deed:
        for texts, forms in ((row.verbs, done), (row.fates, fates)):
            for text in texts:
                for word, _ in inflected(text, VerbClass.PLAIN):
                    rows = forms.setdefault(word, [])
                    if row not in rows:
                        rows.append(row)
    return Deeds(
        done=done,
        fates=fates,
        perfect=frozenset(file.perfect),
        borne=frozenset(file.borne),
        states=frozenset(
            word for text in file.states for word, _ in inflected(text, VerbClass.PLAIN)
        ),
        standing_off=frozenset(file.standing_off),
        posted=frozenset(file.posted),
        extents=phrases_from((words, words) for words in file.extents),
        distances=frozenset(file.distances),
        moving=frozenset(file.moving),
        summed=frozenset(file.summed),
        cost_of=phrases_from((words, words) for words in file.cost_of),
        moving_sums=frozenset(file.moving_sums),
        built_in=frozenset(file.built_in),
    )
