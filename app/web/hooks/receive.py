"""POST /hooks/{cms}/{source_id}: a CMS's own webhook, kept at once and carried out afterwards."""

import re
import secrets
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Request, Response

from app.domain.limits import is_keepable
from app.domain.sender import Cms, Sender
from app.services.hooks import Received
from app.services.hooks import receive as keep
from app.services.senders import find_sender
from app.watching import Who, WhoKind, call_now
from app.web.deps import BODY_PROBLEMS, Door, TheDoor, json_answer, problems
from app.web.hooks.answers import HookAnswer
from app.web.hooks.bodies import FORM, HookRoute
from app.web.hooks.signatures import PRESETS, Proof, proof_of
from app.web.limits import json_value, media_type_of

router = APIRouter(tags=["hooks"], route_class=HookRoute)

PING = re.compile(rb"webhook_id=[0-9]{1,20}")
"""What WooCommerce sends, unsigned, when a webhook is set up; it must be answered with 200."""

TOPIC = "X-WC-Webhook-Topic"
UNKNOWN = "no sender is configured at this address"
UNSIGNED = "the signature is missing or wrong, or its time is more than five minutes from ours"
NOBODY = (secrets.token_urlsafe(32),)
"""Signs for senders that are not known, so that they take as long to refuse."""

BODY: dict[str, Any] = {  # OpenAPI is JSON of its own shape
    "requestBody": {
        "required": True,
        "description": "What the system sends, at most 8 MiB; signed byte for byte as it comes.",
        "content": {"application/json": {"schema": {"type": "object"}}},
    }
}


async def raw_body(request: Request) -> bytes:
    """The body as it came."""
    return await request.body()


@router.post(
    "/hooks/{cms}/{source_id}",
    status_code=202,
    response_model=HookAnswer,
    responses=problems(401, 404, 429, *BODY_PROBLEMS),
    openapi_extra=BODY,
    summary="Hand over an article, as a CMS does",
)
def receive(
    cms: str,
    source_id: str,
    request: Request,
    body: Annotated[bytes, Depends(raw_body)],
    door: TheDoor,
) -> Response:
    """Keeps what the sender signed, answers, and checks the article in the background.

    The same delivery again changes nothing. Nothing is answered with 410 or a redirect.
    """
    system = _system(cms)
    sender = _sender(door, system, source_id)
    if _is_ping(system, request, body) and sender is not None:
        return Response(status_code=200)
    proof = _proof(system, sender, request, body, door)
    if sender is None:
        raise HTTPException(404, UNKNOWN)
    if proof is None:
        raise HTTPException(401, UNSIGNED, {"WWW-Authenticate": "Signature"})
    call_now().who = Who(WhoKind.SENDER, sender.source_id, sender.source)
    accepted = keep(door.store, _received(sender, request, body, proof), door.now())
    ignored = {} if accepted.ignored is None else {"ignored": accepted.ignored}
    return json_answer({"article": {"id": accepted.article_id}, **ignored}, 202)


def _system(cms: str) -> Cms:
    try:
        return Cms(cms)
    except ValueError:
        raise HTTPException(404) from None


def _sender(door: Door, cms: Cms, source_id: str) -> Sender | None:
    sender = find_sender(door.store, source_id)
    return sender if sender is not None and sender.cms is cms else None


def _is_ping(cms: Cms, request: Request, body: bytes) -> bool:
    return cms is Cms.WORDPRESS and _is_form(request) and PING.fullmatch(body) is not None


def _proof(
    cms: Cms, sender: Sender | None, request: Request, body: bytes, door: Door
) -> Proof | None:
    """The proof that the sender signed it; one that is not known is looked at as long."""
    schemes = (sender.scheme,) if sender and sender.scheme else PRESETS[cms]
    known = sender.secrets if sender else NOBODY
    return proof_of(schemes, known, request.headers, body, door.now())


def _received(sender: Sender, request: Request, body: bytes, proof: Proof) -> Received:
    if _is_form(request):
        raise HTTPException(415, "send JSON, with the header content-type: application/json")
    value = json_value(body)
    topic = request.headers.get(TOPIC, "")[:100]
    event = topic if topic and is_keepable(topic) else None
    return Received(sender, body.decode("utf-8"), value, proof.id, event)


def _is_form(request: Request) -> bool:
    return media_type_of(request)[0] == FORM
