"""The time of a clause that names none, where it is told beside one that does."""

from app.domain import Period
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbForm
from app.reading.syntax.clauses import Setting
from app.reading.syntax.held import is_holding
from app.reading.times.formers import UNSAID


def with_borrowed(
    setting: Setting, told: Period, periods: tuple[Period, ...], language: Language
) -> Period:
    """`told`, or the stretch of the clause before where the number's own clause names no time:
    "added 900 jobs in June, while the jobless rate held at 5%"."""
    joint = _joint(setting, language) if told.rule in UNSAID else None
    if joint is None or _is_now(setting):
        return told
    before = (each for each in reversed(periods) if each.span and each.span.end <= joint)
    lent = next((each for each in before if not _is_held(setting, each, language)), told)
    return lent if lent.start and lent.rule not in UNSAID else told


def _is_held(setting: Setting, period: Period, language: Language) -> bool:
    """Whether it is of a number that the clause only holds against its own: "down from 900 in
    May"."""
    if period.reach is None:
        return False
    place, lower = setting.grammar.sentence.index_at(period.reach.start), setting.lower
    leads = {lower[place], *lower[place + 1 : place + 2]}  # "from 900", "down from 900"
    return is_holding(lower, place, language) or not leads.isdisjoint(language.subjects.origins)


def _joint(setting: Setting, language: Language) -> int | None:
    """Where the word stands that opens the number's clause and says that it goes on beside the
    one before."""
    for place in range(setting.governing.first - 1, -1, -1):
        if setting.lower[place] in language.dates.joining:
            return setting.words[place].span.start
    return None


def _is_now(setting: Setting) -> bool:
    """ "While the mill employs 300": that is so today."""
    reading = setting.governing.reading
    return reading is not None and VerbForm.PRESENT in reading.forms
