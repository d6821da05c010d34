"""Who says a number inside a clause about it: "a cost that the ministry puts at $380 million"."""

from collections.abc import Iterator

from app.lexicon.lexicon import Language
from app.reading.scoping.speakers import Speaker, credited
from app.reading.syntax.closings import speaker_start
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.references import Story

ENDS = frozenset({",", ";", ":", ".", ")", "–", "—", "”", '"'})
LONGEST_LEAD = 3
"""Words from a number to what leads to who says it: "the $412m that"."""


def related(grammar: Grammar, story: Story, language: Language) -> Iterator[Speaker]:
    """Whoever says, reckons or puts it behind "which", "that" or "what"; they say what stands in
    that clause, and the number that the clause is about."""
    lower, known = grammar.sentence.lower, language.attributions
    if known.relating.isdisjoint(lower):
        return
    for verb in range(2, len(lower) - 1):
        rule = _rule_at(grammar, verb, language)
        if rule is None:
            continue
        start = speaker_start(grammar.words, grammar.names, verb, language)
        lead = start - 1
        while lead > 0 and lower[lead] in language.scopes.determiners - known.relating:
            lead -= 1
        if start == verb or lead < 1 or lower[lead] not in known.relating:
            continue
        named = credited(grammar, grammar.words[start:verb], rule, story, language)
        if named:
            yield Speaker(named, verb, only=_clause(grammar, lead, verb))


def _rule_at(grammar: Grammar, verb: int, language: Language) -> str | None:
    """The rule of the verb where it goes on at once: "reckons will", "says it", "put at"."""
    lower, known = grammar.sentence.lower, language.attributions
    reading, behind = language.scopes.verbs.get(lower[verb]), lower[verb + 1]
    if reading is None:
        return None
    if behind == language.scopes.small.at_firm:
        return known.telling.get(reading.lemma, {}).get(behind) or known.verbs.get(reading.lemma)
    goes_on = behind in language.scopes.verbs or behind in language.scopes.pronouns
    return known.verbs.get(reading.lemma) if goes_on and reading.lemma in known.plain else None


def _clause(grammar: Grammar, lead: int, verb: int) -> range:
    lower = grammar.sentence.lower
    end = next((at for at in range(verb, len(lower)) if lower[at] in ENDS), len(lower))
    return range(max(lead - LONGEST_LEAD, 0), end)
