"""One row of an archive, a JSON object → the article it holds: our own fields, or an item of ninjs.

Our own are those of POST /check. Fields of other names are passed over: archives have many.
"""

import json

from app.errors import BadInput
from app.intake.formats import HTML, INTAKE, PLAIN
from app.intake.from_ninjs import is_item, payload_of_item
from app.intake.payload import Payload


def payload_of_row(row: str) -> Payload:
    """The article; BadInput, with the field's name, where the row holds none."""
    try:
        value = json.loads(row)
    except RecursionError:
        raise BadInput("is nested too deeply") from None
    except ValueError as error:
        raise BadInput(f"is not JSON: {error}") from None
    if not isinstance(value, dict):
        raise BadInput("is no JSON object")
    if is_item(value):
        return payload_of_item(value, Payload(""))
    text, html = _string(value, "text"), _string(value, "html")
    if (text is None) is (html is None):
        raise BadInput("needs text or html, one of the two", "text")
    media_type, content = (PLAIN, text) if html is None else (HTML, html)
    return INTAKE[media_type](
        Payload(
            content or "",
            source=_string(value, "source"),
            published=_string(value, "published"),
            url=_string(value, "url"),
            title=_string(value, "title"),
            language=_string(value, "language"),
        )
    )


def _string(row: dict[str, object], name: str) -> str | None:
    value = row.get(name)
    if value is None or isinstance(value, str):
        return value
    raise BadInput(f"{name} is no string", name)
