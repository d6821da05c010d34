"""Tells a number that somebody foresees from what came: "the 190,000 that economists expected"."""

from collections.abc import Sequence

from app.domain import RATIO, Kind
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass, VerbForm
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.openings import LISTING, STOPS

FORESEEN = "kind.forecast.foreseen"
COMING = "kind.forecast.coming"
HOPED = "kind.forecast.hoped"
REACH = 7
"""Words behind a number in which a verb may say that it was foreseen."""

FARTHEST_VIEW = 9
"""Words of "sees the country's economy growing again by"."""

NEAR = 3
"""Words before a forecast in which it may be beaten."""


def is_beaten(lower: Sequence[str], at: int, first: int, language: Language) -> bool:
    """ "Beat analysts' forecasts with revenue of $4bn": what has come is foreseen no more; but
    "beat the consensus of $4bn" tells what was foreseen."""
    if language.modalities.foreseen_of.issuperset(lower[at + 1 : first]):
        return False
    start = at
    while start and at - start < NEAR and lower[start - 1] not in (*STOPS, *LISTING):
        start -= 1
        if lower[start] in language.modalities.beating:
            return True
    return False


def foreseen(setting: Setting, language: Language) -> Facet | None:
    """ "The 190,000 that economists had expected", "will create 900 jobs", "brokers had looked for
    a profit of $40 million"."""
    moods, governing, lower = language.modalities, setting.governing, setting.lower
    if setting.stated.quantity.unit.dimension == RATIO:
        return None  # "four times what economists had forecast"
    parting = {*STOPS, *LISTING, *language.hedges.comparing, *moods.beating}
    for behind in range(governing.after, min(governing.after + REACH, len(lower))):
        if lower[behind] in parting or lower[behind][0].isdigit():
            break
        if lower[behind] in moods.foreseeing:
            return Facet(str(Kind.FORECAST), FORESEEN, span_of(setting.words, behind, behind + 1))
    seen = _seen(setting, language)
    hoped = hoped_at(setting, language)
    place = seen if hoped is None else hoped
    if place is not None:
        return Facet(str(Kind.FORECAST), HOPED, span_of(setting.words, place, place + 1))
    return _coming(setting, language)


def is_forecast_moved(setting: Setting, language: Language) -> bool:
    """Whether a forecast is what is moved: "cut its growth forecast for 2024 to 1.1% from 1.5%"
    tells of two of them."""
    governing, lower = setting.governing, setting.lower
    reading, verb = governing.reading, governing.verb
    if reading is None or verb is None or governing.role is not Role.OBJECT:
        return False
    if reading.lemma not in language.scopes.moves.verbs:
        return False
    moved = governing.subject if governing.is_passive else range(verb + 1, governing.first)
    nouns = (language.nouns.singular(lower[at]) or lower[at] for at in moved)
    return not language.subjects.hopes.isdisjoint(nouns)


def _coming(setting: Setting, language: Language) -> Facet | None:
    """ "Will create 900 jobs": what comes of a thing is nobody's to decide."""
    governing, moods = setting.governing, language.modalities
    reading, verb = governing.reading, governing.verb
    if reading is None or verb is None or governing.role is not Role.OBJECT:
        return None
    if reading.lemma not in moods.foreseen or governing.is_passive:
        return None
    is_ahead = not moods.ahead.isdisjoint(setting.lower[governing.group : verb])
    span = span_of(setting.words, verb, verb + 1)
    return Facet(str(Kind.FORECAST), COMING, span) if is_ahead else None


def hoped_at(setting: Setting, language: Language) -> int | None:
    """Where a forecaster foresees the number: "economists had looked for 0.3%"."""
    governing, hoping = setting.governing, language.modalities.hoping
    if governing.role is not Role.OBJECT or governing.is_passive:
        return None
    said = setting.lower[governing.subject.start : governing.subject.stop]
    if language.attributions.foreseers.isdisjoint(said):
        return None
    told = setting.lower[: governing.first]
    places = (at for at in range(governing.subject.stop, governing.first))
    return next((at for at in places if hoping.at(told, at)), None)


def _seen(setting: Setting, language: Language) -> int | None:
    """ "Sees profit at $40 million", "sees prices rising by 4%": how things will stand."""
    first, lower, verbs = setting.governing.first, setting.lower, language.scopes.verbs
    if setting.stated.noun:
        return None  # "sees the suspect at 40 sites"
    is_told = first > 0 and lower[first - 1] in language.modalities.seen_at
    for place in range(first - 1, max(first - FARTHEST_VIEW, -1), -1):
        verb = verbs.get(lower[place])
        if lower[place] in language.modalities.seeing and place + 2 < first:
            return place if is_told else None
        if lower[place] in (*STOPS, *LISTING):
            break
        is_moving = verb is not None and verb.kind is VerbClass.CHANGE
        is_told = is_told or (is_moving and verb is not None and VerbForm.GERUND in verb.forms)
    return None
