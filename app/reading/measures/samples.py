"""Tells where a share is one of a poll's sample: "47% of those asked"."""

from collections.abc import Iterator
from functools import partial

from app.domain import PERCENT
from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Setting
from app.reading.syntax.persons import is_person, names_people
from app.reading.text.words import Word

LONGEST_WHOLE = 4
"""Words of "the 1,012 registered voters"."""


def may_be_answer(setting: Setting, language: Language) -> bool:
    """Whether a sample may have answered so: persons are asked, and "two-thirds of the glaciers
    surveyed" are none."""
    if setting.stated.quantity.unit.dimension != PERCENT or _asks_foreseers(setting, language):
        return False
    if asked_at(setting, language) is not None:
        return True
    after = setting.governing.after
    if language.subjects.wholes.isdisjoint(setting.lower[after : after + 1]):
        return True
    return any(
        map(partial(_is_asked, language=language), _whole_after(setting, after + 1, language))
    )


def _whole_after(setting: Setting, start: int, language: Language) -> Iterator[Word]:
    """The words of "registered voters", "the 1,012 Australians": up to a mark or a small word."""
    for word in setting.words[start : start + LONGEST_WHOLE]:
        is_led = word.lower in language.scopes.determiners or word.text[0].isdigit()
        if not is_led and (word.lower in language.scopes.closed or not word.text[0].isalpha()):
            return
        yield word


def _is_asked(word: Word, language: Language) -> bool:
    is_plural = language.nouns.is_plural(word.lower)
    singular = language.nouns.singular(word.lower)
    return is_plural and (is_person(singular, language) or names_people(word.text, language))


def asked_at(setting: Setting, language: Language) -> int | None:
    """Where the word stands that says so of the persons behind the number; None where none does."""
    after, lower = setting.governing.after, setting.lower
    if len(lower) < after + 3 or lower[after] not in language.subjects.wholes:
        return None
    is_sample = lower[after + 1] in language.scopes.determiners
    return after + 2 if is_sample and lower[after + 2] in language.modalities.asked else None


def _asks_foreseers(setting: Setting, language: Language) -> bool:
    """ "A bigger cut than the economists polled by Wire One had hoped for": no sample of voters."""
    lower, foreseers = setting.lower, language.attributions.foreseers
    return any(
        word in language.modalities.asked and lower[at] in foreseers
        for at, word in enumerate(lower[1:])
    )
