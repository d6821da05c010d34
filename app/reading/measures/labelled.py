"""What a label says that a number measures: "Turnout: 43%", "Revenue: up 5% to $43m"."""

from app.lexicon.lexicon import Language
from app.reading.measures.telling_subjects import kind_inside
from app.reading.measures.worded import Phrase, worded
from app.reading.syntax.carriers import carried_phrase
from app.reading.syntax.clauses import Setting
from app.reading.syntax.persons import is_person
from app.reading.syntax.verbs import is_adverb

COLON = ":"
BULLETS = frozenset({"-", "–", "—", "•", "*", "·"})

LONGEST = 6
"""Words of a label: "Number of people without power"."""


def labelled(setting: Setting, language: Language) -> Phrase | None:
    """The noun phrase that opens the sentence before a colon, where nothing but numbers and how
    they moved stands between; None where somebody speaks or a clause begins."""
    lower, first = setting.lower, setting.governing.first
    start = int(lower[:1] != () and lower[0] in BULLETS)
    if COLON not in lower[start : min(first, start + LONGEST + 1)]:
        return None
    colon = lower.index(COLON)
    label = range(start, colon)
    is_plain = all(lower[place].isalpha() for place in label)
    if not is_plain or any(place in setting.grammar.verbs for place in label):
        return None
    if not all(_is_of_number(setting, place, language) for place in range(colon + 1, first)):
        return None
    carried = carried_phrase(setting.words[:colon], start, language)
    if not carried or not _is_closed(setting, language) or is_person(lower[colon - 1], language):
        return None  # "The mayor: 43"
    kind = kind_inside(setting, carried[-1], label, language)
    return worded(setting, carried, start)._replace(kind=kind)


def _is_of_number(setting: Setting, place: int, language: Language) -> bool:
    """Marks, digits, units and hedges: "up 5% to", "$43m (down from"."""
    subjects, word = language.subjects, setting.lower[place]
    before = setting.words[place - 1]
    if before.end == setting.words[place].start and before.text[-1].isdigit():
        return True
    known = (subjects.versus, subjects.reached, subjects.margins, subjects.origins)
    is_known = any(word in words for words in known) or word in subjects.amounts
    return not word.isalpha() or is_known or is_adverb(word, language.scopes)


def _is_closed(setting: Setting, language: Language) -> bool:
    """Whether no noun of its own follows the number."""
    behind = (*setting.lower[setting.governing.after : setting.governing.after + 1], ".")[0]
    return not behind[0].isalpha() or behind in language.scopes.closed
