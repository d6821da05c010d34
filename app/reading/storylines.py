"""What the other claims of an article say about one: its happening, its other half, its whole."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain import COUNT, Claim, Ground, PassageKind, Sentence, Span, Statistic
from app.lexicon.lexicon import Language
from app.reading.syntax.grammar import Grammar, grammar_of
from app.reading.text.words import sentence_text

CONTEXT = "context.story"

SHARE = "item.share-of"
"""The share is what the count before it comes to: "900 workers, 13% of its staff"."""

FACETS = ("subject", "place", "event", "context", "part")
APPOSED = (",", ":", "(", "–", "—")

STOPS = re.compile(r"[.,;:)–—](?=\s|$)")
"""Where a phrase ends; a point inside a number ends none."""

LONGEST_WHOLE = 4
"""Words of a whole with nothing in it that makes another one of it: "its British staff"."""

RECENT = timedelta(days=60)
"""An older toll belongs to an earlier happening: "the quake of 2007 killed 500"."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What an article as a whole is about: known names of its title, and the happenings told of.

    A title's capitals make names of all its words, so that only known ones are heard.
    """

    names: tuple[str, ...] = ()
    happenings: frozenset[str] = frozenset()


def gist_of(title: str | None, read: Iterable[Grammar], language: Language) -> Gist:
    """What the title and the sentences that were read say."""
    if not title:
        return Gist((), frozenset(_happenings(read, language)))
    whole = Sentence(0, Span(0, len(title)), PassageKind.HEADLINE)
    headline = grammar_of(sentence_text(title, whole), language)
    words = [word.text for word in headline.words]
    known = (language.names.spellings.at(words, place) for place in range(len(words)))
    names = (found[0].canonical for found in known if found)
    return Gist(tuple(names), frozenset(_happenings((headline, *read), language)))


def _happenings(read: Iterable[Grammar], language: Language) -> Iterator[str]:
    known = language.scopes.happenings
    for grammar in read:
        for place, word in enumerate(grammar.sentence.lower):
            # "in March" is no march
            if word in known and grammar.words[place].text not in language.names.calendar:
                yield known[word].name


def with_storyline(
    claims: Sequence[Claim], gist: Gist, published: date | None, language: Language
) -> tuple[Claim, ...]:
    """The claims, each with what the others of the article say about it.

    A share right behind a count says the count again; what was damaged beside what was destroyed
    still stands; and where the article tells of one happening, what it brought about is its own:
    "the toll stands at 118 dead" can be nothing else's.
    """
    claims = [
        _shared(claim, before, language)
        for before, claim in zip((None, *claims), claims, strict=False)
    ]
    claims = [_contrasted(claim, claims, language) for claim in claims]
    located = {row.name for row in language.scopes.happenings.values() if row.located}
    told = {claim.scope.context for claim in claims if claim.scope.context} | gist.happenings
    amid = told & located
    if len(amid) != 1:
        return tuple(claims)
    (happening,) = amid
    return tuple(
        _lent(claim, happening)
        if claim.scope.context is None and _is_brought_about(claim, published, language)
        else claim
        for claim in claims
    )


def _is_brought_about(claim: Claim, published: date | None, language: Language) -> bool:
    day = claim.period.as_of
    is_old = day is not None and published is not None and published - day > RECENT
    return claim.measure.item in language.scopes.befallen and not is_old


def _shared(claim: Claim, before: Claim | None, language: Language) -> Claim:
    """ "Dismissed 900 workers, 13% of its staff": the share is that of the dismissed."""
    if before is None or not _is_said_again(claim, before, language):
        return claim
    measure = replace(claim.measure, item=before.measure.item, kind=before.measure.kind)
    scope = replace(before.scope, part=None)
    said = (name for name in FACETS if getattr(scope, name))
    own = (one for one in claim.grounds if one.field not in (*FACETS, "item", "time"))
    lent = (Ground(field, SHARE, before.span) for field in ("item", *said, "time"))
    return replace(claim, measure=measure, scope=scope, period=before.period, grounds=(*own, *lent))


def _is_said_again(claim: Claim, before: Claim, language: Language) -> bool:
    """Whether the share says once more, of a whole, what the count right before it said.

    In "40 people, 13% of them women" it is a part of the 40 instead, and in "13% of residents over
    65" it is another thing.
    """
    is_share = claim.measure.statistic is Statistic.SHARE and claim.sentence == before.sentence
    if not is_share or before.quantity.unit.dimension != COUNT:
        return False
    start, end = (place - claim.sentence.start for place in (claim.span.start, claim.span.end))
    if claim.quote[:start].rstrip()[-1:] not in APPOSED:
        return False
    lead, *whole = _phrase_behind(claim.quote, end, language) or ("",)
    is_short = 1 <= len(whole) <= LONGEST_WHOLE
    is_whole = is_short and whole[0] not in language.nouns.lending.named_before
    return lead in language.subjects.wholes and is_whole


def _phrase_behind(quote: str, end: int, language: Language) -> list[str]:
    """The words from there to the end of the phrase, or to a clause that only says more of it."""
    words = [word.casefold() for word in STOPS.split(quote[end:], maxsplit=1)[0].split()]
    closing = {*language.scopes.relatives, language.scopes.small.that}
    cut = next((place for place, word in enumerate(words) if word in closing), len(words))
    return words[:cut]


def _contrasted(claim: Claim, claims: Sequence[Claim], language: Language) -> Claim:
    """ "Destroyed 300 homes and damaged 700": the 700 still stand, or they would be in both."""
    row = language.scopes.contrasts.get(claim.scope.event or "")
    if row is None or not any(
        other.scope.event == row.beside and other.measure.item == claim.measure.item
        for other in claims
    ):
        return claim
    grounds = (one for one in claim.grounds if one.field != "event")
    return replace(
        claim,
        scope=replace(claim.scope, event=row.means),
        grounds=(*grounds, Ground("event", row.id)),
    )


def _lent(claim: Claim, happening: str) -> Claim:
    return replace(
        claim,
        scope=replace(claim.scope, context=happening),
        grounds=(*claim.grounds, Ground("context", CONTEXT)),
    )
