"""Whether a number is of the night or the weekend that its sentence names: "12 died overnight"."""

from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Role, Setting


def is_of_day(setting: Setting, language: Language) -> bool:
    """Not so what was reached by then, nor what a clause tells of a happening that is named."""
    return not (_is_reached(setting, language) or _is_of_cause(setting, language))


def _is_reached(setting: Setting, language: Language) -> bool:
    """ "Spread overnight to 40,000 acres": so many in all, and not of that night."""
    first = setting.governing.first
    return first > 0 and setting.lower[first - 1] in language.dates.formers.reached


def _is_of_cause(setting: Setting, language: Language) -> bool:
    """ "The search ends this weekend, days after the quake that killed 74": when something else is
    done is not when they died."""
    group, scopes = setting.governing.group, language.scopes
    lead = setting.lower[group - 1] if group else ""
    is_relative = lead in scopes.relatives or lead == scopes.small.that
    return is_relative and setting.governing.role is Role.OBJECT
