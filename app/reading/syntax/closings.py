"""The verb that ends a sentence by naming who said it: ", the ministry reported on Monday"."""

from collections.abc import Sequence

from app.lexicon.lexicon import Language
from app.lexicon.scopes import Scopes
from app.lexicon.verbs import VerbForm
from app.reading.syntax.names import Name
from app.reading.syntax.persons import are_persons, is_person
from app.reading.syntax.phrases import phrase_after, phrase_before
from app.reading.syntax.verbs import is_adverb
from app.reading.text.words import Word

LONGEST_END = 7
"""How many words may stand from such a verb to the end: "said in a statement on Monday"."""

CLOSING_MARKS = 2
"""How many marks may end a sentence: a full stop and a quotation mark."""

SHORTEST_DAY = 2
"""Words of "on Friday"."""

LONGEST_SAMPLE = 5
"""Words of "of 1,204 likely voters"."""

COMMA, OF, AND, DOING = ",", "of", "and", "ing"
FINITE = frozenset({VerbForm.PAST, VerbForm.PRESENT})


def closing_verb(words: Sequence[Word], names: Sequence[Name], language: Language) -> int | None:
    """Where the sentence ends in who said it, set apart by a comma, that verb.

    There every verb of saying is one, whatever else it may be: "police data show".
    """
    said = language.attributions.verb_forms
    tail = [word.lower for word in words[-LONGEST_END - CLOSING_MARKS :]]
    if said.isdisjoint(tail):
        return None
    end = len(words)
    while end and not words[end - 1].text[0].isalnum():
        end -= 1
    for verb in range(end - 1, max(end - 1 - LONGEST_END, 0), -1):
        lower = words[verb].lower
        if lower == COMMA:
            return None
        if lower in said and _ends_in(words, verb, end, language):
            return verb if is_said(words, names, verb, language) else None
    return None


def speaker_start(
    words: Sequence[Word], names: Sequence[Name], end: int, language: Language
) -> int:
    """Where the noun phrase before `end` starts: no name is cut, whatever words it is made of."""
    start = end - len(phrase_before(words, end, language))
    whole = next((name.first for name in names if name.first < start <= name.after), start)
    if whole == start:
        return start
    return whole - len(phrase_before(words, whole, language))


def _ends_in(words: Sequence[Word], verb: int, end: int, language: Language) -> bool:
    """Whether only a time or a place follows the verb, and whom it was told: "told staff"."""
    after = verb + 1
    if language.scopes.verbs[words[verb].lower].lemma in language.attributions.addressed:
        after += _addressee(words, after, language)
    behind = words[after] if after < end else None
    return (
        behind is None
        or behind.lower in language.scopes.places
        or behind.text in language.names.calendar
    )


def _addressee(words: Sequence[Word], start: int, language: Language) -> int:
    """How many words say whom it was told, the article counted in."""
    told = phrase_after(words, start, language)
    kept = [word for word in told if word.text not in language.names.calendar]
    if not kept or len(kept) < len(told):
        return 0
    place = start
    while words[place].end < kept[-1].end:
        place += 1
    return place + 1 - start


def is_said(words: Sequence[Word], names: Sequence[Name], verb: int, language: Language) -> bool:
    """Whether somebody stands before the verb, behind a comma; a base form asks for several."""
    said = speaker_before(words, names, verb, language)
    opening = language.scopes.verbs.get(words[said.start].lower)
    if not said or (opening is not None and VerbForm.GERUND in opening.forms):
        return False  # ", beating estimates"
    speaker = _past_article(words, said.start, language)
    paper = _past_paper(words, speaker, language)
    last = words[said.stop - 1].lower
    is_several = paper < speaker or words[verb - 1].lower in language.attributions.companions
    is_several = is_several or language.nouns.is_plural(last)
    reading = language.scopes.verbs[words[verb].lower]
    is_perfect = said.stop < verb and VerbForm.PARTICIPLE in reading.forms
    if not (reading.forms & FINITE or is_several or is_perfect):
        return False
    return paper > 0 and words[paper - 1].text == COMMA


def speaker_before(
    words: Sequence[Word], names: Sequence[Name], verb: int, language: Language
) -> range:
    """Who stands before the verb, "has" and the day, past where he sits: "the Road Centre in Lindal
    has said", "analysts at Corvane said"."""
    known = language.attributions
    end = before_day(words, before_group(words, verb, language), language)
    start = speaker_start(words, names, end, language)
    while start < end and (seat := _past_article(words, start, language)) > 1:
        if words[seat - 1].lower == AND and words[end - 1].lower in known.companions:
            end = seat - 1  # "Ada Brenn and her colleagues report"
            start = speaker_start(words, names, end, language)
            break
        is_seat = words[seat - 1].lower in (*language.scopes.inside, language.scopes.small.at_firm)
        before = speaker_start(words, names, seat - 1, language) if is_seat else seat
        if not is_seat or before == seat - 1:
            break
        start, end = before, seat - 1
    return _before_doing(words, names, range(start, end), language)


def _before_doing(
    words: Sequence[Word], names: Sequence[Name], said: range, language: Language
) -> range:
    """ "Police hunting the gang": who does it, and not whom it is done to."""
    first = _past_article(words, said.start, language) - 1
    for place in range(max(first, 1), said.stop - 1):
        word, who = words[place].lower, words[place - 1].lower
        reading = language.scopes.verbs.get(word)
        is_known = reading is not None and VerbForm.GERUND in reading.forms
        is_doing = word.endswith(DOING) if place < said.start - 1 else is_known
        if is_doing and (are_persons(who, language) or is_person(who, language)):
            return range(speaker_start(words, names, place, language), place)
    return said


def before_group(words: Sequence[Word], verb: int, language: Language) -> int:
    """Where the verb's group starts: "has since confirmed"."""
    start = verb
    while start and _is_adverb(words[start - 1].lower, language.scopes):
        start -= 1
    return start - 1 if start and words[start - 1].lower in language.deeds.perfect else verb


def _is_adverb(lower: str, scopes: Scopes) -> bool:
    return is_adverb(lower, scopes) and lower not in scopes.prepositions


def before_day(words: Sequence[Word], verb: int, language: Language) -> int:
    """Where the speaker ends before the day of "Maresia on Friday said"."""
    if verb < SHORTEST_DAY or words[verb - 1].text not in language.names.calendar:
        return verb
    return verb - 1 - (words[verb - SHORTEST_DAY].lower in language.scopes.places)


def _past_article(words: Sequence[Word], start: int, language: Language) -> int:
    while start and words[start - 1].lower in language.scopes.determiners:
        start -= 1
    return start


def _past_sample(words: Sequence[Word], end: int) -> int:
    """Before "of 1,204 adults"."""
    for place in range(end - 1, max(end - LONGEST_SAMPLE, 0), -1):
        if words[place].text[0].isdigit() and words[place - 1].lower == OF:
            return place - 1
    return end


def _past_paper(words: Sequence[Word], start: int, language: Language) -> int:
    """Before "figures from the" agency show."""
    known = language.attributions
    end = start - 1
    if start < 2 or words[end].lower not in (*known.authored, *language.scopes.towards):
        return start
    end -= language.nouns.is_past(words[end - 1].lower)  # "figures obtained by the"
    end = _past_sample(words, end)
    if not end or words[end - 1].lower not in known.documents:
        return start
    paper = end - len(phrase_before(words, end, language))
    return _past_article(words, paper, language)
