"""Whose a number is that stands without its verb: "Okoye won 812 votes and Osei 604"."""

from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.contrasted import lead_of, told_alone
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.names import Name
from app.reading.syntax.openings import LISTING
from app.reading.syntax.verbs import is_adverb

GAPPED = "subject.gapped"
"""Whose verb is left out, as it is that of the number before: "and Osei 604"."""

COMMA = ","
LONGEST_POST = 3
"""Words before a name that say what somebody is: "deputy mayor Ada Osei"."""

LONGEST_ASIDE = 6
"""Words and marks of ", a former banker,"."""


def left_with(setting: Setting, language: Language) -> Facet | None:
    """The name before the number, whose verb stands before the number before that one; or that of
    "those of Norvik 5%"."""
    governing, lower = setting.governing, setting.lower
    alone = told_alone(setting, language)
    if alone is not None and lead_of(setting, alone, language) in language.subjects.wholes:
        return Facet(alone.canonical, GAPPED, span_of(setting.words, alone.first, alone.after))
    if governing.role is Role.SUBJECT or not governing.first:
        return None
    name = next((one for one in setting.grammar.names if _is_beside(setting, one, language)), None)
    verb = governing.verb
    if verb is None and name:  # "Okoye won 812 votes, and Osei 604"
        verb = max((at for at in setting.grammar.verbs if at < name.first), default=None)
    if name is None or verb is None:
        return None
    place = _before_post(setting, name, language)
    is_joined = lower[place] in LISTING or lower[place] == COMMA
    between = lower[verb + 1 : place]
    is_second = any(_is_number(word, language) for word in between)
    span = span_of(setting.words, name.first, name.after)
    return Facet(name.canonical, GAPPED, span) if is_joined and is_second else None


def _is_beside(setting: Setting, name: Name, language: Language) -> bool:
    """Whether the number follows the name, "just" and the like between, or what the name's aside
    says: "Osei, a lawyer, 604"."""
    first, lower = setting.governing.first, setting.lower
    if name.after <= first and all(
        is_adverb(word, language.scopes) for word in lower[name.after : first]
    ):
        return True
    aside = lower[name.after : first]
    if not 2 < len(aside) <= LONGEST_ASIDE or aside[0] != COMMA or aside[-1] != COMMA:
        return False
    is_article = aside[1] in language.numbers.articles or aside[1] in language.scopes.determiners
    is_plain = all(word[0].isalpha() for word in aside[1:-1])
    verbs = setting.grammar.verbs
    return is_article and is_plain and not any(at in verbs for at in range(name.after, first))


def _before_post(setting: Setting, name: Name, language: Language) -> int:
    """The place before the name, its article and what somebody is."""
    lower, place = setting.lower, name.first - 1
    least = max(place - LONGEST_POST, 0)
    while place > least and _is_post(setting, place, language):
        place -= 1
    return place - (place > 0 and lower[place] in language.scopes.determiners)


def _is_post(setting: Setting, place: int, language: Language) -> bool:
    word = setting.words[place].text
    is_closed = word in language.scopes.closed or word in language.scopes.determiners
    is_noun = word.islower() and word[0].isalpha() and word not in LISTING
    return is_noun and not is_closed and place not in setting.grammar.verbs


def _is_number(word: str, language: Language) -> bool:
    return word[0].isdigit() or word in language.numbers.cardinals
