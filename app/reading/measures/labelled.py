"""What a label or a headline says that a number measures: "Turnout: 43%", "Exports up 4%"."""

from app.lexicon.lexicon import Language
from app.reading.measures.telling_subjects import kind_inside
from app.reading.measures.worded import GAPPED, Phrase, worded
from app.reading.syntax.carriers import carried_phrase
from app.reading.syntax.clauses import Setting
from app.reading.syntax.names import POSSESSIVE
from app.reading.syntax.persons import is_person
from app.reading.syntax.phrases import singulars_of
from app.reading.syntax.verbs import is_adverb

COLON = ":"
BULLETS = frozenset({"-", "–", "—", "•", "*", "·"})

LONGEST = 7
"""Words of a label: "Number of people without power", and of what a headline says moved."""

LONGEST_APPOSED = 3
MARKS = frozenset({",", "(", ")"})

FARTHEST = 12
"""Words from a label to the last of its numbers."""

PARTING = frozenset({",", ";", ":", "and", "but", "while"})
"""Before what moved: "Rents up 4%, wages down 3%"."""


def labelled(setting: Setting, language: Language) -> Phrase | None:
    """The noun phrase before a colon that opens the sentence, or before "up" and "down" without a
    verb, as headlines have it; nothing but numbers and how they moved stands between. None where
    somebody speaks or a clause begins."""
    label = label_of(setting, language)
    if not label or not _is_closed(setting, language):
        return None
    carried = carried_phrase(setting.words[: label.stop], label.start, language)
    if not carried:
        return None
    kind = kind_inside(setting, carried[-1], label, language)
    return worded(setting, carried, label.start)._replace(rule=GAPPED, kind=kind)


def label_of(setting: Setting, language: Language) -> range:
    """The words of such a label, its names and all; empty where there is none."""
    label = _before_colon(setting, language) or _before_move(setting, language)
    label = label or _in_brackets(setting, language)
    return range(0) if any(place in setting.grammar.verbs for place in label) else label


def _before_colon(setting: Setting, language: Language) -> range:
    """ "Turnout" of "Turnout: 43%", and nothing of "The mayor: 43%"."""
    lower, first = setting.lower, setting.governing.first
    start = int(lower[:1] != () and lower[0] in BULLETS)
    if COLON not in lower[start : min(first, start + LONGEST)]:
        return range(0)
    label = range(start, lower.index(COLON))
    if first - label.stop > FARTHEST:
        return range(0)
    is_plain = all(_is_plain(lower[place]) for place in label)
    is_told = all(_is_of_number(setting, at, language) for at in range(label.stop + 1, first))
    is_speaker = is_person(lower[label.stop - 1], language)
    return label if is_plain and is_told and not is_speaker else range(0)


def _before_move(setting: Setting, language: Language) -> range:
    """ "Exports" of "Exports up 4% in March", "wages" of "Rents up 4%, wages down 3%"."""
    lower, end = setting.lower, setting.governing.first
    least = max(end - FARTHEST, 0)
    while end > least and lower[end - 1] not in language.subjects.versus:
        if not _is_of_number(setting, end - 1, language):
            return range(0)
        end -= 1
    if end == least:
        return range(0)
    end -= 1
    start = end
    while start and end - start <= LONGEST and lower[start - 1] not in PARTING:
        start -= 1
    is_plain = all(_is_plain(lower[place]) for place in range(start, end))
    return range(start, end) if is_plain and end - start <= LONGEST else range(0)


def _in_brackets(setting: Setting, language: Language) -> range:
    """ "Lindal (population 43,000)", "the town, population 43,000,": a measured noun alone."""
    lower, first, after = setting.lower, setting.governing.first, setting.governing.after
    start = first
    while start and first - start <= LONGEST_APPOSED and _is_plain(lower[start - 1]):
        start -= 1
    is_opened = 0 < start < first and lower[start - 1] in MARKS
    if not is_opened or MARKS.isdisjoint(lower[after : after + 1]):
        return range(0)
    named = language.measures.named(singulars_of(setting.words[start:first], language))
    return range(start, first) if named else range(0)


def _is_plain(word: str) -> bool:
    return word.isalnum() or word in POSSESSIVE


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
