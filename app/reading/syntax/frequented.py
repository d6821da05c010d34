"""Of what those are who use it, attend it or work for it: "43 million people use Corvane"."""

from typing import NamedTuple

from app.domain import COUNT
from app.lexicon.lexicon import Language
from app.lexicon.names import Form, NameKind
from app.lexicon.verbs import FrequentingRow
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.names import Name, is_town

LONGEST_VERB = 3
"""Words of a row: "sign up for"."""


class Frequented(NamedTuple):
    """What those who are counted go to, by name, and the row of the verb that says so; a town or a
    country, which `is_place`, is only where they are."""

    row: FrequentingRow
    name: Name
    is_place: bool = False


def frequented(setting: Setting, language: Language) -> Frequented | None:
    """The name for the object of a verb whose subject is counted; by whom it is done, where that
    is told the other way round: "Corvane is used by 43 million people"."""
    governing, is_counted = setting.governing, setting.stated.quantity.unit.dimension == COUNT
    if not is_counted or not setting.grammar.names:
        return None
    if governing.role is Role.OBJECT and governing.is_passive:
        return _by_those(setting, language)
    if governing.role is Role.NONE:
        return _object_of(setting, governing.after, language)  # "430 pupils attend", unparsed
    is_done = governing.role is Role.SUBJECT and not governing.is_passive
    return _object_of(setting, governing.verb, language) if is_done else None


def _by_those(setting: Setting, language: Language) -> Frequented | None:
    governing, verb = setting.governing, setting.governing.verb
    row = _row(setting, verb, 1, language)
    if row is None or verb is None:
        return None
    between = setting.lower[verb + 1 : governing.first]
    is_by = len(between) == 1 and between[0] in language.subjects.margins
    ends = (name for name in setting.grammar.names if name.after == governing.subject.stop)
    name = next(ends, None) if is_by else None
    return Frequented(row, name) if name else None


def _object_of(setting: Setting, verb: int | None, language: Language) -> Frequented | None:
    for size in range(LONGEST_VERB, 0, -1):
        row = _row(setting, verb, size, language)
        starts = (name for name in setting.grammar.names if name.first == (verb or 0) + size)
        name = next(starts, None) if row else None
        if row and name and name.form is not Form.ADJECTIVE:
            return Frequented(row, name, _is_place(setting, name, language))
    return None


def _is_place(setting: Setting, name: Name, language: Language) -> bool:
    """Whether the name is only where they are: "work at Napier", and not "use Lindal airport"."""
    behind = setting.words[name.after].text if name.after < len(setting.words) else ""
    is_kind = behind.islower() and behind not in language.scopes.closed
    is_land = name.kind is NameKind.COUNTRY or is_town(name, language)
    return is_land and not is_kind


def _row(
    setting: Setting, verb: int | None, size: int, language: Language
) -> FrequentingRow | None:
    if verb is None or verb >= len(setting.lower):
        return None
    reading = language.scopes.verbs.get(setting.lower[verb])
    lemma = reading.lemma if reading else setting.lower[verb]
    return language.scopes.frequenting.get(
        " ".join((lemma, *setting.lower[verb + 1 : verb + size]))
    )
