"""What of a run of capitals is the name of a person, and what the post, the party or the house."""

from collections.abc import Sequence

from app.lexicon.lexicon import Language
from app.reading.text.words import Word

FULL_NAME = 2
"""Words of "Piers Haldane"."""

LONGEST_PERSON = 4
"""Words of "Ama Serwaa Osei Boateng"."""


def is_titled_house(words: Sequence[Word], first: int, after: int, language: Language) -> bool:
    """ "General Motors", "Health Ministry", "State Street", and no person with a title."""
    names, behind = language.names, [word.text for word in words[first + 1 : after]]
    if not behind:
        return False
    is_person = not names.posts.isdisjoint(behind[:-1])
    return not is_person and (behind[-1] in names.bodies or words[first].text in names.portfolios)


def is_trade(text: str, language: Language) -> bool:
    """ "Pensioner Joan Sykes", "Owner Veltar", "Writer-director Ana Roe": what somebody is."""
    last = text.rpartition("-")[2]
    trades, roles = language.names.trades, language.names.roles
    return text in trades or last.capitalize() in trades or last.lower() in roles


def before_house(words: Sequence[Word], first: int, after: int, language: Language) -> int:
    """Where a person's name ends in "Ama Boateng of Volta Capital"; "Supreme Court of Norland" is
    one name."""
    names, wholes = language.names, language.subjects.wholes
    of = next((place for place in range(first, after) if words[place].text in wholes), after)
    person = [word.text for word in words[first:of]]
    if of == after or not FULL_NAME <= len(person) <= LONGEST_PERSON:
        return after
    is_common = any(text.lower() in language.common or text in names.bodies for text in person)
    is_house = not names.posts.isdisjoint(person) or not names.titles.isdisjoint(person)
    is_written = all(text[0].isupper() and not text.isupper() for text in person)
    return of if is_written and not (is_common or is_house) else after


def house_before(words: Sequence[Word], first: int, after: int, language: Language) -> int:
    """Where the house ends that a post is held in, "Corvane" of "Corvane Chief Executive Ana Roe",
    whose name starts at `after`; `first` where none is named, or the post is none of a firm's:
    "Police Chief Ana Roe", "Lindal Mayor Ana Roe"."""
    names, end = language.names, first
    while end < after and words[end].text not in names.posts | names.titles:
        end += 1
    is_post = end < after and any(word.text in names.managing for word in words[end:after])
    is_named = any(word.lower not in language.common for word in words[first:end])
    return end if is_post and is_named else first


def behind_post(words: Sequence[Word], first: int, after: int, language: Language) -> int:
    """Where the person's name starts in "Commission President Ursula Meld", "Tory Ada Haldane"."""
    posts = language.names.posts
    for place in range(after - 2, first - 1, -1):
        if words[place].text in posts:
            return place + 1
    start = first
    while start < after and words[start].text in language.names.partisans:
        start += 1
    is_person = any(word.lower not in language.common for word in words[start:after])
    is_house = words[after - 1].text in language.names.bodies
    return start if after - start == FULL_NAME and is_person and not is_house else first
