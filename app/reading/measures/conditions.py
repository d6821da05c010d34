"""What a share of everybody is: "30% of Norland's people live in poverty" is its poverty rate."""

from app.domain import PERCENT
from app.lexicon.lexicon import Language
from app.lexicon.names import NameKind
from app.lexicon.outcomes import ConditionRow
from app.reading.syntax.clauses import Setting
from app.reading.syntax.names import POSSESSIVE

LONGEST = 9
"""Words from "of" to what is said of them: "the population of the eastern province has been"."""


def condition_of(setting: Setting, language: Language) -> tuple[ConditionRow, range] | None:
    """The row of the condition that a share of everybody is in, and the words that say so; whoever
    "lives in poverty" behind "who" is only one of those."""
    stated, lower, start = setting.stated, setting.lower, setting.governing.after + 1
    is_share = stated.quantity.unit.dimension == PERCENT and stated.quantity.change is None
    if not is_share or start >= len(lower):
        return None
    is_whole = lower[start - 1] in language.subjects.wholes
    for place in range(start if is_whole else start - 1, min(start + LONGEST, len(lower))):
        if not lower[place][0].isalnum() and lower[place] not in POSSESSIVE:
            return None
        if lower[place] in language.scopes.relatives:
            return None
        found = language.subjects.conditions.at(lower, place)
        if found:
            row, stop = found
            behind = lower[stop : stop + 2]
            if {" ".join(behind), *behind[:1]} & row.unless:
                return None
            between = range(start if is_whole else start - 1, place)
            said_of = _is_everybody if is_whole else _are_those
            return (row, range(place, stop)) if said_of(setting, between, row, language) else None
    return None


def _are_those(setting: Setting, between: range, row: ConditionRow, language: Language) -> bool:
    """Whether nobody need be named, and nobody else is before what is said: "7% said they were
    undecided"."""
    if not row.is_bare:
        return False
    scopes = language.scopes
    passed = (scopes.verbs, scopes.closed, scopes.adverbs)
    return all(any(setting.lower[at] in words for words in passed) for at in between)


def _is_everybody(setting: Setting, whole: range, row: ConditionRow, language: Language) -> bool:
    """Whether the first common noun there is one for all, "Norland's people"; "Kenyans" are all of
    them as well, and voters are all who can be undecided."""
    inside = [one for one in setting.grammar.names if one.first in whole]
    named = {place for one in inside for place in range(one.first, one.after)}
    passed = language.scopes.determiners | language.subjects.wholes | set(POSSESSIVE)
    nouns = (at for at in whole if at not in named and setting.lower[at] not in passed)
    first = next(nouns, None)
    if first is None:
        return any(one.kind is NameKind.COUNTRY for one in inside)
    if row.of_voters:
        voters = language.subjects.backing.anybody
        last = language.nouns.singular(setting.lower[first + 1]) if first + 1 in whole else ""
        return f"{setting.lower[first]} {last}" in voters or (
            language.nouns.singular(setting.lower[first]) in voters
        )
    return setting.lower[first] in language.subjects.everybody
