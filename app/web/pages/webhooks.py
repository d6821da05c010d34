"""/desk/webhooks: who is told what, how that went, and what is to be done about both."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Response

from app.domain.webhooks import SUBSCRIBABLE, Subscription
from app.errors import BadInput, Conflict
from app.exporters.as_subscriptions import message_document, subscription_document
from app.exporters.encoding import Document
from app.services import subscriptions
from app.services.messages import send_trial
from app.web.deps import Door, TheDoor, json_answer
from app.web.limits import JsonRoute
from app.web.pages.forms import Filled, Posted, refused
from app.web.pages.listings import Done, MessageListing
from app.web.pages.pages import back, page
from app.web.pages.route import PageRoute
from app.web.pages.visitor import admin_of

HERE = "/desk/webhooks"
ADMINS = [Depends(admin_of)]

router = APIRouter(prefix=HERE, route_class=PageRoute, include_in_schema=False, dependencies=ADMINS)
documents = APIRouter(
    prefix="/desk", route_class=JsonRoute, include_in_schema=False, dependencies=ADMINS
)
ROUTERS = (router, documents)

SHOWN_AGAIN = ("url", "source")
FIELDS = (*SHOWN_AGAIN, "events", "secret")
EMPTY: dict[str, object] = {**dict.fromkeys(SHOWN_AGAIN, ""), "events": (), "secret": ""}

Asked = Annotated[MessageListing, Query()]


@router.get("")
def show(asked: Asked, door: TheDoor) -> Response:
    """All subscriptions, a form to add one, and what was and is to be sent to one of them."""
    return _shown(door, asked, Filled(EMPTY))


@documents.get("/webhooks.json")
def document(asked: Asked, door: TheDoor) -> Response:
    """The same for programs."""
    return json_answer(_document(door, asked))


@router.post("")
def add(form: Posted, door: TheDoor) -> Response:
    """Tells a url from now on; the answer shows the secret that was made, and no other does."""
    form.require(FIELDS, many=("events",))
    given = form.text("secret") or None
    wish = subscriptions.Wish(
        form.text("url"), form.texts("events"), form.text("source") or None, given
    )
    try:
        made = subscriptions.subscribe(door.store, wish, door.house.reach, door.now())
    except (BadInput, Conflict) as error:
        shown = {name: form.text(name) for name in SHOWN_AGAIN}
        values = {**shown, "events": wish.events, "secret": ""}
        return _shown(door, MessageListing(), refused(error, values, "url"))
    if given is not None:
        return back(_address(made.id, Done.ADDED))
    return _told(made)


@router.post("/{subscription_id}/rotate")
def rotate(subscription_id: str, form: Posted, door: TheDoor) -> Response:
    """Replaces the secret, and shows the new one this once."""
    form.require(())
    rotated = subscriptions.rotate_secret(door.store, subscription_id, door.now())
    return _told(rotated, is_new=False)


@router.post("/{subscription_id}/enable")
def enable(subscription_id: str, form: Posted, door: TheDoor) -> Response:
    """Tells again who was disabled, and first what has waited."""
    form.require(())
    subscriptions.enable(door.store, subscription_id, door.now())
    return back(_address(subscription_id, Done.ENABLED))


@router.post("/{subscription_id}/test")
def send_test(subscription_id: str, form: Posted, door: TheDoor) -> Response:
    """Sends a test at once and shows what came back, which is kept nowhere."""
    form.require(())
    with door.fetching.entered():
        outcome = send_trial(door.store, door.house.reach, subscription_id, door.now())
    known = subscriptions.get_subscription(door.store, subscription_id)
    return page("webhook_test", subscription=subscription_document(known), outcome=outcome)


@router.get("/{subscription_id}/remove")
def ask_to_remove(subscription_id: str, door: TheDoor) -> Response:
    """Asks once more."""
    known = subscriptions.get_subscription(door.store, subscription_id)
    return page("remove_webhook", subscription=subscription_document(known))


@router.post("/{subscription_id}/remove")
def remove(subscription_id: str, form: Posted, door: TheDoor) -> Response:
    """Tells no more, and forgets what was and was to be sent."""
    form.require(())
    subscriptions.unsubscribe(door.store, subscription_id)
    return back(f"{HERE}?done={Done.REMOVED}")


@router.post("/deliveries/{message_id}/replay")
def replay(message_id: str, form: Posted, door: TheDoor) -> Response:
    """Makes a delivery anew, from the start of the schedule."""
    form.require(())
    again = subscriptions.replay(door.store, message_id, door.now())
    return back(_address(again.message.subscription_id, Done.REPLAYED))


def _shown(door: Door, asked: MessageListing, form: Filled) -> Response:
    told = _document(door, asked)
    return page("webhooks", form.status, **told, asked=asked, form=form, events=SUBSCRIBABLE)


def _document(door: Door, asked: MessageListing) -> Document:
    known = [subscription_document(one) for one in subscriptions.list_subscriptions(door.store)]
    first = str(known[0]["id"]) if known else None
    return {
        "subscriptions": known,
        "deliveries": _deliveries(door, asked, asked.subscription or first),
    }


def _deliveries(door: Door, asked: MessageListing, subscription_id: str | None) -> Document:
    if subscription_id is None:
        return {"subscription": None, "items": [], "next_cursor": None}
    found = subscriptions.list_messages(door.store, subscription_id, asked.cursor, asked.limit)
    return {
        "subscription": subscription_id,
        "items": [message_document(one.message, one.attempts) for one in found.items],
        "next_cursor": found.next_cursor,
    }


def _told(subscription: Subscription, *, is_new: bool = True) -> Response:
    return page(
        "webhook_secret",
        subscription=subscription_document(subscription),
        secret=subscription.secrets[0].text,
        is_new=is_new,
    )


def _address(subscription_id: str, done: Done) -> str:
    return f"{HERE}?{urlencode({'subscription': subscription_id, 'done': done})}"
