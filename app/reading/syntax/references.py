"""What "the company", "the country" or "it" stands for, where only one name can be meant."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.domain import Sentence
from app.lexicon.lexicon import Language
from app.lexicon.names import Form, NameKind
from app.lexicon.verbs import VerbClass
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.doers import is_suffered
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.grammar import Grammar, grammar_of
from app.reading.syntax.meant import is_led, may_be_meant
from app.reading.syntax.names import POSSESSIVE, Name
from app.reading.syntax.persons import is_person
from app.reading.syntax.seats import is_seat, seat_of
from app.reading.text.words import sentence_text

REFERENCE = "subject.reference"
BODIES = frozenset({NameKind.ORGANISATION, NameKind.OTHER})
"""What may sit somewhere: "the Lindal-based lender"."""

REACH = 2
"""How many sentences back a name may stand: farther off another may have come between."""

LONGEST_KIND = 2
"""Words of what somebody's firm is: "Norland's largest brewer Corvane"."""

WEATHER = ("temperature", "degree")
"""What "it" was so many of is nobody."""

COMMA = ","
OLDEST = 120
"""Years: more is no age."""

FARTHEST = 8
"""... and how many at most for "the company", where those between name nobody."""


@dataclass(frozen=True, slots=True)
class Story:
    """The sentences of an article, so that one may look back on those before it.

    `read` are those whose grammar is known already, by their index.
    """

    text: str = ""
    sentences: Sequence[Sentence] = ()
    read: Mapping[int, Grammar] = field(default_factory=dict)

    def before(
        self, index: int, language: Language, *, is_far: bool = False, reach: int = REACH
    ) -> Iterator[Grammar]:
        """The grammar of the sentences before that one, the nearest first; one without a name takes
        up no reach where the word that looks back `is_far` reaching."""
        left = reach
        for place in range(index - 1, max(index - 1 - FARTHEST, -1), -1):
            grammar = self.read.get(place) or grammar_of(
                sentence_text(self.text, self.sentences[place]), language
            )
            yield grammar
            left -= bool(grammar.names) or not is_far
            if not left:
                return


def referred_to(setting: Setting, story: Story, language: Language) -> Facet | None:
    """The name that the subject of the number's verb, or its owner, refers back to."""
    referring = _referring(setting, language)
    if referring is None:
        return None
    place, kinds = referring
    name = meant_before(setting.grammar, place, kinds, story, language)
    if name is None:
        return None
    return Facet(name, REFERENCE, span_of(setting.words, place, place + 1))


def meant_before(
    grammar: Grammar, place: int, kinds: frozenset[NameKind], story: Story, language: Language
) -> str | None:
    """The name that a word at `place` stands for: the first before it, here or a sentence back; a
    museum is one with the word in its name."""
    bearer = bearer_before(grammar, place, story, language)
    if bearer:
        return bearer
    named = _named_before(grammar, place, kinds, language)
    if named:
        return named
    word = grammar.sentence.lower[place] if place < len(grammar.words) else ""
    is_far = word not in language.scopes.pronouns and word not in language.scopes.owners
    for earlier in story.before(grammar.sentence.sentence.index, language, is_far=is_far):
        if _goes_on(earlier, language):
            continue
        named = _named_before(earlier, len(earlier.words), kinds, language)
        if named:
            return named
    return None


def bearer_before(grammar: Grammar, place: int, story: Story, language: Language) -> str | None:
    """The last name before that has the word in it: the Health Ministry for "the ministry"."""
    word = grammar.sentence.lower[place] if place < len(grammar.words) else ""
    scopes = language.scopes
    if word in scopes.pronouns or word in scopes.owners or word not in scopes.references:
        return None
    index = grammar.sentence.sentence.index
    for earlier in (grammar, *story.before(index, language)):
        end = place if earlier is grammar else len(earlier.words)
        for name in reversed(earlier.names):
            inside = earlier.sentence.lower[name.first : name.after]
            if name.kind is NameKind.OTHER and name.after <= end and word in inside[-1:]:
                return name.canonical
    return None


def lone_name_before(grammar: Grammar, story: Story, language: Language) -> str | None:
    """The one name that the sentences before hold, however far back "it" reaches for it; None where
    they hold two."""
    found: set[str] = set()
    for earlier in story.before(grammar.sentence.sentence.index, language, reach=FARTHEST):
        found |= {name.canonical for name in earlier.names if _may_speak(earlier, name, language)}
        if len(found) > 1:
            return None
    return next(iter(found), None)


def _may_speak(grammar: Grammar, name: Name, language: Language) -> bool:
    """A country or a place takes no part: "the mill in Lindal" is the mill's."""
    is_own = name.kind is not NameKind.COUNTRY and name.form is Form.NAME
    return is_own and may_be_meant(grammar, name, language)


def _referring(setting: Setting, language: Language) -> tuple[int, frozenset[NameKind]] | None:
    """The word that refers, and the kinds of name it can mean; the owner's pronoun first."""
    governing, lower = setting.governing, setting.lower
    owners = language.scopes.owners
    before, whole = governing.first - 1, governing.after + 1
    if before >= 0 and lower[before] in owners:
        return before, frozenset(NameKind)
    of, *owner = lower[whole - 1 : whole + 1] or ("",)
    if of in language.subjects.wholes and not owners.isdisjoint(owner):
        return whole, frozenset(NameKind)  # "a third of its schedule"
    if governing.role in (Role.SUBJECT, Role.NONE) or is_suffered(setting, language):
        return None
    if setting.stated.quantity.unit.dimension in WEATHER:
        return None  # "it was 24 degrees at noon"
    return _in_subject(setting, language)


def _in_subject(setting: Setting, language: Language) -> tuple[int, frozenset[NameKind]] | None:
    """Of "it", "the company", "its profit", "occupancy at its hotels", "the Lindal-based maker"."""
    lower, scopes = setting.lower, language.scopes
    for place in setting.governing.subject:
        if lower[place] in scopes.owners:
            is_own = not _is_stranger(setting, place + 1, language)
            return (place, frozenset(NameKind)) if is_own else None
        kinds, seat = scopes.references.get(lower[place]), seat_of(setting.grammar, place, language)
        if seat or (place and lower[place - 1].endswith(language.names.suffixes)):
            kinds = kinds or BODIES
        if kinds and refers(setting.grammar, place, language):
            return (seat.first if seat else place), kinds
    return None


def _is_stranger(setting: Setting, start: int, language: Language) -> bool:
    """ "Its rival", "their chief executive": what they have is not of whoever they belong to."""
    words = (setting.lower[place] for place in range(start, setting.governing.subject.stop))
    return any(language.nouns.singular(word) in language.scopes.strangers for word in words)


def refers(grammar: Grammar, place: int, language: Language) -> bool:
    """Whether the word stands for a name: "it", "its", "the company"; "a company" is a new one."""
    lower, scopes = grammar.sentence.lower, language.scopes
    if lower[place] in scopes.owners:
        return True
    seat = seat_of(grammar, place, language)
    if seat:
        return bool(seat.first) and lower[seat.first - 1] == scopes.small.definite
    before = place - 1
    while before > 0 and lower[before].endswith(language.names.suffixes):
        before -= 1  # "the Lindal-based lender"
    if lower[place] not in scopes.references and before == place - 1:
        return False
    is_definite = before >= 0 and lower[before] == scopes.small.definite
    return is_definite or lower[place] in scopes.pronouns


def _named_before(
    grammar: Grammar, place: int, kinds: frozenset[NameKind], language: Language
) -> str | None:
    """The first name of such a kind before the word, where no other of its rank stands beside."""
    is_told = _tells_of_another(grammar, place, language)
    able = [
        name
        for name in grammar.names
        if name.after <= place
        and name.kind in kinds
        and may_be_meant(grammar, name, language)
        and not (kinds >= BODIES and _owns_name(grammar, name, language))
        and not (kinds == BODIES and _is_somebody(grammar, name, language))
        and not (is_told and is_led(grammar, name, language))
        and not _speaks_of(grammar, place, name, language)
    ]
    leading = [name for name in able if name.form is not Form.ADJECTIVE] or able
    return leading[0].canonical if leading else None


def _speaks_of(grammar: Grammar, place: int, name: Name, language: Language) -> bool:
    """ "Corvane, the agency said, cut": an agency that says so right behind the name is another."""
    scopes, word = language.scopes, grammar.sentence.lower[place : place + 1]
    if not word or word[0] in scopes.pronouns or word[0] in scopes.owners:
        return False
    aside = next((one for one in grammar.asides if one.start == name.after and place in one), None)
    return aside is not None and any(
        verb in aside and grammar.verbs[verb].kind is VerbClass.SPEECH for verb in grammar.verbs
    )


def _owns_name(grammar: Grammar, name: Name, language: Language) -> bool:
    """ "Norland's Corvane plans", "the Lindal brewer Corvane": what goes on is told of Corvane."""
    if is_seat(grammar, name, language):
        return True
    lower, owned = grammar.sentence.lower, name.after + 1
    if name.after >= len(lower) or lower[name.after] not in POSSESSIVE:
        return False
    for other in grammar.names:
        is_near = owned <= other.first <= owned + LONGEST_KIND
        is_plain = all(_is_kind_of(word, language) for word in lower[owned : other.first])
        if is_near and is_plain and other.form is Form.NAME:
            return lower[other.after : other.after + 1] != () and (
                lower[other.after] not in language.scopes.localities
            )
    return False


def _is_somebody(grammar: Grammar, name: Name, language: Language) -> bool:
    """ "Ada Brenn, 58, invented sales", "its founder Ada Brenn": a person is no company."""
    lower, after = grammar.sentence.lower, name.after
    is_aged = lower[after : after + 1] == (COMMA,) and lower[after + 2 : after + 3] == (COMMA,)
    if is_aged and lower[after + 1].isdigit() and int(lower[after + 1]) <= OLDEST:
        return True
    return name.first > 0 and is_person(lower[name.first - 1], language)


def _is_kind_of(word: str, language: Language) -> bool:
    """Of "largest brewer"; a chief executive is only somebody who works there."""
    is_body = word in language.scopes.references or word in language.scopes.seated
    return word[0].isalpha() and (is_body or not is_person(word, language))


def _goes_on(grammar: Grammar, language: Language) -> bool:
    """ "Its cloud unit Nimbus grew", "Sales at the group rose": before its first verb the sentence
    speaks of whoever was meant, and the next one does too."""
    opening = range(min(grammar.verbs, default=0))
    return any(refers(grammar, place, language) for place in opening)


def _tells_of_another(grammar: Grammar, place: int, language: Language) -> bool:
    """ "The company will build a plant in Norland. It made": who is meant stands further back."""
    opening = range(min(2, place, len(grammar.words)))
    return any(refers(grammar, at, language) for at in opening)
