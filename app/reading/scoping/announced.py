"""Whose a number is that somebody announces of what they do themselves: "Corvane announced an
investment of $40m"."""

from app.lexicon.lexicon import Language
from app.lexicon.names import Form
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.names import Name

ANNOUNCED = "subject.announced"

FARTHEST = 9
"""Words from the verb to the number: "announced the recall of approximately"."""

BETWEEN = 3
"""Words from the name to the verb: "Corvane on Friday announced"."""

BEHIND = 3
"""Words behind a number among which is what is announced: "a 40 million euro investment"."""


def announced(setting: Setting, language: Language) -> Facet | None:
    """Who announces it as what they do; None where it is not theirs, or nobody is named."""
    verb = announcing_verb(setting, language)
    if verb is None:
        return _announced_by(setting, language)
    if not _is_undertaking(setting, verb, language):
        return None
    name = _speaker(setting, verb, language)
    if name is None:
        return None
    return Facet(name.canonical, ANNOUNCED, span_of(setting.words, name.first, name.after))


def _announced_by(setting: Setting, language: Language) -> Facet | None:
    """ "The loss of 430 jobs was announced by Corvane"."""
    governing, reading, lower = setting.governing, setting.governing.reading, setting.lower
    verb = governing.verb
    if verb is None or reading is None or not governing.is_passive:
        return None
    is_by = lower[verb + 1 : verb + 2] == (language.attributions.authored[0],)
    subject = lower[governing.subject.start : governing.subject.stop]
    words = (*subject, *lower[governing.first : governing.after])
    if not is_by or reading.lemma not in language.attributions.announcing:
        return None
    name = next((one for one in setting.grammar.names if one.first == verb + 2), None)
    if name is None or not any(_is_deed(word, language) for word in words):
        return None
    return Facet(name.canonical, ANNOUNCED, span_of(setting.words, name.first, name.after))


def announcing_verb(setting: Setting, language: Language) -> int | None:
    """The verb of announcing that has the number in its object, with no other verb between."""
    first, verbs = setting.governing.first, setting.grammar.verbs
    for place in range(first - 1, max(first - 1 - FARTHEST, -1), -1):
        if setting.lower[place] == ",":
            return None
        if place in verbs:
            return place if verbs[place].lemma in language.attributions.announcing else None
    return None


def _is_undertaking(setting: Setting, verb: int, language: Language) -> bool:
    first, after = setting.governing.first, setting.governing.after
    words = (*setting.lower[verb + 1 : first], *setting.lower[after : after + BEHIND])
    return any(_is_deed(word, language) for word in words)


def _is_deed(word: str, language: Language) -> bool:
    deeds = language.attributions.undertakings
    return word in deeds or language.nouns.singular(word) in deeds


def _speaker(setting: Setting, verb: int, language: Language) -> Name | None:
    """The name before the verb, of no person by a post and of no office that counts for others."""
    lower = setting.lower
    for name in setting.grammar.names:
        if not name.after <= verb <= name.after + BETWEEN or name.form is Form.ADJECTIVE:
            continue
        words = lower[name.first : name.after]
        before = setting.words[name.first - 1] if name.first else None
        is_post = before is not None and (
            before.lower in language.names.roles
            or before.text in language.names.titles
            or before.lower in language.scopes.prepositions
        )
        if not is_post and language.attributions.surveyors.isdisjoint(words):
            return name
    return None
