"""What is said of a whole alone: "12 of the 19 sites tested", "half of the 40 jets it ordered"."""

from dataclasses import replace

from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass, VerbForm
from app.reading.syntax.clauses import Governing, Role
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.openings import STOPS
from app.reading.syntax.verbs import is_adverb

LONGEST_CLAUSE = 5
"""Words from "it" to the verb of "it has already ordered"."""


def own_clause(grammar: Grammar, governing: Governing, language: Language) -> Governing:
    """The whole as its own participle or clause governs it; else what is said of its part says
    nothing of it, neither by its verb nor by its mood."""
    first, after = governing.first, governing.after
    bare = replace(governing, verb=None, reading=None, start=first, group=first)
    reading = grammar.verbs.get(after)
    if reading is not None and VerbForm.PARTICIPLE in reading.forms:
        if reading.kind is not VerbClass.PLAIN or not _is_said_elsewhere(grammar, governing):
            return bare
        verbal = Governing(first, after, first, Role.SUBJECT, after, reading, after)
        return replace(verbal, subject=range(first, after), is_reduced=True)
    verb = _contact_verb(grammar, after, language)
    if verb is None:
        return bare
    contact = Governing(first, after, first, Role.OBJECT, verb, grammar.verbs[verb], verb)
    return replace(contact, subject=range(after, after + 1))


def _is_said_elsewhere(grammar: Grammar, governing: Governing) -> bool:
    """Whether the sentence has another verb, before the whole or behind its participle: "12 of the
    40 miners survived" says it of the twelve."""
    lower, after = grammar.sentence.lower, governing.after
    stop = next((at for at in range(after, len(lower)) if lower[at] in STOPS), len(lower))
    behind = (at for at in grammar.verbs if after < at < stop)
    before = (at for at in grammar.verbs if at < governing.first)
    spoken = (grammar.verbs[at] for at in (*before, *behind))
    return any(verb.kind is not VerbClass.SPEECH for verb in spoken)


def _contact_verb(grammar: Grammar, after: int, language: Language) -> int | None:
    """The verb of "it has already ordered" right behind the number."""
    lower, verbs, scopes = grammar.sentence.lower, grammar.verbs, language.scopes
    if after >= len(lower) or lower[after] not in scopes.references:
        return None
    if lower[after] not in scopes.pronouns:
        return None
    for place in range(after + 1, min(after + LONGEST_CLAUSE, len(lower))):
        reading = verbs.get(place)
        if reading is None and not is_adverb(lower[place], scopes):
            return None
        if reading is not None and reading.kind in (VerbClass.PLAIN, VerbClass.WILL):
            return place
    return None
