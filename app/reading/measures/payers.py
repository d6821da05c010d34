"""Of whom an amount is told: who earns it, and whom it costs."""

from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbForm
from app.reading.syntax.clauses import Setting
from app.reading.syntax.persons import is_person

NO_WAGE = 20_000_000
"""What earns so much is a firm."""

PAYDAYS = ("hour", "day", "week", "month")
"""By these persons are paid, and no firms are."""


def heads_of(setting: Setting, subject: range, language: Language) -> range:
    """The last word of the subject before any preposition or participle: "fire" of "a fire near
    Lindal", "tenants" of "tenants signing a lease"."""
    for place in subject:
        is_doing = place > subject.start and _is_doing(setting, place, language)
        if is_doing or setting.lower[place] in language.scopes.prepositions:
            return range(max(place - 1, subject.start), place)
    return range(max(subject.stop - 1, subject.start), subject.stop)


def _is_doing(setting: Setting, place: int, language: Language) -> bool:
    """Whether a plural does something there: "tenants signing", and not "a falling tree"."""
    word, before = setting.lower[place], setting.lower[place - 1]
    known = language.scopes.verbs.get(word)
    is_participle = known is not None and VerbForm.GERUND in known.forms
    return is_participle and language.nouns.is_plural(before)


def is_somebody_s(setting: Setting, verb: int, language: Language) -> bool:
    """Whether a name or a noun stands between verb and number: "costs the firm $40 million", and
    not "costs an average of $40 million"."""
    between = range(verb + 1, setting.governing.first)
    words = setting.lower[between.start : between.stop]
    is_named = any(name.first in between for name in setting.grammar.names)
    is_noun = not language.nouns.determiners.isdisjoint(words)
    is_person_s = all(word[0].isalpha() for word in words) and any(
        is_person(language.nouns.singular(word) or word, language) for word in words
    )
    return is_named or ((is_noun or is_person_s) and language.subjects.wholes.isdisjoint(words))


def is_by_person(setting: Setting, language: Language) -> bool:
    """ "The average Spanish worker earns 27,000 euros", "she earned 95,000", "coach Nia Roe earns
    2 million", and not "the maker earned 90 million", nor anything so large."""
    amount = setting.stated.quantity.amount
    if (amount.high or amount.low or 0) >= NO_WAGE:
        return False
    subject, lower = setting.governing.subject, setting.lower
    if len(subject) == 1 and lower[subject.start] in language.nouns.lending.aged:
        return True
    heads = {*heads_of(setting, subject, language), *_posts(setting, language)}
    firms = tuple(language.scopes.references)
    is_pay = setting.stated.quantity.unit.per in PAYDAYS
    for place in heads:
        noun = language.nouns.singular(lower[place]) or lower[place]
        is_several = is_pay and noun != lower[place]  # "miners earn $14 an hour", and no firms
        if is_person(noun, language) and (is_several or not noun.endswith(firms)):
            return True
    return False


def _posts(setting: Setting, language: Language) -> range:
    """What a person is, before the name that the subject ends in: "coach Nia Roe"."""
    subject = setting.governing.subject
    named = {place for one in setting.grammar.names for place in range(one.first, one.after)}
    last = subject.stop
    while last > subject.start and last - 1 in named:
        last -= 1
    return range(max(last - 1, subject.start), last if last < subject.stop else subject.start)
