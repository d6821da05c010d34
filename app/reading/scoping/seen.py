"""Whose a number is that somebody sees move: "Norland saw exports rise 5%"."""

from app.lexicon.lexicon import Language
from app.lexicon.names import Form
from app.lexicon.verbs import VerbForm
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.names import Name
from app.reading.syntax.verbs import is_adverb

SEEN = "subject.seen"


def seen(setting: Setting, language: Language) -> Facet | None:
    """Who stands before the verb of seeing that has all of what moves for its object."""
    governing, reading, lower = setting.governing, setting.governing.reading, setting.lower
    is_moving = reading is not None and VerbForm.BASE in reading.forms
    if not is_moving or governing.role is not Role.OBJECT or not governing.subject:
        return None
    see = governing.subject.start - 1
    while see > 0 and lower[see] in language.scopes.determiners:
        see -= 1
    told = setting.grammar.verbs.get(see)
    if told is None or told.lemma not in language.scopes.seeing:
        return None
    end = see
    while end > 0 and _is_helping(lower[end - 1], language):
        end -= 1
    name = next((one for one in setting.grammar.names if one.after == end), None)
    if name is None or not _may_see(name, setting, language):
        return None
    return Facet(name.canonical, SEEN, span_of(setting.words, name.first, name.after))


def _is_helping(word: str, language: Language) -> bool:
    """ "Has seen", "also saw", "will see"."""
    reading = language.scopes.verbs.get(word)
    return is_adverb(word, language.scopes) or (reading is not None and reading.is_auxiliary)


def _may_see(name: Name, setting: Setting, language: Language) -> bool:
    """Not "March", nor "the year to March", nor "a report on Norland"."""
    before = setting.lower[name.first - 1] if name.first else ""
    is_led = before in language.scopes.prepositions
    return not is_led and name.form is not Form.ADJECTIVE
