"""Of whom a number holds, where, in what event and amid what, once it is known what it measures."""

from dataclasses import dataclass, replace

from app.domain import COUNT, Attribution, Claim
from app.lexicon.lexicon import Language
from app.reading.leaning.leanings import LEANING
from app.reading.measures.labelled import label_of
from app.reading.measures.subjects import Measured
from app.reading.scoping.actors import (
    ACTOR,
    SPEAKER,
    belongs_where_it_is,
    speaking_subject,
    subject_of,
)
from app.reading.scoping.foreseers import FORESEEING
from app.reading.scoping.groups import group_of
from app.reading.scoping.heirs import SHARED, heir_of, place_of_them
from app.reading.scoping.held_against import is_of_another_place
from app.reading.scoping.owning import OWNER
from app.reading.scoping.places import place_of
from app.reading.scoping.scopes import context_of, event_of, part_of
from app.reading.scoping.tellers import telling_rule
from app.reading.scoping.there import place_there
from app.reading.scoping.towns import town_of, town_shared
from app.reading.syntax.clauses import Setting, governing_of
from app.reading.syntax.facets import Facet
from app.reading.syntax.references import REFERENCE, Story

SHORTEST_WHOLE = 3
"""Words of "of revenue of"."""


@dataclass(frozen=True, slots=True)
class Told:
    """A number where it stands with what it measures, whom it is credited to, and the claim before
    it."""

    setting: Setting
    measured: Measured
    attribution: Attribution | None
    before: Claim | None


def scope_of(told: Told, story: Story, language: Language) -> dict[str, Facet | None]:
    """What the text says of each facet of the number's scope."""
    setting, measure = told.setting, told.measured.measure
    subject = _own_subject(told, story, language)
    is_elsewhere = is_of_another_place(setting, subject, language)
    subject = None if is_elsewhere else subject
    place = place_of(setting, measure, subject, language)
    place = place or place_there(setting, story, language)
    if subject is None and belongs_where_it_is(setting, measure, place, language):
        subject, place = place, None
    elif subject and place is None and _is_ambient(told, subject, language):
        subject, place = None, subject
    place = place or town_of(setting, measure, subject, language)
    if not is_elsewhere:
        subject = subject or heir_of(setting, told.measured, told.before, story, language)
    place = place or town_shared(subject, told.before)
    return {
        "subject": subject,
        "place": place or place_of_them(setting, told.measured, told.before, language),
        "event": None if label_of(setting, language) else event_of(setting, measure, language),
        "context": context_of(setting, language),
        "part": part_of(setting, language)
        or group_of(setting, measure, told.measured.facets.get("item"), language),
    }


def _is_ambient(told: Told, subject: Facet, language: Language) -> bool:
    """ "Lindal's temperature": of a town, which is a place; a country has its own."""
    is_measured = told.measured.measure.item in language.scopes.ambient
    is_own = subject.rule in (ACTOR, OWNER)
    return is_measured and is_own and subject.value not in language.names.countries


def _own_subject(told: Told, story: Story, language: Language) -> Facet | None:
    """Who has it by the words of its own clause."""
    setting = told.setting
    subject = subject_of(setting, story, language) or speaking_subject(
        setting, told.measured.measure, told.attribution, language
    )
    if subject and _speaks_behind(subject, told) and not _is_account(subject, told, language):
        # ", chief executive Dana Roe told staff": the parse may take who speaks for who does it
        ruled = replace(setting, governing=governing_of(setting.grammar, setting.stated, language))
        subject = subject_of(ruled, story, language)
    if subject and (_only_leads(subject, told, language) or _has_part(subject, told, language)):
        return None
    before = told.before
    if subject and before and _speaks_between(subject, told):
        owner = before.scope.subject
        return Facet(owner, SHARED, before.span) if owner else None
    return None if _only_tells(subject, told, language) else subject


def _only_leads(subject: Facet, told: Told, language: Language) -> bool:
    """ "Chief executive Dana Roe kept the forecast of $9m in revenue", "chief executive Dana Roe
    said": it is the firm's."""
    row = language.measures.by_item.get(told.measured.measure.item)
    is_theirs = subject.rule in (ACTOR, SPEAKER)
    if row is None or not row.owned or not is_theirs or subject.span is None:
        return False
    sentence = told.setting.grammar.sentence
    place = sentence.index_at(subject.span.start)
    return place > 0 and sentence.lower[place - 1] in language.names.roles


def _has_part(subject: Facet, told: Told, language: Language) -> bool:
    """ "Norland made 5% of the year's revenue of $2bn": whoever has the part has not the whole,
    unless it is "its"."""
    setting, before = told.setting, told.before
    if before is None or subject.rule != ACTOR or not before.sentence.overlaps(setting.stated.span):
        return False
    start, first = setting.grammar.sentence.index_after(before.span.end), setting.governing.first
    between, wholes = setting.lower[start:first], language.subjects.wholes
    if len(between) < SHORTEST_WHOLE or not {between[0], between[-1]} <= wholes:
        return False
    is_its = not language.scopes.owners.isdisjoint(between)
    return not is_its and not any(at in setting.grammar.verbs for at in range(start, first))


def _speaks_behind(subject: Facet, told: Told) -> bool:
    credited, stated = told.attribution, told.setting.stated
    is_behind = credited is not None and credited.span.start >= stated.span.end
    return bool(is_behind and credited and subject.span and credited.span.overlaps(subject.span))


def _is_account(subject: Facet, told: Told, language: Language) -> bool:
    """ "Revenue rose 5%, Corvane said" is its own; of jobs that go a union may tell as well, and of
    losses "catastrophe modeler Kestrel"."""
    sentence = told.setting.grammar.sentence
    if subject.rule != SPEAKER or subject.span is None:
        return False
    place = sentence.index_at(subject.span.start)
    before = sentence.words[place - 1].text if place else ""
    is_kind = before.islower() and before not in language.scopes.closed
    is_firm = before in language.scopes.references or before.endswith(language.names.suffixes)
    is_counted = told.setting.stated.quantity.unit.dimension == COUNT
    return not is_counted and (is_firm or not is_kind)


def _speaks_between(subject: Facet, told: Told) -> bool:
    """ "Norland has 40 cases, minister Ana Reyes said on Monday, and needs 90 doses": she does
    not."""
    credited, before = told.attribution, told.before
    if credited is None or before is None or subject.span is None:
        return False
    is_between = before.span.end <= credited.span.start < told.setting.stated.span.start
    is_one = before.sentence.overlaps(told.setting.stated.span)
    return is_one and is_between and credited.span.overlaps(subject.span)


def _only_tells(subject: Facet | None, told: Told, language: Language) -> bool:
    """Whether the subject is the one who counts: "Indeci listed 94 dead" has no dead of Indeci's;
    or the "it" of "it was nearly 80,000", which is the number itself."""
    credited = told.attribution
    if subject is None or subject.span is None:
        return False
    item, before = told.measured.facets.get("item"), told.before
    if subject.rule == REFERENCE and item is not None and item.rule == LEANING:
        return True
    if before is not None and before.sentence.overlaps(told.setting.stated.span):
        is_its = before.scope.subject == subject.value
        if is_its and before.measure.item == told.measured.measure.item:
            return False  # "shut 12 shops and counts 40"
    # "The US Geological Survey put": whose agency it is owns no number either
    is_speaker = credited is not None and (
        credited.span.overlaps(subject.span)
        or 0 <= credited.span.start - subject.span.end <= len(" ")
    )
    is_seen = credited is not None and credited.rule == FORESEEING
    return is_speaker and (is_seen or telling_rule(told.setting, language) is not None)
