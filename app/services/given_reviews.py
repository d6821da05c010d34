"""What a person says about one claim: bounded, and of a piece with its kind."""

from dataclasses import dataclass, field

from app.domain import Verdict
from app.domain.limits import QUOTE_CHARACTERS, SOURCE_CHARACTERS, TITLE_CHARACTERS
from app.domain.review import PublicWords, ReviewKind
from app.errors import BadInput
from app.services.lines import line, web_address

RATED = (ReviewKind.ACCEPT, ReviewKind.OVERRIDE)
"""The kinds that the public may be told of."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the person says.

    `verdict` and `reason` go with an override, public words with it and an accept; `reason` is the
    text of a note. `assignee` goes with an assign: a name, or nothing to take the claim back.
    """

    kind: ReviewKind
    verdict: Verdict | None = None
    reason: str | None = None
    who: str | None = None
    words: PublicWords = field(default_factory=PublicWords)
    assignee: str | None = None


def checked(given: Given) -> Given:
    """The same with white space collapsed; BadInput for what does not go with its kind."""
    words = PublicWords(
        textual_rating=line(given.words.textual_rating, "textual_rating", TITLE_CHARACTERS),
        url=web_address(given.words.url, "url"),
        first_appearance=web_address(given.words.first_appearance, "first_appearance"),
    )
    tidy = Given(
        kind=given.kind,
        verdict=given.verdict,
        reason=line(given.reason, "reason", QUOTE_CHARACTERS),
        who=line(given.who, "who", SOURCE_CHARACTERS),
        words=words,
        assignee=line(given.assignee, "assignee", SOURCE_CHARACTERS),
    )
    _require_verdict(tidy)
    _require_reason(tidy)
    _require_nothing_else(tidy)
    return tidy


def _require_verdict(given: Given) -> None:
    if given.kind is ReviewKind.OVERRIDE:
        if given.verdict is None:
            raise BadInput("say which verdict it is instead", "verdict")
    elif given.verdict is not None:
        raise BadInput("a verdict goes with an override alone", "verdict")


def _require_reason(given: Given) -> None:
    if given.reason is not None:
        return
    if given.kind is ReviewKind.OVERRIDE:
        raise BadInput("say why the verdict is another", "reason")
    if given.kind is ReviewKind.NOTE:
        raise BadInput("write the note here", "reason")


def _require_nothing_else(given: Given) -> None:
    if given.kind not in RATED and given.words != PublicWords():
        raise BadInput(f"public words go with a verdict: leave them out of {given.kind}", "kind")
    if given.kind is not ReviewKind.ASSIGN and given.assignee is not None:
        raise BadInput("an assignee goes with assign alone", "assignee")
