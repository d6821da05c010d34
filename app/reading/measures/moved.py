"""What a verb that moves something moves by or to the number: "cut its key rate to 3.5%"."""

from collections.abc import Sequence

from app.domain import MONEY, PERCENT, PERCENTAGE_POINT
from app.lexicon.lexicon import Language
from app.reading.syntax.carriers import carried_phrase
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.lost_subjects import TELLING
from app.reading.syntax.names import POSSESSIVE
from app.reading.syntax.openings import LISTING
from app.reading.syntax.persons import is_person
from app.reading.syntax.phrases import phrase_after
from app.reading.text.words import Word

COMMA, WITH = ",", "with"
LONGEST_LEAD = 3
"""Words before the shortest number whose verb may be left out."""

LONGEST_GAP = 10
"""Words between the "and" and a number whose verb is left out."""

MOVES = frozenset({PERCENT, PERCENTAGE_POINT})
"""Units of a move that needs no preposition: "raised its dividend 5%"."""

LONGEST_OWNER = 4
"""Words of "the reigning champion's"."""

LONGEST_PACE = 5
"""Words of "at an annual rate of"."""

SHIFTED = MOVES | {MONEY, "point", "time", "calendar month"}
"""Units in which something is put on another or taken off it."""


def moved_phrase(setting: Setting, language: Language) -> tuple[tuple[str, ...], int] | None:
    """The noun phrase that the verb moves, in the singular, and where it starts.

    None where the verb moves nothing, or nothing leads from what it moves to the number.
    """
    governing, moves = setting.governing, language.scopes.moves
    if governing.role is not Role.OBJECT or governing.verb is None or governing.reading is None:
        return None
    if governing.reading.lemma not in moves.verbs:
        return None
    if governing.is_passive:  # "the key rate was cut to 3.5%"
        return _phrase_in(setting, governing.subject, language)
    start = _behind_year(setting, governing.verb + 1, language)
    phrase = _without_state(phrase_after(setting.words, start, language), language)
    is_between = phrase and setting.words.index(phrase[-1], start) < governing.first
    if not is_between or not _is_led(setting, phrase[-1].end, language):
        return None
    end = setting.words.index(phrase[-1], start) + 1
    is_state = setting.lower[end : end + 1] != () and setting.lower[end] in moves.steady
    return _phrase_in(setting, range(start, end if is_state else governing.first), language)


def is_pace(setting: Setting, language: Language) -> bool:
    """ "Grew at an annual rate of 2.8%": how fast the subject of the verb moved."""
    lower, first, hedges = setting.lower, setting.governing.first, language.hedges
    if setting.stated.quantity.unit.dimension != PERCENT or setting.stated.quantity.change is None:
        return False
    if first < LONGEST_PACE or lower[first - 1] not in language.subjects.wholes:
        return False
    lead = lower[first - LONGEST_PACE : first - 2]
    return lower[first - 2] in hedges.paces and not hedges.pace_links.isdisjoint(lead)


def shifted_at(setting: Setting, language: Language) -> int | None:
    """Where the thing starts that the sum or the share is put on or taken off: "add $40 a month to
    bills", "wipe 3% off the index"."""
    governing, after = setting.governing, setting.governing.after
    stated, lower = setting.stated, setting.lower
    if stated.noun or stated.quantity.unit.dimension not in SHIFTED or after >= len(lower):
        return None
    if governing.role is not Role.OBJECT or governing.reading is None or governing.is_passive:
        return None
    if lower[governing.first - 1] in language.subjects.reached:
        return None  # "cut to 6.25% from 6.5%"
    pair = f"{governing.reading.lemma} {lower[after]}"
    return after + 1 if pair in language.scopes.moves.shifts else None


def shifted_phrase(setting: Setting, language: Language) -> tuple[tuple[str, ...], int] | None:
    """The noun phrase that starts there, in the singular."""
    start = shifted_at(setting, language)
    if start is None:
        return None
    end = start + LONGEST_OWNER
    owned = (
        at for at in range(start, end) if not POSSESSIVE.isdisjoint(setting.lower[at : at + 1])
    )
    start = next(owned, start - 1) + 1  # "off the women's road record"
    start += any(one.isdigit() for one in "".join(setting.lower[start : start + 1]))
    singulars = carried_phrase(setting.words, start, language)
    return (singulars, start) if singulars else None


def gapped_phrase(setting: Setting, language: Language) -> tuple[tuple[str, ...], int] | None:
    """The noun phrase whose verb is left out, and where it starts: "put the size at 5.9 and the
    depth of the focus at 14 km", "wages rose 5% and rents 9%", "with sales down 12%"."""
    beside = _accompanied(setting, language)
    if beside:
        return beside
    governing, lower, subjects = setting.governing, setting.lower, language.subjects
    if governing.verb is None or governing.reading is None or governing.first < LONGEST_LEAD:
        return None
    is_led = lower[governing.first - 1] in subjects.reached | subjects.margins
    if not is_led and governing.reading.kind not in TELLING:
        return None
    end = governing.first - is_led
    start = _listing_before(setting, end) + 1
    opens = lower[start : start + 1]
    is_noun = start < end and (opens[0] in language.scopes.determiners or _is_open(opens, language))
    if not is_noun or not _holds_number(setting, range(governing.verb + 1, start), language):
        return None
    phrase = _phrase_in(setting, range(start, end), language)
    return phrase if phrase and _is_thing(lower[start:end], phrase[0], language) else None


def _accompanied(setting: Setting, language: Language) -> tuple[tuple[str, ...], int] | None:
    """What stands between "with" and how it moved: "profit fell 40%, with sales down 12%"."""
    lower, end = setting.lower, setting.governing.first - 1
    near = lower[max(end - LONGEST_GAP, 0) : max(end, 0)]
    is_moved = setting.stated.quantity.change is not None
    if WITH not in near or not is_moved or lower[end] not in language.subjects.versus:
        return None
    start = end - near[::-1].index(WITH)
    between = lower[start:end]
    is_plain = all(word[0].isalpha() for word in between)
    is_plain = is_plain and language.scopes.conjunctions.isdisjoint(between)
    if not is_plain or any(at in setting.grammar.verbs for at in range(start, end)):
        return None
    return _phrase_in(setting, range(start, end), language)


def _is_open(words: Sequence[str], language: Language) -> bool:
    """Whether a noun may start there, and no preposition, adverb or pronoun does."""
    return language.scopes.closed.isdisjoint(words) and words[0][0].isalpha()


def _is_thing(words: Sequence[str], singulars: Sequence[str], language: Language) -> bool:
    """No "faster than the" 0.2%, no "centred" 60 km, and no "unions" who put it at two million."""
    last, subjects = singulars[-1], language.subjects
    is_led = not (language.scopes.prepositions - subjects.wholes).isdisjoint(words)
    is_state = last in subjects.comparing or language.nouns.is_past(words[-1])
    is_actor = last in language.scopes.references or is_person(last, language)
    return not (is_led or is_state or is_actor)


def _listing_before(setting: Setting, end: int) -> int:
    """The "and" or comma before `end` that no verb, number or other mark parts from it; `end` where
    there is none."""
    lower = setting.lower
    for place in range(end - 1, max(end - LONGEST_GAP, 0), -1):
        if lower[place] in LISTING or lower[place] == COMMA:
            return place
        if place in setting.grammar.verbs or not lower[place][0].isalpha():
            return end
    return end


def _holds_number(setting: Setting, places: range, language: Language) -> bool:
    cardinals = language.numbers.cardinals
    return any(setting.lower[at][0].isdigit() or setting.lower[at] in cardinals for at in places)


def _without_state(phrase: tuple[Word, ...], language: Language) -> tuple[Word, ...]:
    """ "Left its key rate unchanged at 4.5%": the rate is moved, if only to where it was."""
    is_state = bool(phrase) and phrase[-1].lower in language.scopes.moves.steady
    return phrase[:-1] if is_state else phrase


def _phrase_in(
    setting: Setting, places: range, language: Language
) -> tuple[tuple[str, ...], int] | None:
    words = setting.words[places.start : places.stop]
    singulars = _known(carried_phrase(words, 0, language), language)
    return (singulars, places.start) if singulars else None


def _behind_year(setting: Setting, start: int, language: Language) -> int:
    """ "Cut its 2025 profit forecast": the year stands between the article and the noun."""
    if start + 1 >= setting.governing.first:
        return start
    is_led = setting.lower[start] in language.scopes.determiners
    return start + 2 if is_led and setting.lower[start + 1].isdecimal() else start


def _known(singulars: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """ "Its profit forecast" is about profit, and a bare "growth" does not say what grows."""
    subjects = language.subjects
    if language.measures.named(singulars[-2:]) is not None:
        return singulars  # "its growth forecast" is the economy's
    if singulars[-1:] and singulars[-1] in subjects.hopes:
        singulars = singulars[:-1]
    if singulars[-1:] and not subjects.times.isdisjoint(singulars[-1].split("-")):
        return ()  # "its full-year guidance"
    return () if singulars[-1:] and singulars[-1] in subjects.changes else singulars


def _is_led(setting: Setting, end: int, language: Language) -> bool:
    """Whether a preposition leads to the number, or nothing stands between it and the noun."""
    subjects, first = language.subjects, setting.governing.first
    if setting.words[first - 1].end == end:
        return setting.stated.quantity.unit.dimension in MOVES
    leads = (subjects.reached - subjects.wholes) | subjects.margins | subjects.origins
    return setting.lower[first - 1] in leads
