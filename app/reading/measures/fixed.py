"""Tells numbers that do not move: how long a thing was built, how far off it lies, what it cost."""

from app.domain import COUNT, MONEY, Kind, Measure, Statistic
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass, VerbForm
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet
from app.reading.syntax.names import POSSESSIVE

FIXTURE = "kind.fixed.fixture"
STILL = "kind.fixed.still"
TIED = "kind.fixed.tied"
LASTED = "kind.fixed.lasted"
COST = "kind.fixed.cost"
SPED = "kind.fixed.sped"
LENGTH, SPEED = "length", "speed"
DURATIONS = ("time", "calendar month")
SIZES = (LENGTH, "mass", "volume", "area", "power", "energy", *DURATIONS)
"""Dimensions of what a thing is built, weighs and lasts."""


def fixed_kind(setting: Setting, measure: Measure, language: Language) -> Facet | None:
    """Fixed, and the rule that says so; what a measure by its name says of itself goes before."""
    unit = setting.stated.quantity.unit
    if measure.statistic is not Statistic.LEVEL or unit.per:
        return None
    if unit.dimension == LENGTH and _is_of_fixture(measure, language):
        return Facet(str(Kind.FIXED), FIXTURE, None)
    if measure.item == SPEED and _has_sped(setting, language):
        return Facet(str(Kind.FIXED), SPED, None)
    if measure.item in language.measures.by_item or _is_shifting(measure, language):
        return None
    rule = _rule(setting, language)
    return Facet(str(Kind.FIXED), rule, None) if rule else None


def _rule(setting: Setting, language: Language) -> str | None:
    unit = setting.stated.quantity.unit
    is_part = unit.dimension == COUNT and unit.base in language.deeds.built_in
    if (is_part or unit.dimension in SIZES) and _is_tied(setting):
        return TIED
    if unit.dimension == MONEY:
        return COST if _is_cost(setting, language) else None
    if unit.dimension in DURATIONS:
        return LASTED
    return STILL if unit.dimension == LENGTH and _is_still(setting, language) else None


def _has_sped(setting: Setting, language: Language) -> bool:
    """ "The train was travelling at 137 km/h": so it was then, whoever tells it; a storm that was
    moving at 25 moves on."""
    governing, scopes = setting.governing, language.scopes
    verb = governing.verb if governing.verb is not None else governing.first
    group = setting.lower[governing.group : verb + 1]
    readings = (scopes.verbs[word] for word in group if word in scopes.verbs)
    is_now = not language.dates.present.isdisjoint(group)  # "is", "can"
    is_past = not is_now and any(VerbForm.PAST in reading.forms for reading in readings)
    subject = setting.lower[governing.subject.start : governing.subject.stop]
    rows = (scopes.happenings[word] for word in subject if word in scopes.happenings)
    return is_past and not any(row.natural for row in rows)


def _is_of_fixture(measure: Measure, language: Language) -> bool:
    fixtures = language.modalities.fixtures
    return measure.item in fixtures or measure.item.rpartition(" ")[2] in fixtures


def _is_shifting(measure: Measure, language: Language) -> bool:
    return measure.item.rpartition(" ")[2] in language.modalities.shifting


def _is_tied(setting: Setting) -> bool:
    """ "The 142-kilometre line", "a 53-day mission"."""
    stated, text = setting.stated, setting.grammar.sentence.text
    behind = text[stated.numeral.end : stated.numeral.end + 1]
    return behind in ("-", "‑") and setting.governing.after < len(setting.lower)


def _is_cost(setting: Setting, language: Language) -> bool:
    """ "Its $400m terminal", "cost $165 million to make"."""
    after, lower = setting.governing.after, setting.lower
    if after >= len(lower):
        return False
    if language.deeds.cost_of.at(lower, after):
        return True
    behind = setting.grammar.sentence.index_after(setting.stated.span.end)
    word = lower[behind] if behind < len(lower) else "."
    known = {*language.nouns.stops, *language.scopes.closed, *language.deeds.moving_sums}
    is_noun = word[0].isalpha() and word not in known and word not in language.scopes.verbs
    before = lower[setting.governing.first - 1] if setting.governing.first else ""
    return is_noun and before in {*language.scopes.determiners, *POSSESSIVE}


def _is_still(setting: Setting, language: Language) -> bool:
    """Whether nobody is said to cover the length: "drilled 2,800 metres deep", "ran for 3km"."""
    governing, deeds = setting.governing, language.deeds
    if governing.reading is None or governing.role in (Role.NONE, Role.ASIDE):
        return True
    is_so = governing.reading.kind is VerbClass.COPULA
    if is_so or governing.is_passive or governing.is_reduced:
        return True
    after = governing.after
    if after >= len(setting.lower) or governing.reading.lemma in deeds.moving:
        return False
    is_far = setting.lower[after] in deeds.distances
    return is_far or deeds.extents.at(setting.lower, after) is not None
