"""What befell persons by two words at once: "killed or injured", "dead or missing"."""

from app.lexicon.lexicon import Language
from app.lexicon.outcomes import OutcomeRow
from app.reading.measures.fates import Outcome
from app.reading.syntax.clauses import Setting
from app.reading.syntax.openings import LISTING
from app.reading.syntax.verbs import is_adverb


def joined(setting: Setting, found: Outcome, language: Language) -> Outcome:
    """Both fates as the one that a row makes of them: of 43 killed or injured nobody knows how many
    died. `found` where nothing is joined to it, or a number of its own is: "killed 12 and hurt 43".
    """
    words, lower = found.words, setting.lower
    before = (
        _row_at(setting, words.start - 2, language) if _is_joint(lower, words.start - 1) else None
    )
    place = words.stop + 1
    while place < len(lower) and is_adverb(lower[place], language.scopes):
        place += 1  # "killed or seriously injured"
    after = _row_at(setting, place, language) if _is_joint(lower, words.stop) else None
    for row in (before, after):
        whole = language.subjects.outcomes.joint.get(
            frozenset({found.row.item, row.item if row else ""})
        )
        if whole is not None:
            return Outcome(whole, words)
    return found


def _is_joint(lower: tuple[str, ...], place: int) -> bool:
    return 0 <= place < len(lower) and lower[place] in LISTING


def _row_at(setting: Setting, place: int, language: Language) -> OutcomeRow | None:
    """What the word at `place` says of persons, by verb or by state."""
    if not 0 <= place < len(setting.lower):
        return None
    outcomes, reading = language.subjects.outcomes, language.scopes.verbs.get(setting.lower[place])
    state = outcomes.states.at(setting.lower, place)
    if state is not None:
        return state[0]
    return outcomes.verbs.get(reading.lemma) if reading else None
