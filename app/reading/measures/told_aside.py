"""What an aside of a number speaks of: the noun before the comma."""

from app.lexicon.lexicon import Language
from app.reading.measures.telling_subjects import is_level, kind_inside
from app.reading.measures.worded import Phrase, worded
from app.reading.syntax.clauses import Setting
from app.reading.syntax.phrases import phrase_before, singulars_of
from app.reading.syntax.verbs import is_adverb

ASIDES = (",", "(", "–", "—")
"""Open an aside on what stands before them: "the bridge, 1.3 kilometres long"."""


def apposed(setting: Setting, language: Language) -> Phrase | None:
    """ "The bridge, nearly 1.3 kilometres long, was closed", "inflation, now at 11.4%, is to fall":
    what is so long, or stands so high, is told before the aside."""
    after, lower = setting.governing.after, setting.lower
    is_size = not language.subjects.sizes.isdisjoint(lower[after : after + 1])
    aside = setting.governing.first - 1 if is_size else _standing_aside(setting, language)
    if aside < 1 or setting.words[aside].text not in ASIDES:
        return None
    singulars = singulars_of(phrase_before(setting.words, aside, language), language)
    if not singulars or not (is_size or language.measures.named(singulars)):
        return None
    kind = kind_inside(setting, singulars[-1], range(aside), language)
    return worded(setting, singulars, aside - 1)._replace(kind="" if is_size else kind)


def _standing_aside(setting: Setting, language: Language) -> int:
    """Where an aside that tells only a level opens: ", now at 11.4%,"; 0 where none does."""
    lower, place = setting.lower, setting.governing.first - 1
    is_moved = place > 0 and lower[place] in language.hedges.changes_before
    if place < 1 or not (is_moved or is_level(setting, language)):
        return 0
    place -= 1
    while place and is_adverb(lower[place], language.scopes):
        place -= 1
    return place
