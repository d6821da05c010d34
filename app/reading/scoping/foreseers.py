"""Who foresaw a number: "analysts had expected a profit of $90m", "the 190,000 that economists
forecast"."""

from collections.abc import Sequence

from app.domain import Attribution
from app.lexicon.lexicon import Language
from app.lexicon.names import NameKind
from app.reading.measures.foreseen import hoped_at
from app.reading.scoping.foretold import is_foretold
from app.reading.scoping.speakers import credited
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.openings import STOPS
from app.reading.syntax.phrases import phrase_after, phrase_before
from app.reading.syntax.references import Story
from app.reading.text.words import Word

FORESEEING = "attribution.foreseeing"
BY = "by"
REACH = 7
"""Words behind a number in which the verb of who foresaw it may stand."""


def foreseer_of(setting: Setting, story: Story, language: Language) -> Attribution | None:
    """Whom the verb credits; firms foresee their own numbers and are no source, but of what only
    countries have."""
    speaker = _hoping(setting, language) or _in_front(setting, language)
    speaker = speaker or _behind(setting, language)
    if not speaker:
        return None
    is_source = speaker[-1].lower in language.attributions.foreseers
    is_source = is_source or is_foretold(setting, language)
    if not (is_source or _is_of_country(setting, language)):
        return None
    named = credited(setting.grammar, speaker, FORESEEING, story, language)
    return None if named and named.speaker in language.names.countries else named


def _is_of_country(setting: Setting, language: Language) -> bool:
    """ "The central bank expects inflation of 11%": what nobody has but a country or a place."""
    governing, measures = setting.governing, language.measures
    if governing.verb is None or governing.role is not Role.OBJECT:
        return False
    between = setting.lower[governing.verb + 1 : governing.first]
    if not language.markets.growth.isdisjoint(between):  # "the IMF expects growth of 2%"
        names = (name for name in setting.grammar.names if name.first in governing.subject)
        return any(name.kind is NameKind.ORGANISATION for name in names)
    rows = (measures.named((language.nouns.singular(word),)) for word in between)
    return any(row is not None and row.located for row in rows)


def _hoping(setting: Setting, language: Language) -> Sequence[Word]:
    """ "Economists polled by Wire One had looked for 0.3%": the forecasters alone."""
    if hoped_at(setting, language) is None:
        return ()
    subject, foreseers = setting.governing.subject, language.attributions.foreseers
    last = next(at for at in reversed(subject) if setting.lower[at] in foreseers)
    return setting.words[subject.start : last + 1]


def _in_front(setting: Setting, language: Language) -> Sequence[Word]:
    governing = setting.governing
    if governing.role is not Role.OBJECT or governing.reading is None or governing.is_passive:
        return ()
    if is_foretold(setting, language):  # "the IMF cut its forecast for German growth"
        return setting.words[governing.subject.start : governing.subject.stop]
    moods, verb = language.modalities, setting.lower[governing.verb or 0]
    if verb not in moods.foreseeing and not (
        verb in moods.seeing and _is_of_country(setting, language)
    ):
        return ()
    subject, foreseers = governing.subject, language.attributions.foreseers
    last = next((at for at in reversed(subject) if setting.lower[at] in foreseers), None)
    # "economists polled by Wire One": the economists alone
    end = subject.stop if last is None or not _is_closed(setting, last + 1, language) else last + 1
    return setting.words[subject.start : end]


def _is_closed(setting: Setting, place: int, language: Language) -> bool:
    """Whether what follows only says which: "analysts at Corvane", "economists polled by"."""
    if place >= len(setting.lower):
        return True
    word = setting.lower[place]
    return word in language.scopes.prepositions or word in language.attributions.polled


def _behind(setting: Setting, language: Language) -> Sequence[Word]:
    after, lower = setting.governing.after, setting.lower
    for place in range(after, min(after + REACH, len(lower))):
        if lower[place] in STOPS or lower[place][0].isdigit():
            break
        if lower[place] in language.modalities.foreseeing:
            if lower[place + 1 : place + 2] == (BY,):  # "the 5.5% foreseen by analysts"
                return phrase_after(setting.words, place + 2, language)
            end = place - (lower[place - 1] in language.deeds.perfect)
            return phrase_before(setting.words, end, language) if end > after else ()
    return ()
