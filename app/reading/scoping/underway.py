"""What somebody is about to do, though no word says "will": "is cutting 430 jobs", "announced 430
redundancies"."""

from app.domain import Modality
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbForm
from app.reading.scoping.announced import announcing_verb
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.verbs import is_adverb

DOING, UNVEILED = "modality.doing", "modality.unveiled"


def underway(setting: Setting, language: Language) -> Facet | None:
    """The plan that a verb before the number tells of, if it does: what is done so many times a day
    is done already, and who has announced deaths plans none."""
    if setting.stated.quantity.unit.per:
        return None
    verb, rule = _doing(setting, language), DOING
    if verb is None:
        verb, rule = _unveiling(setting, language), UNVEILED
    if verb is None:
        return None
    return Facet(str(Modality.PLANNED), rule, span_of(setting.words, verb, verb + 1))


def _doing(setting: Setting, language: Language) -> int | None:
    """ "Is cutting", "are also hiring"."""
    governing, reading, lower = setting.governing, setting.governing.reading, setting.lower
    if reading is None or governing.verb is None or governing.role is not Role.OBJECT:
        return None
    is_its = reading.lemma in language.modalities.underway and VerbForm.GERUND in reading.forms
    if not is_its or governing.is_passive:
        return None
    before = governing.verb - 1
    while before > 0 and is_adverb(lower[before], language.scopes):
        before -= 1
    is_being = before >= 0 and lower[before] in language.modalities.being
    return governing.verb if is_being else None


def _unveiling(setting: Setting, language: Language) -> int | None:
    """Who announces something that will be, told before the number or right behind it."""
    verb = announcing_verb(setting, language)
    if verb is None or setting.grammar.verbs[verb].lemma not in language.modalities.unveiling:
        return None
    words = setting.lower[verb + 1 : setting.governing.after + 1]
    is_plan = any(language.nouns.singular(word) in language.modalities.unveiled for word in words)
    return verb if is_plan else None
