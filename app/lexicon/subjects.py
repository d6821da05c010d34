"""Words that say what a number measures and which statistic it is → a frozen look-up."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain import Kind
from app.lexicon.amounts import AmountItems, VerbItemRow, amount_items, by_verb, verb_forms
from app.lexicon.backing import Backing
from app.lexicon.outcomes import ConditionRow, OutcomeRow, Outcomes, ShareRow, outcomes_from
from app.lexicon.phrases import Phrases, phrases_from
from app.lexicon.purposes import Purposes
from app.lexicon.rows import DataFile, Row
from app.lexicon.said import Occurring, OnceMore, OnlyPlaces
from app.lexicon.verbs import VerbReading


class RepeatedRow(Row):
    """What somebody does who does one of these verbs so many times: "streamed 40 million times"."""

    item: str
    verbs: tuple[str, ...]


class ToldByUnitRow(Row):
    """What a unit of the dimension measures where no noun but a `hollow` one is said to be so; what
    is `clocked` measures it whatever noun stands there, and so does a row with `kept` nouns, but
    for these. Another unit of `units` does where one of `tellers` stands in the sentence.
    """

    item: str
    dimension: str
    hollow: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    units: tuple[str, ...] = ()
    tellers: frozenset[str] = frozenset()
    kind: Kind = Kind.LEVEL
    clocked: bool = False


class OnScaleRow(Row):
    """What a bare number with a decimal measures beside one of `nouns`, from `least` to `most`;
    beside one of `unsure` only where one of `tellers` stands in the sentence."""

    item: str
    dimension: str
    kind: Kind
    nouns: frozenset[str]
    unsure: frozenset[str]
    tellers: frozenset[str]
    least: Decimal
    most: Decimal


class SubjectsFile(DataFile):
    """`subjects.toml` of one language."""

    changes: tuple[str, ...]
    averages: tuple[str, ...]
    leads: tuple[str, ...]
    reasons: tuple[str, ...]
    wholes: tuple[str, ...]
    portions: tuple[str, ...]
    including: tuple[str, ...]
    adding: tuple[str, ...]
    meant: tuple[str, ...]
    further: tuple[str, ...]
    gauging: tuple[str, ...]
    yardsticks: tuple[str, ...]
    how_long: tuple[str, ...]
    beyond: tuple[str, ...]
    held_by: tuple[str, ...]
    held: tuple[str, ...]
    raises: tuple[str, ...]
    deducted: tuple[str, ...]
    deducting: tuple[str, ...]
    held_with: tuple[str, ...]
    equalling: tuple[str, ...]
    counted_from: tuple[str, ...]
    on_average: tuple[str, ...]
    lasting: tuple[str, ...]
    margins: tuple[str, ...]
    times: tuple[str, ...]
    reached: tuple[str, ...]
    crossed: tuple[str, ...]
    never_measured: tuple[str, ...]
    only_places: OnlyPlaces
    occurring: Occurring
    once_more: OnceMore
    backing: Backing
    origins: tuple[str, ...]
    rates: tuple[str, ...]
    hopes: tuple[str, ...]
    no_kinds: tuple[str, ...]
    no_kind_endings: tuple[str, ...]
    everybody: tuple[str, ...]
    limits: tuple[str, ...]
    sizes: tuple[str, ...]
    shares: tuple[str, ...]
    amounts: tuple[str, ...]
    persons: tuple[str, ...]
    clear: tuple[str, ...]
    hollow: tuple[str, ...]
    besides: tuple[str, ...]
    tallies: tuple[str, ...]
    stuffed: tuple[str, ...]
    versus: tuple[str, ...]
    carriers: tuple[str, ...]
    person_endings: tuple[str, ...]
    no_persons: tuple[str, ...]
    outcome: tuple[OutcomeRow, ...]
    verb_item: tuple[VerbItemRow, ...]
    share: tuple[ShareRow, ...]
    condition: tuple[ConditionRow, ...]
    repeated: tuple[RepeatedRow, ...]
    told_by_unit: tuple[ToldByUnitRow, ...]
    on_scale: tuple[OnScaleRow, ...]
    comparing: tuple[str, ...]
    comparatives: tuple[str, ...]
    lessening: tuple[str, ...]
    cuts: tuple[str, ...]
    lacking: tuple[str, ...]
    expecting: tuple[str, ...]
    wanting: tuple[str, ...]
    recorded: tuple[str, ...]
    having: tuple[str, ...]
    had: tuple[str, ...]
    forecasters: tuple[str, ...]
    purposes: Purposes


@dataclass(frozen=True, slots=True)
class Subjects:
    """Words by lower-case spelling.

    `changes` are nouns of change ("increase"), `leads`, `wholes`, `reasons`, `margins`, `reached`
    and `origins` prepositions, and so are `rates` ("per 1,000") and `besides` ("left with $310"),
    `portions` of a whole, `including` lead to a part, `adding` verbs make a change, `times` nouns
    that name no measured thing ("quarter"). `clear` nouns are looked through ("number of troops");
    of those `hollow` ones name nothing by themselves ("a low of"); to `tallies` new ones are added
    ("the toll"). Before the noun of a deed `no_kinds` say not of what ("group sales"), nor words
    with `no_kind_endings` ("global supply"). A share of `everybody` who is in one of `conditions`
    has a name. `hopes` are looked through for the thing before them ("profit forecast"), `limits`
    are no level themselves ("the 3% limit"), `sizes` say behind a length what it is of ("the
    bridge, 1.3 kilometres long"), `carriers` take the noun behind "of" into their name ("supplies
    of gas"). `stuffed` lead from money to what it comes in ("in bribes"), `versus` say how the
    number before moved (", up 9%"). `amounts` are words of a number itself ("percent"), `shares`
    nouns for a part of a whole, `persons` nouns of people whose shape does not show it; `outcomes`
    are what befalls them. `repeated` verbs are done so many times, unless one of `comparing`
    follows ("five times as many"); one of `comparatives` behind a number holds it against the one
    before (", 40% more than in May"), and one of `lessening` inside it makes it a difference ("120
    fewer places"). `told_by_unit` are the items that a dimension speaks of by itself, `on_scale`
    what bare numbers are that stand on a scale. One of `expecting` behind persons tells that they
    foresaw the number, behind one of `had` also where they stand for what it counts, and always
    behind `forecasters`; one `recorded` was told before ("after the 0.5% recorded in May"), and who
    is `having` a share has a part of a whole. What is `meant` by a pronoun behind one of `wholes`
    is what the number before measures ("half of it"), and one of `further` leads to more of that
    ("another $1 billion"); `lasting` is no death. One that ends in a `gauging` word says of a sum
    how large it is ("an initial £14m"). `raises` behind a percentage come on top of what there is
    ("a 5% pay offer"), and `deducted` things part a profit from its amount ("loss before tax").
    Money, a share, a degree or another `held` unit is a distance before one of `held_by`
    ("warmer"), and before one of `beyond` that leads to one of `yardsticks` ("1.3 degrees above
    normal") and not to `how_long` it took, a length or a time before one of `lacking` ("8cm short
    of the record"). `cuts` are changes where "of" leads from them.
    """

    changes: frozenset[str]
    averages: frozenset[str]
    leads: frozenset[str]
    reasons: frozenset[str]
    wholes: frozenset[str]
    portions: frozenset[str]
    including: frozenset[str]
    adding: frozenset[str]
    meant: frozenset[str]
    further: frozenset[str]
    gauging: frozenset[str]
    yardsticks: frozenset[str]
    how_long: frozenset[str]
    beyond: frozenset[str]
    held_by: frozenset[str]
    held: frozenset[str]
    raises: frozenset[str]
    deducted: frozenset[str]
    deducting: frozenset[str]
    held_with: frozenset[str]
    equalling: frozenset[str]
    counted_from: frozenset[str]
    on_average: frozenset[str]
    lasting: frozenset[str]
    margins: frozenset[str]
    times: frozenset[str]
    reached: frozenset[str]
    crossed: frozenset[str]
    never_measured: frozenset[str]
    only_places: OnlyPlaces
    occurring: Occurring
    once_more: OnceMore
    backing: Backing
    origins: frozenset[str]
    rates: frozenset[str]
    hopes: frozenset[str]
    no_kinds: frozenset[str]
    no_kind_endings: tuple[str, ...]
    everybody: frozenset[str]
    limits: frozenset[str]
    sizes: frozenset[str]
    shares: frozenset[str]
    amounts: frozenset[str]
    persons: frozenset[str]
    clear: frozenset[str]
    hollow: frozenset[str]
    besides: frozenset[str]
    tallies: frozenset[str]
    stuffed: frozenset[str]
    versus: frozenset[str]
    carriers: frozenset[str]
    person_endings: tuple[str, ...]
    no_persons: frozenset[str]
    outcomes: Outcomes
    verb_items: Mapping[str, tuple[VerbItemRow, ...]]
    verb_forms: Mapping[str, str]
    amount_items: AmountItems
    owned_items: frozenset[str]
    share_items: Mapping[str, ShareRow]
    conditions: Phrases[ConditionRow]
    repeated: Mapping[str, RepeatedRow]
    told_by_unit: Mapping[tuple[str, bool], ToldByUnitRow]
    on_scale: tuple[OnScaleRow, ...]
    comparing: frozenset[str]
    comparatives: frozenset[str]
    lessening: frozenset[str]
    cuts: frozenset[str]
    lacking: frozenset[str]
    expecting: frozenset[str]
    wanting: frozenset[str]
    recorded: frozenset[str]
    having: frozenset[str]
    had: frozenset[str]
    forecasters: frozenset[str]
    purposes: Purposes


WORDS = (
    *("changes", "averages", "leads", "reasons", "wholes", "portions", "including", "adding"),
    *("margins", "times", "reached", "crossed", "never_measured", "origins", "rates", "hopes"),
    *("no_kinds", "everybody"),
    *("limits", "sizes", "shares", "amounts", "comparing", "comparatives", "lessening", "had"),
    *("persons", "hollow", "tallies", "besides", "stuffed", "versus", "carriers", "no_persons"),
    *("expecting", "wanting", "recorded", "having", "cuts", "lacking", "held", "held_by"),
    *("forecasters", "meant", "further", "lasting", "gauging", "raises", "deducted", "deducting"),
    *("held_with", "equalling", "counted_from", "on_average", "beyond", "yardsticks", "how_long"),
)
"""Those that are sets of words, as the file has them."""


def subjects_from(file: SubjectsFile, verbs: Mapping[str, VerbReading]) -> Subjects:
    """The look-up that the rows of the file make, with the `verbs` that the language knows."""
    return Subjects(
        only_places=file.only_places,
        occurring=file.occurring,
        once_more=file.once_more,
        backing=file.backing,
        clear=frozenset((*file.clear, *file.hollow)),
        person_endings=file.person_endings,
        outcomes=outcomes_from(file.outcome),
        amount_items=amount_items(file.verb_item),
        purposes=file.purposes,
        owned_items=frozenset(one.item for one in file.verb_item if one.owners and not one.is_once),
        no_kind_endings=file.no_kind_endings,
        share_items={word: row for row in file.share for word in row.words},
        conditions=phrases_from((said, row) for row in file.condition for said in row.said),
        verb_items=by_verb(file.verb_item),
        verb_forms=verb_forms(file.verb_item, verbs),
        repeated={verb: row for row in file.repeated for verb in row.verbs},
        told_by_unit={
            (name, row.clocked): row
            for row in file.told_by_unit
            for name in (row.dimension, *row.units)
        },
        on_scale=file.on_scale,
        **{name: frozenset(getattr(file, name)) for name in WORDS},
    )
