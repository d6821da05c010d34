"""Whether a number is more of what the one before it was: "may need another $1 billion"."""

from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Setting


def is_further(setting: Setting, language: Language) -> bool:
    """ "Has hired 450 and will hire another 200"."""
    first = setting.governing.first
    return not language.subjects.further.isdisjoint(setting.lower[max(first - 1, 0) : first])
