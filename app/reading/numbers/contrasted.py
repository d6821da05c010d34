"""Numbers that a place alone tells apart from the one before: "in Osk 16 died, in Varn 14".

Here it is decided of pieces, before there are names, whether such a number is one at all and what
it counts; whose it is, syntax.contrasted tells of words and names.
"""

from app.reading.numbers.neighbours import is_ended, is_left_out
from app.reading.numbers.tokens import Line

LONGEST_LEAD = 3
"""Words between the preposition and the name: "in the neighbouring", "of its rival"."""

LONGEST_VERB = 3
"""Words from the number before to where it is: "six people died in Osk and four in Varn"."""

APART = (",", ";", "(")


def is_told_apart(line: Line, first: int, after: int, last_after: int, *, is_led: bool) -> bool:
    """Whether a place, or behind a verb and the number before a name, alone tells the number from
    that one, and nothing that it could count follows: "16 people in Osk, four in Varn", "won 812
    votes and Osei 604"."""
    if is_listed_place(line, first, after, last_after):
        return True
    if not is_ended(line, after):
        return False
    is_named = is_led and is_left_out(line, first, after, last_after)
    return is_named or is_contrasted(line, first, last_after)


def is_contrasted(line: Line, first: int, last_after: int) -> bool:
    """ "Rose 4%, in Leeds 2%", "and those of Norvik 5%": behind a name that a preposition leads to,
    right behind a mark, a word that joins, or "that" and "those"."""
    place = first - 1
    while place > last_after and line.is_word(place) and line.is_capitalised(place):
        place -= 1
    if place == first - 1:
        return False
    least = max(place - LONGEST_LEAD, last_after)
    while place > least and _is_passed(line, place):
        place -= 1
    small, before = line.lexicon.language.scopes.small, line.lower(place - 1)
    is_pointing = before in (small.that, small.those)
    if line.lower(place) in line.links.of:
        return is_pointing
    is_led = line.lower(place) in line.lexicon.traps.place_prepositions
    return is_led and place > last_after and (is_pointing or _is_joined(line, place))


def is_listed_place(line: Line, first: int, after: int, last_after: int) -> bool:
    """ "16 people in Osk, four in Varn": where the ones are parts the two, and where the others are
    follows."""
    lead = line.lower(after)
    if lead not in line.lexicon.traps.place_prepositions or not _starts_name(line, after + 1):
        return False
    near = range(last_after, min(last_after + LONGEST_VERB, first))
    led = next((place for place in near if line.lower(place) == lead), None)
    if led is None or not _is_joined(line, first):
        return False
    start, end = led + 1, first - 1
    while end > start and not line.is_word(end - 1):
        end -= 1
    return _starts_name(line, start) and all(
        line.is_capitalised(place) for place in range(start + 1, end)
    )


def _starts_name(line: Line, place: int) -> bool:
    return line.is_word(place) and line.is_capitalised(place)


def _is_joined(line: Line, place: int) -> bool:
    """Whether a mark or a word that joins stands right before it."""
    before = line.lower(place - 1)
    turns = line.lexicon.language.attributions.turns
    return before in APART or before in line.links.both or before in turns


def _is_passed(line: Line, place: int) -> bool:
    word, scopes = line.lower(place), line.lexicon.language.scopes
    is_plain = line.is_word(place) and word not in scopes.closed and word not in scopes.verbs
    return is_plain or word in scopes.before_places or word in scopes.owners
