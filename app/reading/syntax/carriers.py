"""The noun phrases beside a number by word order, in the singular and looked through."""

from collections.abc import Sequence

from app.lexicon.lexicon import Language
from app.reading.syntax.phrases import phrase_after, phrase_before, singulars_of
from app.reading.text.words import Word

WORTH = "worth"
"""Part a profit from what is taken off it: "a loss before tax of £14m"."""

DOING = "ing"
"""Ends what those do who are counted: "patients waiting"."""


def tied_before(words: Sequence[Word], first: int, language: Language) -> tuple[str, ...]:
    """The phrase that a preposition ties to the number: "revenue of", "the toll at".

    A phrase behind a preposition of its own is only part of one: "fees for students to £27,900".
    """
    if first < 2 or words[first - 1].lower not in language.subjects.reached:
        return ()
    end = first - 1 - (words[first - 2].lower in language.subjects.equalling)
    phrase = phrase_before(words, end, language)
    start = end - 1 - len(phrase)
    before = words[start] if start >= 0 else None
    if before is not None and before.lower == language.scopes.small.infinitive and phrase[1:]:
        before, phrase = phrase[0], phrase[1:]  # "told to pay damages of €40,000"
    is_part = before is not None and before.lower in language.scopes.prepositions
    is_deducted = bool(phrase) and phrase[-1].lower in language.subjects.deducted
    if before is not None and is_deducted and before.lower in language.subjects.deducting:
        return singulars_of(phrase_before(words, start, language), language)
    if is_part and start and words[start - 1].lower in language.subjects.changes:
        is_part = False  # "a rise in net profit to £4 million"
    is_worth = words[first - 1].lower == WORTH  # "3 tonnes of cocaine worth 80 million"
    if before and before.text[0].isdigit():
        return ()
    if phrase and phrase[-1].lower in language.subjects.amounts:
        return ()  # "by a quarter point to 3.5%"
    singulars = singulars_of(phrase, language)
    is_of = words[first - 1].lower in language.subjects.wholes  # "a loss on revenue of 40 million"
    is_tied = is_worth or (is_of and language.measures.named(singulars) is not None)
    return singulars if is_tied or not is_part else ()


def _untimed(phrase: Sequence[Word], language: Language) -> Sequence[Word]:
    """ "corporation tax last year" is corporation tax."""
    stops, dated = language.nouns.stops, language.scopes.dated | language.scopes.when
    ends = (
        at for at, word in enumerate(phrase) if word.lower in stops or (at and word.lower in dated)
    )
    end = next(ends, len(phrase))
    if end < len(phrase) and language.measures.named(singulars_of(phrase, language)):
        return phrase  # "hourly pay"
    return phrase[:end]


def _standing(words: Sequence[Word], phrase: Sequence[Word], language: Language) -> Sequence[Word]:
    """ "A boat packed with migrants" is a boat."""
    if len(phrase) < 2 or not language.nouns.is_past(phrase[-1].lower):
        return phrase
    behind = words.index(phrase[-1]) + 1
    is_led = behind < len(words) and words[behind].lower in language.scopes.prepositions
    return phrase[:-1] if is_led else phrase


def _headed(phrase: Sequence[Word], language: Language) -> Sequence[Word]:
    """ "Patients waiting more than 18 weeks" are patients, so are "patients living alone"."""
    comparing, nouns = language.subjects.comparing, language.nouns
    end = next(
        (at for at, word in enumerate(phrase) if at and word.lower in comparing), len(phrase)
    )
    doing = next(
        (
            at
            for at in range(1, end)
            if phrase[at].lower.endswith(DOING) and nouns.is_plural(phrase[at - 1].lower)
        ),
        end,
    )
    return phrase[:doing]


def moved_phrase_after(words: Sequence[Word], start: int, language: Language) -> tuple[str, ...]:
    """The carried phrase, without the noun that says how it moved: "a 9% pay rise"."""
    phrase = phrase_after(words, start, language)
    is_change = len(phrase) > 1 and phrase[-1].lower in language.subjects.changes
    return _carried(words, start, phrase[:-1] if is_change else phrase, language)


def counted_phrase(
    words: Sequence[Word], first: int, after: int, language: Language
) -> tuple[str, ...]:
    """The phrase that ends the number's own; the last word where it is none: "6 missing"."""
    counted = singulars_of(phrase_before(words, after, language), language)
    return counted or tuple(word.lower for word in words[max(first, after - 1) : after])


def carried_phrase(words: Sequence[Word], start: int, language: Language) -> tuple[str, ...]:
    """ "Supplies of Russian natural gas" is gas supply, "the number of troops" troops.

    A time is no measured thing, so a phrase that ends in one gives nothing.
    """
    return _carried(words, start, phrase_after(words, start, language), language)


def _carried(
    words: Sequence[Word], start: int, phrase: Sequence[Word], language: Language
) -> tuple[str, ...]:
    subjects = language.subjects
    phrase = _untimed(_standing(words, phrase, language), language)
    singulars = singulars_of(phrase, language)
    if not singulars:
        return ()
    if singulars[-1] in subjects.times:  # but "the average waiting time"
        return singulars if language.measures.lasts(singulars) else ()
    behind = words.index(phrase[-1], start) + 1
    if behind >= len(words) or words[behind].lower not in subjects.leads:
        return singulars
    inside = _untimed(phrase_after(words, behind + 1, language), language)
    inside = _headed(inside, language)
    inner = singulars_of(inside, language)
    is_of = words[behind].lower in subjects.wholes
    is_each = inner[-1:] != () and words[behind + 1].lower in language.numbers.articles
    if is_of and is_each and inner[-1] in language.nouns.denominators:
        return singulars  # "the price of a litre"
    if is_of and inner and singulars[-1] in subjects.carriers:
        return (*_compound(inner, language), singulars[-1])
    # "the rate of inflation", but "the rate for savers"
    is_clear = (is_of and singulars[-1] in subjects.clear) or singulars[-1] in subjects.changes
    is_hope = singulars[-1] in subjects.hopes and _is_hoped(singulars, inner, language)
    return inner if inner and (is_clear or is_hope) else singulars


def _compound(inner: Sequence[str], language: Language) -> Sequence[str]:
    """ "Heart attack" of "the risk of a heart attack" as one word, else the last word."""
    pair = " ".join(inner[-2:])
    return (pair,) if pair in language.nouns.compounds else inner[-1:]


def _is_hoped(singulars: Sequence[str], inner: Sequence[str], language: Language) -> bool:
    """ "Its forecast for profit" is of profit, and "its growth forecast for the region", as that
    "for the year", of what stands before."""
    if not inner or inner[-1] in language.subjects.times:
        return False
    scopes = language.scopes
    is_where = inner[-1] in scopes.references or inner[-1] in scopes.localities
    return len(singulars) == 1 or not is_where
