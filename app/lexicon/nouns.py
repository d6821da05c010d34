"""The words of one language that end, carry or bend a counted noun → a frozen look-up."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.lexicon.rows import DataFile


class Voting(DataFile):
    """What tells the two sides of a vote from a score: one of `words` before them or of `nouns`
    right behind, or one of `verbs` where one of `bodies` is named; never right behind one of
    `never_before`. One of `sides` behind a number ends a clause: "and three against"."""

    unit: str
    words: tuple[str, ...]
    nouns: tuple[str, ...]
    verbs: tuple[str, ...]
    bodies: tuple[str, ...]
    never_before: tuple[str, ...]
    sides: tuple[str, ...]


class Lending(DataFile):
    """What lends a bare number its unit.

    `told` nouns before a verb and one of `told_links` ("casualties rose to 98"), and words
    `told_behind` the number, by the unit they give; behind `tallies` and "of" any noun is
    counted ("the number of flats rose to 3,100"), and `tolls` are counts that are kept; the
    `fated` are persons by what befell them, before `numbering` verbs ("the dead number 43"), by
    the unit they give; what a body of so many is `doing` is no noun ("the town of 30,000 lives
    on tourists"); `levels` are units of an index, said again after `level_links`; `aged` has
    the age that `ageing` leads to, with `behind_ages` behind it, and so have `persons` ("a girl
    of 14"). Of `named_before` is what the number before counted ("350 beds, 40 of them");
    `scales` stand before their number ("magnitude 6.3"), `shocks` with theirs behind a fraction ("a
    6.3 quake"), `plural_verbs` behind one that counts
    several ("Eleven were hurt"), and so does `again`: "six more". Behind `standing_links` and a
    name, or one of `standing`, a number is a share as one before ("Labour on 31"), and behind
    `share_links` anyway ("the lake is at 19").
    """

    told: dict[str, str]
    told_links: tuple[str, ...]
    tallies: tuple[str, ...]
    tolls: tuple[str, ...]
    fated: dict[str, str]
    numbering: tuple[str, ...]
    doing: tuple[str, ...]
    told_behind: dict[str, str]
    levels: tuple[str, ...]
    level_links: tuple[str, ...]
    scale_openers: tuple[str, ...]
    scale_words: tuple[str, ...]
    aged: tuple[str, ...]
    ageing: tuple[str, ...]
    behind_ages: tuple[str, ...]
    named_before: tuple[str, ...]
    standing_links: tuple[str, ...]
    standing: tuple[str, ...]
    share_links: tuple[str, ...]
    plural_verbs: tuple[str, ...]
    again: tuple[str, ...]
    persons: tuple[str, ...]
    scales: dict[str, str]
    shocks: dict[str, str]
    voting: Voting


class NounsFile(DataFile):
    """`nouns.toml` of one language: word classes, and how a plural becomes singular."""

    stops: tuple[str, ...]
    verbs: tuple[str, ...]
    plurals: tuple[str, ...]
    peoples: tuple[str, ...]
    singulars: tuple[str, ...]
    irregular: dict[str, str]
    endings: tuple[tuple[str, str], ...]
    singular_endings: tuple[str, ...]
    compounds: tuple[str, ...]
    skipped: tuple[str, ...]
    quotes: tuple[str, ...]
    denominators: tuple[str, ...]
    not_rates: tuple[str, ...]
    still_rates: tuple[str, ...]
    conjunctions: tuple[str, ...]
    capital_names: tuple[str, ...]
    verbal_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    nominal: tuple[str, ...]
    counted_verbs: tuple[str, ...]
    befallen: tuple[str, ...]
    possessives: tuple[str, ...]
    strong: str
    bodies: dict[str, tuple[str, ...]]
    makers: dict[str, tuple[str, ...]]
    models: tuple[str, ...]
    lending: Lending
    determiners: tuple[str, ...]
    lifetimes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nouns:
    """Word classes by lower-case spelling.

    `stops` and `verbs` end a noun phrase; `plurals` are plural without an s, and so may `peoples`
    be, persons by their people's name; `singulars` end in s and are none; `skipped` may stand
    between number and noun, and so may one of `quotes` ("80 “contacts”"); `compounds` name one
    thing in two words; `denominators` follow "a" in a rate ("a share"). `counted_verbs` end a
    phrase too, unless they stand right behind the number ("claimed 868 lives"), and so do
    `befallen` before a plural ("six injured miners"). What is `strong` by a number is one of
    `bodies`, by what they are made of ("a 40-strong crew"), and so are `makers` before a model, by
    what they make, and `models` end what is counted so.
    """

    stops: frozenset[str]
    plurals: frozenset[str]
    peoples: frozenset[str]
    singulars: frozenset[str]
    irregular: Mapping[str, str]
    endings: tuple[tuple[str, str], ...]
    singular_endings: tuple[str, ...]
    compounds: frozenset[str]
    skipped: frozenset[str]
    quotes: frozenset[str]
    denominators: frozenset[str]
    not_rates: frozenset[str]
    still_rates: frozenset[str]
    conjunctions: frozenset[str]
    capital_names: frozenset[str]
    verbal_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    nominal: frozenset[str]
    counted_verbs: frozenset[str]
    befallen: frozenset[str]
    possessives: tuple[str, ...]
    strong: str
    bodies: Mapping[str, str]
    makers: Mapping[str, str]
    models: frozenset[str]
    lending: Lending
    determiners: frozenset[str]
    lifetimes: frozenset[str]

    def is_verbal(self, word: str) -> bool:
        """Whether a lower-case word ends like a participle or an adverb, and is no known noun."""
        return word.endswith(self.verbal_endings) and word not in self.nominal

    def is_past(self, word: str) -> bool:
        """Whether a lower-case word ends like a verb in the past, and is no known noun."""
        return word.endswith(self.past_endings) and word not in self.nominal

    def is_plural(self, word: str) -> bool:
        """Whether a lower-case word is the plural of a noun, as far as its shape tells."""
        if word in self.plurals or word in self.irregular:
            return True
        if word in self.singulars or word.endswith(self.singular_endings):
            return False
        return len(word) > 2 and word.endswith("s")

    def singular(self, word: str) -> str:
        """The singular of a lower-case noun; a word that is none stays as it is."""
        if word in self.irregular:
            return self.irregular[word]
        if not self.is_plural(word) or word in self.plurals:
            return word
        for ending, instead in self.endings:
            if word.endswith(ending):
                return word.removesuffix(ending) + instead
        return word


def nouns_from(file: NounsFile) -> Nouns:
    """The look-up that the rows of the file make."""
    return Nouns(
        stops=frozenset(file.stops) | frozenset(file.verbs),
        plurals=frozenset(file.plurals) | frozenset(file.peoples),
        peoples=frozenset(file.peoples),
        singulars=frozenset(file.singulars),
        irregular=file.irregular,
        endings=file.endings,
        singular_endings=file.singular_endings,
        compounds=frozenset(file.compounds),
        skipped=frozenset(file.skipped),
        quotes=frozenset(file.quotes),
        denominators=frozenset(file.denominators),
        determiners=frozenset(file.determiners),
        conjunctions=frozenset(file.conjunctions),
        capital_names=frozenset(file.capital_names),
        verbal_endings=file.verbal_endings,
        past_endings=file.past_endings,
        adverb_endings=file.adverb_endings,
        nominal=frozenset(file.nominal),
        counted_verbs=frozenset(file.counted_verbs),
        befallen=frozenset(file.befallen),
        possessives=file.possessives,
        strong=file.strong,
        bodies={body: name for name, bodies in file.bodies.items() for body in bodies},
        models=frozenset(file.models),
        makers={maker: made for made, makers in file.makers.items() for maker in makers},
        lending=file.lending,
        not_rates=frozenset(file.not_rates),
        still_rates=frozenset(file.still_rates),
        lifetimes=frozenset(file.lifetimes),
    )
