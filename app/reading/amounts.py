"""What a verb, or the words before a number, say that an amount is: a fine, a loss, a layoff."""

from typing import NamedTuple

from app.lexicon.lexicon import Language
from app.lexicon.subjects import VerbItemRow
from app.reading.clauses import Role, Setting
from app.reading.phrases import phrase_ending


class Amount(NamedTuple):
    """What the amount is, and the words that say so."""

    row: VerbItemRow
    words: range


def amount_of(setting: Setting, language: Language) -> Amount | None:
    """The row that says what an amount is: "fined $90 million", "cut 500 jobs", "the loss of 500
    jobs"."""
    return _led(setting, language) or _by_verb(setting, language)


def _led(setting: Setting, language: Language) -> Amount | None:
    leads = language.subjects.amount_leads
    found = phrase_ending(leads, setting.lower, setting.governing.first, language)
    if found is None or not setting.stated.noun:
        return None
    row, words = found
    return Amount(row, words) if setting.stated.quantity.unit.name in row.objects else None


def _by_verb(setting: Setting, language: Language) -> Amount | None:
    stated, governing = setting.stated, setting.governing
    unit, subjects = stated.quantity.unit, language.subjects
    lead = setting.lower[governing.first - 1] if governing.first else ""
    if governing.reading is None or governing.verb is None or governing.role is Role.ASIDE:
        return None
    if not stated.noun and (lead in subjects.margins | subjects.reached | subjects.origins):
        return None  # "raised its dividend to 18.9p" is no funding
    for row in subjects.verb_items.get(governing.reading.lemma, ()):
        is_its = unit.name in row.objects if stated.noun else unit.dimension == row.dimension
        if is_its and bool(stated.noun) == bool(row.objects):
            return Amount(row, range(governing.verb, governing.verb + 1))
    return None
