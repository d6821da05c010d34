"""The body of a posted form → its fields: bounded, in UTF-8, and each of them asked for."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, TypeVar
from urllib.parse import parse_qsl

from anyio import to_thread
from fastapi import Depends, HTTPException, Request

from app.domain.limits import PAGE, is_keepable
from app.errors import BadInput, Conflict
from app.web.limits import BoundedRequest, media_type_of
from app.web.pages.guard import require_own_page
from app.web.problems import problem_of

FORM = "application/x-www-form-urlencoded"
FORM_BYTES = 65_536
LONG_FORMS = ("/desk/check",)
"""Paths that take a text: each of its bytes may be written as %XX. Every other takes FORM_BYTES."""

FIELDS = PAGE + 40
"""More fields than any form of the desk has: one lists all entries of a page."""

Choice = TypeVar("Choice", bound=StrEnum)


class FormRequest(BoundedRequest):
    """A request of a page of the desk."""

    texts = frozenset({FORM})

    @property
    def longest(self) -> int:
        """How many bytes the body may have."""
        is_long = self.scope["path"] in LONG_FORMS
        return FORM_BYTES + (3 * self.limits.sizes.text_bytes if is_long else 0)


@dataclass(frozen=True, slots=True)
class Form:
    """The fields that came, in order; secrets may be among them."""

    fields: tuple[tuple[str, str], ...] = field(repr=False)

    def require(self, names: Collection[str], many: Collection[str] = ()) -> None:
        """BadInput for a field that is none of these, or that came twice and is none of `many`."""
        seen: set[str] = set()
        for name, _ in self.fields:
            if name not in names:
                raise BadInput(f"{name[:100]} is no field of this form: leave it out", name[:100])
            if name in seen and name not in many:
                raise BadInput(f"{name} is there twice: give it once", name)
            seen.add(name)

    def text(self, name: str) -> str:
        """What stands in the field, without the space around it; "" where it did not come."""
        return next((value.strip() for one, value in self.fields if one == name), "")

    def texts(self, name: str) -> tuple[str, ...]:
        """All that was chosen of a field of which several can be."""
        return tuple(value for one, value in self.fields if one == name)

    def choice(self, kind: type[Choice], name: str, unsaid: str = "") -> Choice:
        """The choice that the field names, or else `unsaid`; BadInput where it is none."""
        try:
            return kind(self.text(name) or unsaid)
        except ValueError:
            raise BadInput(f"{name} is one of: {', '.join(kind)}", name) from None


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as it is shown: what stands in it, and what was wrong with it, by field.

    `status` is the one to answer with, `refusal` why nothing was done, if so.
    """

    values: Mapping[str, object] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    refusal: str | None = None
    status: int = 200


def refused(error: BadInput | Conflict, values: Mapping[str, object], other: str = "") -> Filled:
    """The form again with the error beside the field that it names, or else beside `other`."""
    status = int(problem_of(error)["status"])
    named = [str(one) for one in error.loc if one in values] if isinstance(error, BadInput) else []
    name = named[-1] if named else other
    return Filled(values, {name: str(error)} if name else {}, str(error), status)


async def form_of(request: Request) -> Form:
    """The form that a page of the desk posted; HTTPException for any other body, or none."""
    if media_type_of(request)[0] != FORM:
        raise HTTPException(415, f"send the form as {FORM}")
    body = await request.body()
    if len(body) <= FORM_BYTES:
        return _form_in(body)
    return await to_thread.run_sync(_form_in, body)  # a long one would keep all others waiting


def _form_in(body: bytes) -> Form:
    try:
        fields = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=FIELDS
        )
    except ValueError:
        raise HTTPException(400, "the body is no form in UTF-8") from None
    if not all(is_keepable(part) for pair in fields for part in pair):
        raise HTTPException(400, "the form holds a NUL or half a surrogate pair")
    return Form(tuple(fields))


async def posted(request: Request) -> Form:
    """The form, from a page of the desk's own; any other sender is refused before it is read."""
    await require_own_page(request)
    return await form_of(request)


Posted = Annotated[Form, Depends(posted)]
