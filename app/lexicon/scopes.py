"""Verbs, prepositions and happenings → look-ups for who does what, where and amid what."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.lexicon.events import ContrastRow, EventRow, HappeningRow, PartRow
from app.lexicon.groups import Groups
from app.lexicon.moves import Covered, Moves, Rivals, RivalsFile, rivals_from
from app.lexicon.names import NameKind
from app.lexicon.phrases import Choices, Phrases, phrases_from
from app.lexicon.rows import DataFile
from app.lexicon.verbs import (
    FrequentingRow,
    ObjectSenseRow,
    VerbClass,
    VerbReading,
    VerbsRow,
    verbs_from,
)


class SmallWords(DataFile):
    """Single words by what they do; `contracted` is the verb that "'s" stands for, if any."""

    definite: str
    either: str
    that: str
    infinitive: str
    at_firm: str
    absolute: str
    contracted: str
    those: str
    there: str
    where: str
    whose: str
    respectively: str
    than: str
    within: str
    rate: str


class ScopesFile(DataFile):
    """`scopes.toml` of one language."""

    determiners: tuple[str, ...]
    pronouns: tuple[str, ...]
    prepositions: tuple[str, ...]
    conjunctions: tuple[str, ...]
    relatives: tuple[str, ...]
    adverbs: tuple[str, ...]
    dealt: tuple[str, ...]
    readied: tuple[str, ...]
    inner: tuple[str, ...]
    when: tuple[str, ...]
    no_conjunctions: tuple[str, ...]
    penalties: tuple[str, ...]
    laid: tuple[str, ...]
    particles: tuple[str, ...]
    phrasal: tuple[str, ...]
    seeing: tuple[str, ...]
    meting: tuple[str, ...]
    hailing: tuple[str, ...]
    outlets: tuple[str, ...]
    dealing: dict[str, tuple[str, ...]]
    led_states: dict[str, Choices]
    covered: Covered
    personal: tuple[str, ...]
    of_many: tuple[str, ...]
    dated: tuple[str, ...]
    levelling: tuple[str, ...]
    adjectives: tuple[str, ...]
    places: tuple[str, ...]
    inside: tuple[str, ...]
    sitting: tuple[str, ...]
    beside: tuple[str, ...]
    clients: tuple[str, ...]
    bringing: tuple[str, ...]
    towards: tuple[str, ...]
    senders: tuple[str, ...]
    strikers: tuple[str, ...]
    crossings: tuple[str, ...]
    serving: tuple[str, ...]
    valuing: tuple[str, ...]
    befallen: tuple[str, ...]
    directions: tuple[str, ...]
    localities: tuple[str, ...]
    settlements: tuple[str, ...]
    inhabitants: tuple[str, ...]
    ambient: tuple[str, ...]
    shipped: tuple[str, ...]
    amid: tuple[str, ...]
    amid_before: tuple[str, ...]
    until: tuple[str, ...]
    aside: tuple[str, ...]
    features: dict[str, str]
    complements: tuple[str, ...]
    states: dict[str, Choices]
    leaving: tuple[str, ...]
    staying: tuple[str, ...]
    small: SmallWords
    owners: tuple[str, ...]
    strangers: tuple[str, ...]
    seated: tuple[str, ...]
    branded: tuple[str, ...]
    official: tuple[str, ...]
    holdings: tuple[str, ...]
    gotten: dict[str, tuple[str, ...]]
    receiving: tuple[str, ...]
    punishing: tuple[str, ...]
    memberships: tuple[str, ...]
    references: dict[str, tuple[NameKind, ...]]
    rivals: RivalsFile
    groups: Groups
    moves: Moves
    auxiliaries: dict[str, VerbClass]
    verbs: tuple[VerbsRow, ...]
    event: tuple[EventRow, ...]
    happening: tuple[HappeningRow, ...]
    part: tuple[PartRow, ...]
    contrast: tuple[ContrastRow, ...]
    object_sense: tuple[ObjectSenseRow, ...]
    frequenting: tuple[FrequentingRow, ...]


@dataclass(frozen=True, slots=True)
class Scopes:
    """Word classes and rows by lower-case spelling; `places`, `inside`, `amid` and `aside` are
    prepositions.

    `closed` are all words that stand in no noun phrase but before its noun: determiners, pronouns,
    prepositions, conjunctions and relatives. After one of `aside` ("after", "despite") a number is
    no object of the verb before it. What stands for a name ("it", "the company") is in
    `references` with the kinds of name it can mean, `owners` are such words before a noun ("its");
    one of `strangers` behind it has its own ("its rival"). One of `seated` has what is its own
    behind a place ("the Lindal lender"), but for what is `official`; of `branded` ones the name
    before may be theirs. Behind one of `sitting` and a preposition stands where somebody's house
    is ("based in Lindal"); behind one of
    `beside` a place that another one, right before the comma, only lies by. `clients` are a
    house's own ("customers of Corvane"); what verbs `bringing` it tell of is whose who gets it.
    Who is fined or paid has the sum, by the verbs (lemmas) `receiving`;
    of `punishing` ones, and `meting` ones with a penalty, that holds too where they are done by
    somebody named.
    Who follows such a preposition behind a verb (lemma) of `dealing` pays its price.
    Behind a `personal` relative word verbs `of_many` are said of no single person.
    What is `gotten` behind such a word is theirs who get it ("visits to the museum").
    "Shares in" a firm, one of `holdings`, are the firm's, and so is what is `at_firm`. Who is
    "among" 40, one of `memberships`, does not have them. Verbs of `senders` move things to a place,
    `strikers` are what a storm does to one, `crossings` what travellers do, `serving` what is done
    where it is, and `befallen` items what a storm brings about. The words of `before_places` may
    stand between a preposition and the place ("in southern Kerala"), `localities` say what it is
    ("the city of Lindal"), and `settlements` that it lies in another one named before ("the Kent
    resort of Margate"), of which `inhabitants` live there; what is `ambient` is measured there and
    nobody's, what is `shipped` goes to it.
    Words of time in `dated` may follow a participle that nothing is done to ("dismissed last May"),
    and `when` stands before a time behind a noun ("revenue this week").
    What the verbs of `moves` are done to is what their number measures.
    Of the `states` of things the number is told behind "are" or a verb of `leaving`, and behind one
    of `staying` by what was done to them; `led_states` stand right before those who are in them. By
    `object_senses` a verb means another one with so many of some things ("claimed 40 seats"), and
    who does one of `frequenting` is of what it is done to ("430 pupils attend the school").
    What is `valuing` a firm tells what it is worth.
    `adjectives` end like adverbs. `phrasal` verbs stand with the word that makes them another one
    right before a number ("took on 40"). Who is `seeing` something move has it, the firm named
    before `outlets` runs them, and what is `hailing` from somebody is theirs. Verbs of `levelling`
    with their preposition only tell a level. What is `readied` leads a verb between "is" and "to"
    only, `inner` words stand between a helping verb and its own; `no_conjunctions` join nothing.
    """

    determiners: frozenset[str]
    pronouns: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    relatives: frozenset[str]
    closed: frozenset[str]
    adverbs: frozenset[str]
    dealt: frozenset[str]
    readied: frozenset[str]
    inner: frozenset[str]
    when: frozenset[str]
    no_conjunctions: frozenset[str]
    penalties: frozenset[str]
    laid: frozenset[str]
    particles: frozenset[str]
    phrasal: frozenset[str]
    seeing: frozenset[str]
    meting: frozenset[str]
    hailing: frozenset[str]
    outlets: frozenset[str]
    dealing: Mapping[str, tuple[str, ...]]
    led_states: Phrases[str]
    covered: Covered
    personal: frozenset[str]
    of_many: frozenset[str]
    dated: frozenset[str]
    levelling: frozenset[str]
    adjectives: frozenset[str]
    places: frozenset[str]
    inside: frozenset[str]
    sitting: frozenset[str]
    beside: frozenset[str]
    clients: frozenset[str]
    bringing: frozenset[str]
    towards: frozenset[str]
    senders: frozenset[str]
    strikers: frozenset[str]
    crossings: frozenset[str]
    serving: frozenset[str]
    valuing: frozenset[str]
    befallen: frozenset[str]
    before_places: frozenset[str]
    localities: frozenset[str]
    settlements: frozenset[str]
    inhabitants: frozenset[str]
    ambient: frozenset[str]
    shipped: frozenset[str]
    amid: frozenset[str]
    amid_before: frozenset[str]
    until: frozenset[str]
    aside: frozenset[str]
    features: Mapping[str, str]
    complements: Phrases[str]
    states: Phrases[str]
    leaving: frozenset[str]
    staying: frozenset[str]
    small: SmallWords
    owners: frozenset[str]
    strangers: frozenset[str]
    seated: frozenset[str]
    branded: frozenset[str]
    official: frozenset[str]
    holdings: frozenset[str]
    gotten: Mapping[str, tuple[str, ...]]
    receiving: frozenset[str]
    punishing: frozenset[str]
    memberships: Phrases[str]
    references: Mapping[str, frozenset[NameKind]]
    rivals: Rivals
    groups: Groups
    moves: Moves
    verbs: Mapping[str, VerbReading]
    events: Mapping[str, str]
    happenings: Mapping[str, HappeningRow]
    parts: Phrases[str]
    contrasts: Mapping[str, ContrastRow]
    object_senses: Mapping[str, ObjectSenseRow]
    frequenting: Mapping[str, FrequentingRow]


WORDS = (
    *("determiners", "pronouns", "prepositions", "conjunctions", "relatives", "adverbs"),
    *("dealt", "readied", "inner", "penalties", "laid", "particles", "phrasal", "seeing"),
    *("hailing", "outlets", "no_conjunctions", "when"),
    *("personal", "of_many", "dated", "levelling", "adjectives", "places", "inside"),
    *("sitting", "beside", "clients", "bringing", "towards", "senders"),
    *("strikers", "crossings", "serving", "valuing"),
    *("befallen", "localities", "settlements", "inhabitants", "ambient", "shipped"),
    *("amid", "amid_before", "until"),
    *("aside", "leaving", "staying", "owners", "strangers", "holdings", "receiving"),
    *("punishing", "meting", "seated", "branded", "official"),
)
"""Those that are sets of words, as the file has them."""


def scopes_from(file: ScopesFile) -> Scopes:
    """The look-up that the rows of the file make."""
    return Scopes(
        closed=_closed(file),
        before_places=frozenset((*file.determiners, *file.directions)),
        features=file.features,
        gotten=file.gotten,
        complements=phrases_from((words, words) for words in file.complements),
        states=_by_name(file.states),
        small=file.small,
        memberships=phrases_from((words, words) for words in file.memberships),
        references={word: frozenset(kinds) for word, kinds in file.references.items()},
        rivals=rivals_from(file.rivals),
        groups=file.groups,
        moves=file.moves,
        dealing=file.dealing,
        led_states=_by_name(file.led_states),
        covered=file.covered,
        verbs=verbs_from(file.auxiliaries, file.verbs),
        events={verb: row.name for row in file.event for verb in row.verbs},
        happenings={word: row for row in file.happening for word in row.words},
        parts=phrases_from((words, row.name) for row in file.part for words in row.words),
        contrasts={row.said: row for row in file.contrast},
        object_senses={row.verb: row for row in file.object_sense},
        frequenting={verb: row for row in file.frequenting for verb in row.verbs},
        **{name: frozenset(getattr(file, name)) for name in WORDS},
    )


def _closed(file: ScopesFile) -> frozenset[str]:
    classes = (file.determiners, file.pronouns, file.prepositions, file.conjunctions)
    return frozenset(word for words in (*classes, file.relatives) for word in words)


def _by_name(states: Mapping[str, tuple[str, ...]]) -> Phrases[str]:
    return phrases_from((said, name) for name, row in states.items() for said in row)
