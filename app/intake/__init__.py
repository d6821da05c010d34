"""Turns what was handed in into an article; INTAKE maps a media type to its reader."""

from app.intake.articles import UNNAMED, article_from, identity_of, published_on
from app.intake.charsets import decoded
from app.intake.files import media_type_for, reader_for
from app.intake.formats import HTML, INTAKE, MARKDOWN, NINJS, PLAIN
from app.intake.from_cms import instruction_in
from app.intake.from_html import Page, page_of
from app.intake.from_ninjs import is_item, payload_of_item
from app.intake.from_row import payload_of_row
from app.intake.instructions import Check, Ignore, Instruction, Origin, Withdraw
from app.intake.payload import Payload, Reader, Standing

__all__ = [
    "HTML",
    "INTAKE",
    "MARKDOWN",
    "NINJS",
    "PLAIN",
    "UNNAMED",
    "Check",
    "Ignore",
    "Instruction",
    "Origin",
    "Page",
    "Payload",
    "Reader",
    "Standing",
    "Withdraw",
    "article_from",
    "decoded",
    "identity_of",
    "instruction_in",
    "is_item",
    "media_type_for",
    "page_of",
    "payload_of_item",
    "payload_of_row",
    "published_on",
    "reader_for",
]
