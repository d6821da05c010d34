"""Finds the verb and the subject that govern a number, as far as word order tells.

`governing_of` is the one place to ask for verb and subject; a parser may answer there instead.
"""

from dataclasses import dataclass, field
from enum import Enum

from app.domain import RATIO, Stated
from app.lexicon.lexicon import Language
from app.lexicon.scopes import Scopes
from app.lexicon.verbs import VerbClass, VerbForm, VerbReading
from app.reading.syntax.bounded import before_dressing, tells_level
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.nuclei import LEADING, Nucleus
from app.reading.syntax.openings import HARD_STOPS, LISTING, STOPS
from app.reading.syntax.verbal_nouns import GERUND
from app.reading.syntax.verbs import is_adverb
from app.reading.text.words import Word

REACH = 12
"""How many words behind a number its verb may stand."""
CONDITIONS = frozenset({"if", "unless", "whether"})


class Role(Enum):
    """How the number stands to the verb."""

    OBJECT = "object"
    SUBJECT = "subject"
    ITSELF = "itself"  # the number is the verb: doubled
    ASIDE = "aside"  # behind "after", "despite": the verb says nothing about it
    NONE = "none"


FARTHEST = 240
"""Words before a number that are looked at for its clause, twice those of a sentence that is
parsed: more are a list or an attack, and each number of it would look at all before it."""


@dataclass(frozen=True, slots=True)
class Governing:
    """What governs a number, in indices of words: the number is [first, after).

    `group` is the first word of the verb group that ends in `verb`; `subject` are the words of the
    verb's subject, possibly none; `hidden` words belong to asides between commas or brackets.
    A verb that `is_reduced` is a participle right behind the number: "40 men dismissed last May".
    A subject that `is_ruled` is word order's, for the parse lost it.
    """

    first: int
    after: int
    start: int
    role: Role = Role.NONE
    verb: int | None = None
    reading: VerbReading | None = None
    group: int = 0
    subject: range = range(0)
    is_passive: bool = False
    is_reduced: bool = False
    hidden: frozenset[int] = frozenset()
    is_ruled: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """A quantity where it stands: the grammar of its sentence, and what governs it there.

    `words` and `lower` are the sentence's, kept because every stage asks for them many times.
    """

    grammar: Grammar
    stated: Stated
    governing: Governing
    words: tuple[Word, ...] = field(init=False, repr=False, compare=False)
    lower: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", self.grammar.sentence.words)
        object.__setattr__(self, "lower", self.grammar.sentence.lower)


def governing_of(grammar: Grammar, stated: Stated, language: Language) -> Governing:
    """The verb that governs the number and the subject of that verb, as far as word order tells."""
    after = grammar.sentence.index_after(stated.span.end)
    first = grammar.sentence.index_at(stated.span.start)
    first = _past_verb(grammar, first, after, language.scopes)
    first = before_dressing(grammar.sentence.lower, first, language)
    hidden = frozenset(
        place
        for aside in grammar.asides
        if aside.stop - 1 <= first or after <= aside.start + 1
        for place in aside
    )
    clause = _Clause(grammar.words, first, language, grammar.verbs, hidden, grammar.names, after)
    start, left = clause.start_and_left()
    if stated.quantity.unit.dimension == RATIO and after - 1 in clause.verbs:
        return clause.governed_by(after - 1, Role.ITSELF, start)
    verb, role = clause.verb_and_role(left)
    return clause.governed_by(verb, role, start)


def _past_verb(grammar: Grammar, first: int, after: int, scopes: Scopes) -> int:
    """Where the number starts behind a verb that bounds it: "hope fades as the toll exceeds 40";
    but "the damage is estimated at 40" says what it is."""
    before = first - 1
    while before > 0 and is_adverb(grammar.sentence.lower[before], scopes):
        before -= 1
    known = grammar.verbs.get(before)
    if known is not None and known.kind is VerbClass.COPULA:
        return first
    while first in grammar.verbs and first < after - 1:
        first += 1
    return first


@dataclass(frozen=True, slots=True)
class _Clause(Nucleus):
    """The words around the number [first, after) with their verbs; asides are `hidden`."""

    after: int

    def verb_and_role(self, left: int | None) -> tuple[int | None, Role]:
        """The verb right before the number, else the one it is subject of, else one further off."""
        right = self._right()
        if right is not None and self._is_free(left, right):
            return right, Role.SUBJECT
        if left is None:
            return None, Role.NONE
        is_aside = self.words[self.first - 1].lower in self.scopes.aside
        return left, Role.ASIDE if is_aside else Role.OBJECT

    def _is_free(self, left: int | None, right: int) -> bool:
        """Whether the number may be subject of the verb behind it: not where one stands right
        before it, nor in "paid 14 cents a share after profit reached $310m"."""
        if left is None:
            return True
        aside = self.scopes.aside
        behind = [word for word in self.words[self.after : right] if word.lower in aside]
        return not behind and left != self.before(self.first)

    def governed_by(self, verb: int | None, role: Role, start: int) -> Governing:
        """The whole answer for that verb, in the clause that starts at `start`."""
        if verb is None:
            return Governing(self.first, self.after, start, hidden=self.hidden)
        group = self.group(verb if role is not Role.ITSELF else min(verb, self.first))
        reading = self.verbs[verb]
        is_passive = VerbForm.PARTICIPLE in reading.forms and self._is_suffered(group, verb)
        is_reduced = role is Role.SUBJECT and self._is_reduced(verb, reading)
        verbal = (role, verb, reading, group, self.subject(group), is_passive, is_reduced)
        return Governing(self.first, self.after, min(start, group), *verbal, hidden=self.hidden)

    def _is_suffered(self, group: int, verb: int) -> bool:
        """ "Was cut", "is to be cut", and not "is to cut"."""
        for place in range(verb - 1, group - 1, -1):
            if self.words[place].lower == self.scopes.small.infinitive:
                return False
            if place in self.verbs and self.verbs[place].kind is VerbClass.COPULA:
                return True
        return False

    def _is_reduced(self, verb: int, reading: VerbReading) -> bool:
        """ "The 40 people dismissed last week", "and 90 damaged by noon": a participle right behind
        the number that nothing follows which it could be done to."""
        is_participle = reading.kind is VerbClass.PLAIN and VerbForm.PARTICIPLE in reading.forms
        if verb != self.after or not is_participle:
            return False
        behind = self.words[verb + 1].lower if verb + 1 < len(self.words) else "."
        is_open = behind in self.scopes.determiners or behind in self.scopes.pronouns
        is_led = behind in self.scopes.closed or behind in self.scopes.dated
        return not is_open and (is_led or not behind[0].isalnum())

    def start_and_left(self) -> tuple[int, int | None]:
        """Where the number's clause starts, and the last verb in it before the number."""
        verb = None
        words, hidden, verbs = self.words, self.hidden, self.verbs
        joining, floor = self.scopes.conjunctions, max(self.first - FARTHEST, 0)
        for place in range(self.first - 1, floor - 1, -1):
            if place in hidden:
                continue
            word = words[place].lower
            may_open = word == "," or (word in joining and not self.is_when(place))
            if word in HARD_STOPS or (may_open and self._opens_clause(place, verb)):
                return place + (word not in CONDITIONS), verb
            if verb is None and place in verbs:
                verb = place
                if verbs[place].kind is VerbClass.SPEECH and not self._puts(place):
                    return place + 1, None
        return floor, verb

    def _puts(self, verb: int) -> bool:
        """ "Growth is forecast at 4%", "analysts had forecast 4%": said, and its subject has the
        number, or foresees it."""
        lower = [word.lower for word in self.words[: self.first]]
        if verb + 1 == self.first and lower[verb] in self.language.modalities.foreseeing:
            return self._right() is None
        is_beside = verb + 2 == self.first
        return is_beside and tells_level(lower, self.first, self.verbs[verb].lemma, self.language)

    def _opens_clause(self, place: int, verb: int | None) -> bool:
        """Whether a comma or joining word does: behind a comma, or if it always subordinates."""
        word = self.words[place].lower
        if word == ",":
            is_first = verb is None and self.before(self.first) == place
            return is_first and self._right() is not None
        if word == "as" and verb is None:
            return False
        # "killed 12 people, and injured 40": the verb behind the "and" has no subject of its own
        is_list = self.words[place - 1].text != "," or place + 1 in self.verbs
        return not (word in LISTING and is_list)

    def _right(self) -> int | None:
        """The main verb behind the number that it can be the subject of."""
        for place in range(self.after, min(len(self.words), self.after + REACH)):
            word = self.words[place].lower
            if place in self.hidden:
                continue
            if self._joins_number(place) or self._joins_leads(place):
                continue
            if word in STOPS or word in self.scopes.relatives or word in self.scopes.conjunctions:
                return None
            is_verb = place in self.verbs and self.verbs[place].forms != GERUND
            if is_verb and not self._has_own_subject(place):
                return self._main(place)
        return None

    def _joins_number(self, place: int) -> bool:
        """ "40 passengers and six crew died": what follows the "and" is counted as well."""
        behind = self.words[place + 1].lower if place + 1 < len(self.words) else ""
        is_number = behind[:1].isdigit() or behind in self.language.numbers.cardinals
        return self.words[place].lower in LISTING and is_number

    def _joins_leads(self, place: int) -> bool:
        """ "43 schools in and around Lindal are closed"."""
        beside = [word.lower for word in self.words[place - 1 : place + 2 : 2]]
        is_joint = self.words[place].lower in LISTING and len(beside) > 1
        return is_joint and self.scopes.prepositions.issuperset(beside)

    def _has_own_subject(self, verb: int) -> bool:
        """ "To 2.4% from the 3.1% it projected", but not "40% felt it was right"."""
        place = self.before(verb)
        is_it = place >= self.after and self.words[place].lower in self.scopes.pronouns
        before = self.words[place - 1].lower
        is_beside = (
            place == self.after
            or not before[0].isalpha()
            or before in self.language.subjects.amounts
        )
        return is_it and is_beside

    def _main(self, place: int) -> int:
        """The last verb of the group that starts at `place`: "had not been vaccinated"."""
        main, ahead = place, place + 1
        while ahead < len(self.words):
            if ahead in self.verbs and self.verbs[main].kind in LEADING:
                main = ahead
            elif not is_adverb(self.words[ahead].lower, self.scopes):
                break
            ahead += 1
        return main
