"""Which place the text says lies in which: "in Serrat, Marano", "the Nigerian city of Jos"."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from app.domain import Passage
from app.lexicon.lexicon import Language
from app.lexicon.names import Form, NameKind
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.names import POSSESSIVE, Name
from app.reading.syntax.openings import LISTING

COMMA = ","
ENDS = frozenset({COMMA, ".", ";", ")"})

DATELINE = "furniture.dateline"
PARTING = (COMMA, "(", "—", "―", "–", "-")
"""What ends the name of the larger place in a dateline."""

LONGEST_LOCALITY = 4
"""Words from the people to the place: "the northern Nigerian port city of Jos"."""


def lying_in(
    text: str, passages: Sequence[Passage], grammars: Iterable[Grammar], language: Language
) -> tuple[tuple[str, str], ...]:
    """Each place with the larger one that the dateline or a sentence puts it in; of two the first
    said."""
    opened = (_of_dateline(one.span.of(text), language) for one in passages if _opens(one))
    said = (pair for grammar in grammars for pair in _pairs(grammar, language))
    found: dict[str, str] = {}
    for inner, outer in (*filter(None, opened), *said):
        if inner != outer:
            found.setdefault(inner, outer)
    return tuple(found.items())


def _opens(passage: Passage) -> bool:
    return passage.rule.startswith(DATELINE)


def _of_dateline(opening: str, language: Language) -> tuple[str, str] | None:
    """ "SERRAT, Marano (MW)": the town in capitals, and what it lies in."""
    inner, comma, rest = opening.partition(COMMA)
    for mark in PARTING:
        rest = rest.partition(mark)[0]
    outer = rest.strip()
    if not comma or not inner.isupper() or not outer or outer.isupper():
        return None
    known = language.names.spellings.whole(outer.split())
    return inner.strip().title(), known.canonical if known else outer


def _pairs(grammar: Grammar, language: Language) -> Iterator[tuple[str, str]]:
    for one, other in pairwise(grammar.names):
        if one.form is not Form.ADJECTIVE and other.form is not Form.ADJECTIVE:
            if _is_addressed_so(grammar, one, other, language):
                yield one.canonical, other.canonical
            if _is_led_into(grammar, one, other, language):
                yield one.canonical, other.canonical
        if _is_owned(grammar, one, other, language):
            yield other.canonical, one.canonical


def _is_addressed_so(grammar: Grammar, one: Name, other: Name, language: Language) -> bool:
    """ "In Serrat, Marano, on Monday": no list ("in Serrat, Marano and Perin"), and nobody who does
    something behind a place that opens the sentence ("In Serrat, Corvane hired 40")."""
    lower = grammar.sentence.lower
    if lower[one.after : other.first] != (COMMA,) or not _is_led(grammar, one, language):
        return False
    behind = (*lower[other.after : other.after + 2], ".", ".")
    is_list = behind[0] == COMMA and behind[1] in LISTING
    if is_list or any(name.first == other.after + 1 for name in grammar.names):
        return False
    is_led = other.kind is NameKind.COUNTRY and behind[0] in language.scopes.prepositions
    return is_led or behind[0] in ENDS


def _is_led(grammar: Grammar, name: Name, language: Language) -> bool:
    """Whether a preposition of place stands before the name, or "the town of"."""
    lower, scopes = grammar.sentence.lower, language.scopes
    place = name.first - 1
    while place >= 0 and lower[place] in scopes.before_places:
        place -= 1
    if place > 0 and lower[place] in language.subjects.wholes:
        return lower[place - 1] in scopes.localities
    return place >= 0 and lower[place] in scopes.places


def _is_led_into(grammar: Grammar, one: Name, other: Name, language: Language) -> bool:
    """ "The town of Serrat in northern Marano", "in Serrat in Marano"."""
    lower, scopes = grammar.sentence.lower, language.scopes
    between = lower[one.after : other.first]
    if not between or between[0] not in scopes.inside or not _is_led(grammar, one, language):
        return False
    return all(word in scopes.before_places for word in between[1:])


def _is_owned(grammar: Grammar, one: Name, other: Name, language: Language) -> bool:
    """ "Turkey's Hatay province", "the northern Nigerian city of Jos"."""
    lower, scopes = grammar.sentence.lower, language.scopes
    between = lower[one.after : other.first]
    if other.form is Form.ADJECTIVE or not between:
        return False
    behind = lower[other.after] if other.after < len(lower) else ""
    if len(between) == 1 and between[0] in POSSESSIVE:
        return behind in scopes.localities
    is_people = one.form is Form.ADJECTIVE and one.kind is NameKind.COUNTRY
    is_of = between[-1] in language.subjects.wholes and between[-2:-1] != ()
    is_near = len(between) <= LONGEST_LOCALITY
    return is_people and is_near and is_of and between[-2] in scopes.localities
