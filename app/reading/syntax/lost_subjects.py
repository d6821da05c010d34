"""Tells where the parse lost the subject of a verb that moves or tells a number, and word order has
it: "sales fell 3%, while costs rose by $40 million"."""

from collections.abc import Sequence

from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass
from app.reading.syntax.bounded import tells_level
from app.reading.syntax.clauses import Governing, Role
from app.reading.syntax.grammar import DOING, Grammar
from app.reading.syntax.openings import LISTING
from app.reading.syntax.phrases import phrase_after
from app.reading.syntax.relatives import may_relate
from app.reading.syntax.verbal_nouns import GERUND
from app.reading.syntax.verbs import is_adverb
from app.reading.text.parses import Parse

TELLING = (VerbClass.CHANGE, VerbClass.LIGHT, VerbClass.COPULA)
"""What such a verb's subject does is the number; of other verbs the parse knows more."""

DONE_TO = (VerbClass.PLAIN, VerbClass.CHANGE)
"""What stands right behind such a verb is its object."""

SUBJECTS = ("nsubj", "csubj")
OBLIQUE = "obl"


def lost_subject(grammar: Grammar, ruled: Governing, language: Language) -> bool:
    """Whether the parse lost the subject that the verb of the number has by word order.

    Not without a parse, nor where the parse may be right.
    """
    if not grammar.sentence.parse.heads:
        return False
    if ruled.role is Role.SUBJECT:
        return _is_swallowed(grammar, ruled, language)
    if ruled.role is Role.ITSELF and phrase_after(grammar.words, ruled.after, language):
        return False  # "will double supplies of gas": what doubles stands behind
    if ruled.role not in (Role.OBJECT, Role.ITSELF) or not _is_beside(grammar, ruled, language):
        return False
    if _is_object(grammar, ruled.subject.start - 1, language):
        return False
    is_telling = _tells(grammar, ruled, language)
    return (is_telling and _is_lost(grammar, ruled, language)) or _is_named(
        grammar, ruled, language
    )


def _tells(grammar: Grammar, ruled: Governing, language: Language) -> bool:
    """ "Fares rose", and "fares will go up 4%", "shares closed down 4%"."""
    reading, lower = ruled.reading, grammar.sentence.lower
    if reading is None:
        return False
    return reading.kind in TELLING or tells_level(lower, ruled.first, reading.lemma, language)


def _is_named(grammar: Grammar, ruled: Governing, language: Language) -> bool:
    """ "Tobin closed a mill and Corvane | sold 40", "Corvane, a rival of Tobin, sold 40": a name
    that opens the clause, and for whose verb the parse has somebody else."""
    subject, lower = ruled.subject, grammar.sentence.lower
    name = next((name for name in grammar.names if name.after == subject.stop), None)
    if name is None or not _opens_clause(grammar, ruled, language):
        return False
    if any(lower[at] not in language.scopes.determiners for at in range(subject.start, name.first)):
        return False
    parse, verb = grammar.sentence.parse, ruled.verb or 0
    own = list(parse.children(_clause(parse, verb), SUBJECTS))
    return not any(noun in subject for noun in own)


def _is_swallowed(grammar: Grammar, ruled: Governing, language: Language) -> bool:
    """ "In Margate 46 people were hurt": the parse put the number into the phrase before, and the
    verb right behind it has nobody."""
    parse, verb, first = grammar.sentence.parse, ruled.verb, ruled.first
    if verb is None or ruled.group != ruled.after or not first:
        return False
    above = tuple(parse.path(parse.top_of(range(first, ruled.after))))
    if verb not in above or any(parse.children(verb, SUBJECTS)):
        return False
    below = above[above.index(verb) - 1]
    lead = grammar.sentence.lower[first - 1]
    is_led = lead in language.scopes.closed or not lead[0].isalnum()
    return parse.relation(below) == OBLIQUE and not is_led


def _is_beside(grammar: Grammar, ruled: Governing, language: Language) -> bool:
    """Whether nothing but adverbs stands between the subject and its verb."""
    lower = grammar.sentence.lower
    between = range(ruled.subject.stop, ruled.group)
    behind = lower[ruled.subject.stop] if between else ""
    if ruled.subject and may_relate(behind, language.scopes):
        return True  # "the toll that the mayor noticed rose"
    return bool(ruled.subject) and all(
        place not in grammar.verbs
        and (place in ruled.hidden or is_adverb(lower[place], language.scopes))
        for place in between
    )


def _is_object(grammar: Grammar, verb: int, language: Language) -> bool:
    """ "Pupils who pass the exam slipped": the exam is what they pass."""
    before = grammar.verbs.get(verb)
    is_relative = bool(verb) and grammar.sentence.lower[verb - 1] in language.scopes.relatives
    return before is not None and (is_relative or before.kind in DONE_TO)


def _is_lost(grammar: Grammar, ruled: Governing, language: Language) -> bool:
    """Whether the parse has no subject, one behind a preposition or inside an aside, or that of a
    clause before."""
    parse, verb = grammar.sentence.parse, ruled.verb or 0
    own = list(parse.children(_clause(parse, verb), SUBJECTS))
    if all(noun in ruled.hidden for noun in own):
        return True
    if any(noun in ruled.subject for noun in own):
        return all(_is_led(grammar, ruled.subject, noun, language) for noun in own)
    if all(ruled.subject.stop <= noun < verb for noun in own):
        return True  # "turnout that the mayor noticed was 43%" is no mayor's
    if not _opens_clause(grammar, ruled, language):
        return False
    is_told = _is_told(grammar, own, ruled, language)
    between = range(own[-1], verb)
    return is_told or any(
        place in grammar.verbs and not _is_done_for(grammar, place, language) for place in between
    )


def _is_told(grammar: Grammar, own: Sequence[int], ruled: Governing, language: Language) -> bool:
    """ "Rents rose 5% and exports fell": what an earlier verb is followed by, or how far it moved,
    is no subject of this one."""
    parse, subjects = grammar.sentence.parse, language.subjects
    for noun in own:
        is_amount = noun > 0 and grammar.sentence.lower[noun - 1][0].isdigit()
        start = noun - 1 if is_amount else min(parse.subtree(noun))
        lead = grammar.sentence.lower[start - 1] if start else ""
        is_led = lead in subjects.margins | subjects.reached | subjects.versus
        before = start - 1 - is_led
        reading = grammar.verbs.get(before)
        is_its = reading is not None and reading.kind in (VerbClass.PLAIN, *TELLING)
        if is_its and start < ruled.subject.start and before not in ruled.hidden:
            return True
    return False


def _clause(parse: Parse, verb: int) -> int:
    return parse.heads[verb] if parse.relation(verb) == "cop" else verb


def _is_led(grammar: Grammar, subject: range, noun: int, language: Language) -> bool:
    """ "Output at the Kessel mine was": the mine stands behind a preposition, the output before;
    so it does in "output worrying the mine", "output last year"."""
    lower, scopes = grammar.sentence.lower, language.scopes
    inside = lower[subject.start : noun]
    if not LISTING.isdisjoint(inside):
        return False  # a list is one subject, whichever of its nouns the parse takes for the head
    leads = [
        at
        for at, word in enumerate(inside)
        if word in scopes.prepositions | scopes.dated | scopes.when or _takes(inside, at, language)
    ]
    named = next((at for at, word in enumerate(inside) if word not in scopes.closed), None)
    return bool(leads) and named is not None and named < leads[0]


def _takes(words: Sequence[str], place: int, language: Language) -> bool:
    """Whether a participle has what follows for its object: "worrying the mayor"."""
    is_doing = place > 0 and words[place].endswith(DOING)
    return is_doing and not language.scopes.determiners.isdisjoint(words[place + 1 : place + 2])


def _opens_clause(grammar: Grammar, ruled: Governing, language: Language) -> bool:
    start = ruled.subject.start
    before = grammar.sentence.lower[start - 1] if start else ","
    return before == "," or before in language.scopes.conjunctions


def _is_done_for(grammar: Grammar, place: int, language: Language) -> bool:
    """ "The cost of building the line between Orrin and Tarsk has risen": no clause ends there."""
    is_led = place > 0 and grammar.sentence.lower[place - 1] in language.scopes.prepositions
    return is_led and grammar.verbs[place].forms == GERUND
