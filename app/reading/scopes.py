"""Whose a number is, where it holds, in what event, amid what, and which part it speaks of."""

from collections.abc import Sequence

from app.domain import Measure, Scope
from app.lexicon.lexicon import Language
from app.lexicon.names import Form, NameKind
from app.lexicon.scopes import VerbClass
from app.reading.clauses import Governing, Role, Setting
from app.reading.names import POSSESSIVE, Name
from app.reading.words import Word

NEAR = 9
"""How many words behind a number its place, event and context are looked for."""


def scope_of(setting: Setting, measure: Measure, language: Language) -> Scope:
    """Canonical names where the sentence says them, None where it does not."""
    words, governing, names = setting.words, setting.governing, setting.grammar.names
    subject = _subject(words, governing, names)
    return Scope(
        subject=subject,
        place=_place(words, governing, names, (measure, subject), language),
        event=_event(setting, measure, language),
        context=_context(setting, language),
        part=_part(setting.lower, governing, language),
    )


def _subject(words: Sequence[Word], governing: Governing, names: Sequence[Name]) -> str | None:
    """ "Russian soldiers" are Russia's; else the subject of the verb has or does it."""
    inside = _within(names, range(governing.first, governing.after))
    adjective = next((name for name in inside if name.form is Form.ADJECTIVE), None)
    if adjective:
        return adjective.canonical
    if governing.role in (Role.SUBJECT, Role.NONE) or governing.is_passive:
        return _possessor(words, governing, names)
    said = _within(names, governing.subject)
    known = [name for name in said if name.kind is not NameKind.OTHER]
    acting = [name for name in said if name.form is not Form.ADJECTIVE] or known
    return acting[0].canonical if acting else None


def _possessor(words: Sequence[Word], governing: Governing, names: Sequence[Name]) -> str | None:
    for name in names:
        is_owner = name.after < len(words) and words[name.after].lower in POSSESSIVE
        if is_owner and name.after + 1 == governing.first:
            return name.canonical
    return None


def _place(
    words: Sequence[Word],
    governing: Governing,
    names: Sequence[Name],
    known: tuple[Measure, str | None],
    language: Language,
) -> str | None:
    measure, subject = known
    row = language.measures.by_item.get(measure.item)
    if row and row.transfer:
        return _receiver(words, governing, names, subject, language)
    is_carried = measure.item.rpartition(" ")[2] in language.subjects.carriers
    leads = language.scopes.towards if is_carried else language.scopes.places
    for name in names:
        lead = _lead(words, name, language)
        is_near = governing.start <= name.first < governing.after + NEAR
        if name.form is Form.SEAT or name.canonical == subject or not is_near:
            continue
        if _names_happening(words, name, language):
            continue
        feature = _feature(words, name, language)
        if lead in leads and (feature or name.form is Form.NAME):
            return f"{name.canonical} {feature}" if feature else name.canonical
    return None


def _names_happening(words: Sequence[Word], name: Name, language: Language) -> bool:
    """Whether the name only says which crisis: "over the Cyprus crisis" is not in Cyprus."""
    behind = words[name.after].lower if name.after < len(words) else ""
    return behind in language.scopes.happenings


def _receiver(
    words: Sequence[Word],
    governing: Governing,
    names: Sequence[Name],
    subject: str | None,
    language: Language,
) -> str | None:
    """Whom a transfer goes to: named behind "to", or else the one other country in the sentence."""
    countries = [
        name for name in names if name.kind is NameKind.COUNTRY and name.canonical != subject
    ]
    for name in countries:
        if (
            name.first >= governing.after
            and _lead(words, name, language) in language.scopes.towards
        ):
            return name.canonical
    others = {name.canonical for name in countries}
    return others.pop() if len(others) == 1 else None


def _lead(words: Sequence[Word], name: Name, language: Language) -> str:
    """The preposition before a name, past its article."""
    place = name.first - 1
    while place >= 0 and words[place].lower in language.scopes.determiners:
        place -= 1
    return words[place].lower if place >= 0 else ""


def _feature(words: Sequence[Word], name: Name, language: Language) -> str | None:
    """The border, coast or airspace of the name: "Ukraine's borders", "the Ukrainian border"."""
    behind = [word.lower for word in words[name.after : name.after + 2]]
    if behind and behind[0] in POSSESSIVE:
        behind = behind[1:]
    return language.scopes.features.get(behind[0]) if behind else None


def _event(setting: Setting, measure: Measure, language: Language) -> str | None:
    governing = setting.governing
    reading = governing.reading
    if reading is None or reading.kind is not VerbClass.PLAIN or governing.role is Role.ASIDE:
        return None
    subjects = language.subjects
    row = subjects.verbs.get(reading.lemma) or subjects.fates.get(reading.lemma)
    if row and row.item == measure.item:
        return None  # the item says it: a death needs no "killed"
    name = language.scopes.events.get(reading.lemma, reading.participle)
    if not name:
        return None
    lower = setting.lower
    return " ".join(
        (name, *_particle(lower, governing, language), *_complement(lower, governing, language))
    )


def _particle(lower: Sequence[str], governing: Governing, language: Language) -> tuple[str, ...]:
    """ "Laid off", "pulled out": the word that makes another verb of it."""
    behind = (governing.verb or 0) + 1
    is_particle = behind < len(lower) and lower[behind] in language.scopes.particles
    return (lower[behind],) if is_particle else ()


def _complement(lower: Sequence[str], governing: Governing, language: Language) -> tuple[str, ...]:
    start = max(governing.after, (governing.verb or 0) + 1)
    for place in language.scopes.complements.places_in(lower[start : start + NEAR]):
        found = language.scopes.complements.at(lower, start + place)
        if found:
            return (found[0],)
    return ()


def _context(setting: Setting, language: Language) -> str | None:
    """The happening in "over the Ukraine crisis", "in the floods"."""
    words, governing, names = setting.words, setting.governing, setting.grammar.names
    happenings, start = language.scopes.happenings, governing.start
    for place, word in enumerate(setting.lower[start : governing.after + NEAR], start):
        if word not in happenings or words[place].text in language.names.calendar:
            continue  # "in March" is no march
        row, opening = happenings[word], _opening(words, place, language)
        if opening is None:
            continue
        named = [name for name in names if opening <= name.first < place]
        if row.located or not named:
            return row.name
        return f"{named[0].canonical} {row.name}"
    return None


def _opening(words: Sequence[Word], place: int, language: Language) -> int | None:
    """Where the phrase that ends in the happening starts, if a word such as "amid" leads it."""
    for start in range(place - 1, max(-1, place - 5), -1):
        if words[start].lower in language.scopes.amid:
            return start + 1
        if not words[start].text[0].isalpha():
            return None
    return None


def _part(lower: Sequence[str], governing: Governing, language: Language) -> str | None:
    first, parts = governing.first, language.scopes.parts
    for distance in parts.places_in(lower[first : governing.after + NEAR]):
        place = first + distance
        found = parts.at(lower, place)
        # One word must belong to what is counted; a phrase says by itself what it means.
        if found and (place < governing.after or found[1] > place + 1):
            return found[0]
    return None


def _within(names: Sequence[Name], words: range) -> list[Name]:
    return [name for name in names if name.first in words]
