"""Names that only say where a firm or a house sits: "the Stuttgart supplier", "the German bank"."""

from app.lexicon.lexicon import Language
from app.lexicon.names import Form, NameKind
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.names import Name, is_town

HYPHEN = "-"

LONGEST_KIND = 2
"""Words between the place and the noun that say which it is: "the Texas oil producer"."""


def seat_of(grammar: Grammar, place: int, language: Language) -> Name | None:
    """The name of where the body at `place` sits, if one stands before it."""
    lower, scopes = grammar.sentence.lower, language.scopes
    if lower[place] not in scopes.seated or not grammar.words[place].text.islower():
        return None
    for name in grammar.names:
        between = range(name.after, place)
        if name.after > place or len(between) > LONGEST_KIND:
            continue
        if all(_is_kind(grammar, at, language) for at in between):
            is_place = name.kind is NameKind.COUNTRY or name.form is Form.ADJECTIVE
            is_place = is_place or is_town(name, language)
            return name if is_place or lower[place] not in scopes.branded else None
    return None


def is_seat(grammar: Grammar, name: Name, language: Language) -> bool:
    """Whether the name is only where somebody else sits."""
    end = min(name.after + LONGEST_KIND + 1, len(grammar.words))
    return any(seat_of(grammar, at, language) is name for at in range(name.after, end))


def title_start(grammar: Grammar, first: int, language: Language) -> int:
    """Where what a named house is begins, if its name begins at `first`: behind "the" in "the Swiss
    pump maker Aarefluid"; of a name without such words at `first`."""
    lower, scopes, place = grammar.sentence.lower, language.scopes, first - 1
    if place < 1 or lower[place] not in scopes.seated or not grammar.words[place].text.islower():
        return first
    seat = seat_of(grammar, place, language)
    if seat is not None:
        return seat.first
    while place > 0 and first - place <= LONGEST_KIND and _is_kind(grammar, place - 1, language):
        place -= 1
    is_based = place > 0 and lower[place - 1].rpartition(HYPHEN)[2] in scopes.sitting
    return place - is_based  # "at the Lindal-based brewer Corvane"


def is_firm(grammar: Grammar, first: int, language: Language) -> bool:
    """Whether the name that begins at `first` is a firm's by the word before it, "the brewer
    Corvane": a firm is nowhere that one can be in, as a port, a museum or a hotel is."""
    before = grammar.sentence.lower[first - 1] if first else ""
    is_house = before in language.scopes.seated and before not in language.scopes.branded
    return is_house and grammar.words[first - 1].text.islower()


def _is_kind(grammar: Grammar, place: int, language: Language) -> bool:
    word, scopes = grammar.sentence.lower[place], language.scopes
    is_plain = grammar.words[place].text.islower() and word[0].isalpha()
    return is_plain and word not in scopes.closed | scopes.official and place not in grammar.verbs
