"""Articles → the answers of POST /check, from a running service."""

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import cast

import httpx

from app.cli.checking.drafts import Draft
from app.cli.checking.outcomes import Outcome, Outcomes
from app.domain.deadline import TOOK_TOO_LONG
from app.errors import BadInput, TookTooLong, Unavailable
from app.exporters.remarks import Answer
from app.intake import Payload

SECONDS = 60

OF_THE_ARTICLE = (400, 409, 413, 422)
"""Answers that speak of one article; after any other the next one fares no better."""

OF_THE_KEY = (401, 403)

ENDED = (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError)
"""A connection that was there ended before its answer: closed, or reset."""


KEY = "PLUMBLINE_KEY"
"""The variable that holds the key to show; an argument could be seen by others on the machine."""


def outcomes_of(
    drafts: Sequence[Draft], server: str, *, record: bool, key: str | None = None
) -> Outcomes:
    """What the service at the address `server` says of each file, which it gets in its own format.

    The key is shown to that address alone: redirects are not followed.

    Unavailable where no service answers there, BadInput where it does not let the caller in.
    """
    address = server.rstrip("/") + "/check"
    shown = {"authorization": f"Bearer {_sendable(key)}"} if key else {}
    with httpx.Client(timeout=SECONDS, headers=shown, follow_redirects=False) as client:
        for draft in drafts:
            said = {**_said(draft.payload), "record": "true" if record else "false"}
            try:
                response = _posted(client, httpx.URL(address, params=said), draft)
                answer = json.loads(response.content, parse_float=Decimal)
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                raise Unavailable(f"{server} does not answer: {error}") from error
            except (ValueError, RecursionError) as error:
                raise Unavailable(f"{server} is no Plumbline service") from error
            yield _outcome(answer, server, response.status_code)


def _posted(client: httpx.Client, address: httpx.URL, draft: Draft) -> httpx.Response:
    """The answer. Where a connection that was kept open ends without one, the article is sent once
    more: whichever of the two arrived, the same article changes nothing a second time."""
    content = draft.payload.text.encode("utf-8", "replace")
    headers = {"content-type": draft.media_type}
    try:
        return client.post(address, content=content, headers=headers)
    except ENDED:
        return client.post(address, content=content, headers=headers)


def _sendable(key: str) -> str:
    if not key.isascii() or not key.isprintable() or " " in key:
        raise BadInput(f"{KEY} is no key: write it as `plumbline keys create` printed it", KEY)
    return key


def _said(payload: Payload) -> dict[str, str]:
    """What is said beside the text, as the query of the request."""
    fields = ("source", "published", "url", "title")
    return {name: value for name in fields if (value := getattr(payload, name)) is not None}


def _outcome(answer: object, server: str, status: int) -> Outcome:
    if not isinstance(answer, dict):
        raise Unavailable(f"{server} is no Plumbline service")
    if status != httpx.codes.OK:
        said = f"{server} says {status}: {answer.get('detail', 'no more than that')}"
        if answer.get("type") == TOOK_TOO_LONG:
            return TookTooLong(said)
        if status in OF_THE_ARTICLE:
            return BadInput(said)
        if status in OF_THE_KEY:
            raise BadInput(f"{said} ({KEY} holds the key that is shown)")
        raise Unavailable(said)
    if not {"article", "claims", "findings", "summary"} <= answer.keys():
        raise Unavailable(f"{server} is no Plumbline service")
    return cast("Answer", answer)
