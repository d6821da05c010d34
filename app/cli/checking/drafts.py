"""A file → the article in it, what its comments ask for, and where its text stands in the file."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from app.cli.checking.config import RULE_IDS, Project
from app.cli.checking.frontmatter import front_matter_of
from app.cli.checking.ignores import Directions, blanked, directions_of
from app.cli.checking.options import Wanted
from app.cli.checking.paths import Target
from app.domain import Article, Span
from app.errors import BadInput, TooLarge
from app.exporters.places import Place, Places
from app.intake import INTAKE, NINJS, Payload, Standing, article_from, media_type_for

LARGEST = 8_388_608
"""Bytes of a file: 8 MiB, as much as the body of POST /check."""

NOWHERE = Place(1, 1, 1, 1)
"""Stands for a place in a file that is not known."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One file that is ready to be read.

    `file_text` is what the file holds, `payload` the article as it would be sent: that text with
    all that is not to be read blanked. `article` is what the reader of its format makes of it.
    `directions` are those of the comments, by offsets in the file.
    """

    target: Target
    project: Project | None
    file_text: str
    directions: Directions
    media_type: str
    payload: Payload
    article: Article
    is_stood_by: bool = True
    """Whether the sender still stands by it; of any other nothing is recorded."""

    @property
    def is_whole(self) -> bool:
        """Whether the article's text is the file's: offsets in one are those in the other."""
        return self.article.text == self.payload.text

    def published_on(self, day: str) -> "Draft":
        """The same, published on a day that the file itself does not name."""
        return replace(
            self,
            payload=replace(self.payload, published=day),
            article=replace(self.article, published=date.fromisoformat(day)),
        )


def draft_of(target: Target, project: Project | None, wanted: Wanted) -> Draft | None:
    """The draft that the file holds; None where its front matter says `plumbline: off`.

    Title, address and date are the command line's, else the front matter's, else those that the
    page itself names; so is the source, with the project's settings before the page. OSError or
    BadInput says why a file cannot be read.
    """
    text = _text_of(target)
    above = front_matter_of(text)
    if above.is_off:
        return None
    directions = directions_of(blanked(text, [above.span]), target.suffix, RULE_IDS)
    media_type = media_type_for(target.path)
    payload = Payload(
        text=directions.text,
        source=wanted.source or above.source or _source_of(target, project),
        published=wanted.published or above.published,
        url=wanted.url or above.url,
        title=wanted.title or above.title,
    )
    read = INTAKE[media_type](payload)
    return Draft(
        target=target,
        project=project,
        file_text=text,
        directions=directions,
        media_type=media_type,
        payload=payload,
        article=article_from(read),
        is_stood_by=read.standing is Standing.USABLE,
    )


def place_in_file(draft: Draft, text: str) -> Callable[[Span], Place]:
    """Where in the file a span of the article's text stands, if `text` is the article's.

    A service of another release may read a page otherwise; then, and in a file whose format puts
    the text into quotes, the place is the first of the file.
    """
    lines, offsets = Places(draft.file_text), draft.article.html
    if text != draft.article.text or draft.media_type == NINJS:
        return lambda _: NOWHERE
    return (lambda span: lines.of(offsets.source_of(span))) if offsets else lines.of


def _text_of(target: Target) -> str:
    if target.is_stdin:
        content = sys.stdin.buffer.read(LARGEST + 1)
    else:
        with target.path.open("rb") as file:
            content = file.read(LARGEST + 1)
    return text_in(content)


def text_in(content: bytes) -> str:
    """The text of a file; TooLarge or BadInput where it is none that could be checked."""
    if len(content) > LARGEST:
        raise TooLarge(f"is larger than {LARGEST} bytes")
    if b"\0" in content:
        raise BadInput(f"is no text: byte {content.index(0)} is NUL")
    try:
        # A byte order mark is no character of the text: columns would be one off.
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(f"is not UTF-8 at byte {error.start}") from None


def _source_of(target: Target, project: Project | None) -> str | None:
    if project is None:
        return None
    named = [one.source for one in project.overrides_of(target.path) if one.source]
    return named[-1] if named else project.config.source
