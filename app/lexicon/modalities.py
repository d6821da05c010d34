"""Words that put a number in a mood other than plain assertion → a frozen look-up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain import Kind, Measure, Modality
from app.lexicon.phrases import Phrases, phrases_from
from app.lexicon.rows import DataFile, Row


class CueRow(Row):
    """Words before the number, or before the verb that it is the subject of."""

    words: tuple[str, ...]
    means: Modality


class KindRow(Row):
    """Words that make a number a forecast, or a share the answer of a poll; not where one of
    `unless` stands in the sentence, or one of `never_before` behind them, nor of things that are
    counted where the row is `uncounted`. Some speak only of numbers of these `dimensions`, or of
    these `items` or kinds of them."""

    means: Kind
    words: tuple[str, ...]
    unless: tuple[str, ...] = ()
    never_before: tuple[str, ...] = ()
    uncounted: bool = False
    dimensions: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    near: bool = False

    def may_speak_of(self, item: str) -> bool:
        """Whether the words may speak of a number that counts these."""
        return not self.items or is_kind_of(item, self.items)


class Where(StrEnum):
    """Where the words of a row must stand to speak of a number."""

    NUMBER = "number"  # beside it: "1,250 new cases", "another 31"
    CLAUSE = "clause"  # in its clause: "71 were hurt in one day"
    SENTENCE = "sentence"  # anywhere in its sentence: "at the rally police arrested 28"
    VERB = "verb"  # the verb whose subject or object it is: "9,000 people filled the square"


class OccasionRow(Row):
    """Words that say that a number was counted on one occasion: at a march, on a day.

    They speak of numbers of these kinds only, and of these items, or kinds of them, where some are
    listed.
    """

    words: tuple[str, ...]
    where: Where
    kinds: tuple[Kind, ...]
    items: tuple[str, ...] = ()

    def may_speak_of(self, measure: Measure) -> bool:
        """Whether the words may speak of a number that measures this."""
        is_one = not self.items or is_kind_of(measure.item, self.items)
        return measure.kind in self.kinds and is_one


def is_kind_of(item: str, items: tuple[str, ...]) -> bool:
    """ "Cholera case" is one of cases."""
    return item in items or item.rpartition(" ")[2] in items


class ModalitiesFile(DataFile):
    """`modalities.toml` of one language."""

    order: tuple[Modality, ...]
    kind: tuple[KindRow, ...]
    occasion: tuple[OccasionRow, ...]
    lasting: tuple[str, ...]
    fixtures: tuple[str, ...]
    shifting: tuple[str, ...]
    ahead: tuple[str, ...]
    being: tuple[str, ...]
    underway: tuple[str, ...]
    unveiling: tuple[str, ...]
    unveiled: tuple[str, ...]
    past_leads: tuple[str, ...]
    foreseen: tuple[str, ...]
    foreseeing: tuple[str, ...]
    foreseen_of: tuple[str, ...]
    foretold: tuple[str, ...]
    hoping: tuple[str, ...]
    seeing: tuple[str, ...]
    seen_at: tuple[str, ...]
    beating: tuple[str, ...]
    asked: tuple[str, ...]
    buildings: tuple[str, ...]
    standing: tuple[str, ...]
    standing_words: tuple[str, ...]
    behind: tuple[str, ...]
    received: tuple[str, ...]
    tabled: tuple[str, ...]
    decreed: tuple[str, ...]
    paid: tuple[str, ...]
    quotes: dict[str, str]
    cue: tuple[CueRow, ...]


@dataclass(frozen=True, slots=True)
class Modalities:
    """Cues in lower case; where several stand, the first in `order` decides.

    `kinds` are words that say which kind of number it is, whatever it measures, `occasions` those
    that tell of one occasion, by where they must stand; none does beside `lasting` words. The
    length of a `fixture` does not move, that of what is `shifting` does. `quotes` maps an opening
    quotation mark to the one that closes it. Cues of
    `behind` may follow the number. A clause behind one of `past_leads` has a mood of its
    own. What is done by `underway` verbs is still to come behind `being` words, and so is a thing
    `unveiled` by a verb of `unveiling`. Those of `buildings` that one of `standing` verbs or words
    is said of are not lost. Those
    who were `asked` are the sample of a poll. What a thing will do that is `foreseen` (lemmas) is
    a forecast, and so is a number behind which somebody is `foreseeing` it, that a forecaster is
    `hoping` for, or that somebody is `seeing` something `seen_at`; what came `beating` one is none,
    unless a word of `foreseen_of` leads from the forecast to it. A time behind one of `foretold` is
    when a number was foreseen. What somebody `received` is done where it was done to them, and what
    was `decreed` to be `paid` (lemmas) is owed. A sum or a share that is
    `tabled` is only offered.
    """

    cues: Phrases[CueRow]
    kinds: Phrases[KindRow]
    occasions: Mapping[Where, Phrases[OccasionRow]]
    lasting: Phrases[str]
    fixtures: frozenset[str]
    shifting: frozenset[str]
    ahead: frozenset[str]
    being: frozenset[str]
    underway: frozenset[str]
    unveiling: frozenset[str]
    unveiled: frozenset[str]
    order: tuple[Modality, ...]
    asked: frozenset[str]
    buildings: frozenset[str]
    standing: frozenset[str]
    standing_words: Phrases[str]
    behind: frozenset[str]
    received: frozenset[str]
    tabled: Phrases[str]
    decreed: frozenset[str]
    paid: frozenset[str]
    quotes: Mapping[str, str]
    past_leads: frozenset[str]
    foreseen: frozenset[str]
    foreseeing: frozenset[str]
    foreseen_of: frozenset[str]
    foretold: frozenset[str]
    hoping: Phrases[str]
    seeing: frozenset[str]
    seen_at: frozenset[str]
    beating: frozenset[str]


WORDS = (
    "fixtures",
    "shifting",
    "ahead",
    "being",
    "underway",
    "unveiling",
    "unveiled",
    "asked",
    "buildings",
    "standing",
    "behind",
    "received",
    "decreed",
    "paid",
    "past_leads",
    "foreseen",
    "foreseeing",
    "foreseen_of",
    "foretold",
    "seeing",
    "seen_at",
    "beating",
)
"""Those that are sets of words, as the file has them."""


def modalities_from(file: ModalitiesFile) -> Modalities:
    """The look-up that the rows of the file make."""
    cues = phrases_from((words, row) for row in file.cue for words in row.words)
    kinds = phrases_from((words, row) for row in file.kind for words in row.words)
    occasions = {
        where: phrases_from(
            (words, row) for row in file.occasion if row.where is where for words in row.words
        )
        for where in Where
    }
    return Modalities(
        cues=cues,
        kinds=kinds,
        occasions=occasions,
        lasting=_phrases(file.lasting),
        order=file.order,
        standing_words=_phrases(file.standing_words),
        tabled=_phrases(file.tabled),
        quotes=file.quotes,
        **{name: frozenset(getattr(file, name)) for name in WORDS},
        hoping=_phrases(file.hoping),
    )


def _phrases(words: Iterable[str]) -> Phrases[str]:
    return phrases_from((one, one) for one in words)
