"""Whose text an article is, and whose number a credited one is: the news agency that it names."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.domain import Article, Claim, Passage
from app.lexicon import Language
from app.lexicon.agencies import Place, folded, words_of

EDGE = 8
"""How many passages from the top and from the end may say whose text it is."""

SEEN = 160
"""How many characters of a passage may be such a mark."""


def origin_of(article: Article, passages: Sequence[Passage], language: Language) -> str:
    """Whose text this is: as the payload says, or the agency that a by-line beside the text, the
    outlet's name, a dateline, a by-line or a last line names.

    Empty where nothing says so: then the text is the outlet's own.
    """
    return (
        agency_named(article.origin, language)
        or article.origin
        or _credited(article.credits, language)
        or outlet_origin(article.source, language)
        or _first(article.text, passages[:EDGE], (Place.OPENING, Place.LINE), language)
        or _first(article.text, passages[EDGE:][-EDGE:], (Place.LINE,), language)
    )


def outlet_origin(source: str, language: Language) -> str:
    """The agency that an outlet's name says: "Harbour Wire (AFP)"; empty for the outlet's own."""
    return agency_named(source, language) or _marked(source, (Place.SOURCE,), language)


def with_agencies(claims: Iterable[Claim], language: Language) -> tuple[Claim, ...]:
    """The claims, each attribution that credits an agency with that agency's one name."""
    return tuple(_with_agency(claim, language) for claim in claims)


def agency_named(name: str, language: Language) -> str:
    """The agency that a name means: "Russia's Interfax news agency" is Interfax.

    Empty for any other name: what stands beside an agency's name has to be a word for agencies or a
    country's name, so that "Bloomberg Philanthropies" is none.
    """
    words = words_of(name)
    lower = folded(words)
    for place in range(len(words)):
        found = language.agencies.at(lower, place)
        if found:
            canonical, after = found
            beside = (words[:place], words[after:])
            return canonical if all(_are_fillers(part, language) for part in beside) else ""
    return ""


def _are_fillers(words: Sequence[str], language: Language) -> bool:
    place = 0
    while place < len(words):
        country = language.names.spellings.at(words, place)
        if not country and words[place].casefold() not in language.agencies.fillers:
            return False
        place = country[1] if country else place + 1
    return True


def _with_agency(claim: Claim, language: Language) -> Claim:
    credited = claim.attribution
    agency = agency_named(credited.speaker, language) if credited else ""
    if credited is None or not agency:
        return claim
    return replace(claim, attribution=replace(credited, agency=agency))


def _credited(names: Sequence[str], language: Language) -> str:
    """The agency that one of the by-lines names, with or without a "By"."""
    for name in names:
        found = agency_named(name, language) or _marked(name, (Place.LINE,), language)
        if found:
            return found
    return ""


def _first(
    text: str, passages: Sequence[Passage], places: Sequence[Place], language: Language
) -> str:
    """The agency of the first passage that has a mark."""
    for passage in passages:
        start, end = passage.span.start, passage.span.end
        found = _marked(text[start : min(end, start + SEEN)].strip(), places, language)
        if found:
            return found
    return ""


def _marked(text: str, places: Sequence[Place], language: Language) -> str:
    for mark in language.agencies.marks:
        if mark.place in places:
            read = mark.pattern.match if mark.place is Place.OPENING else mark.pattern.fullmatch
            found = read(text)
            if found:
                return language.agencies.names[folded(words_of(found["agency"]))]
    return ""
