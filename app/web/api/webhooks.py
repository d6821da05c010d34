"""/webhooks: who is told what, and how that went."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.exporters.as_subscriptions import (
    message_document,
    new_subscription_document,
    subscription_document,
)
from app.services.messages import send_trial
from app.services.subscriptions import (
    Wish,
    enable,
    list_messages,
    list_subscriptions,
    replay,
    rotate_secret,
    subscribe,
    unsubscribe,
)
from app.web.deps import BODY_PROBLEMS, TheDoor, json_answer, page_answer, problems
from app.web.limits import JsonRoute
from app.web.schemas import Listing
from app.web.webhooks import (
    DeliveryAnswer,
    DeliveryPage,
    NewSubscriptionAnswer,
    SubscriptionAnswer,
    SubscriptionBody,
    SubscriptionPage,
    TrialAnswer,
)

router = APIRouter(prefix="/webhooks", tags=["webhooks"], route_class=JsonRoute)

ONE = problems(404, 422, 503, 507)


@router.get(
    "", response_model=SubscriptionPage, responses=problems(503), summary="List subscriptions"
)
def all_subscriptions(door: TheDoor) -> Response:
    """Who is told what; there are a hundred at most, so they are one page."""
    items = [subscription_document(one) for one in list_subscriptions(door.store)]
    return json_answer({"items": items, "next_cursor": None})


@router.post(
    "",
    status_code=201,
    response_model=NewSubscriptionAnswer,
    responses=problems(409, *BODY_PROBLEMS),
    summary="Subscribe",
)
def add(body: SubscriptionBody, door: TheDoor) -> Response:
    """Tells the url of what happens from now on; the answer shows the secret, once."""
    wish = Wish(body.url, tuple(body.events or ()), body.source, body.secret)
    made = subscribe(door.store, wish, door.house.reach, door.now())
    return json_answer(new_subscription_document(made), 201)


@router.delete("/{subscription_id}", status_code=204, responses=ONE, summary="Unsubscribe")
def remove(subscription_id: str, door: TheDoor) -> Response:
    """Takes the subscription away with its secret and all that was or was to be sent."""
    unsubscribe(door.store, subscription_id)
    return Response(status_code=204)


@router.post(
    "/{subscription_id}/rotate",
    response_model=NewSubscriptionAnswer,
    responses=ONE,
    summary="Replace the secret",
)
def rotate(subscription_id: str, door: TheDoor) -> Response:
    """Shows a new secret, once; messages are signed with the old one, too, for 24 hours."""
    rotated = rotate_secret(door.store, subscription_id, door.now())
    return json_answer(new_subscription_document(rotated))


@router.post(
    "/{subscription_id}/enable",
    response_model=SubscriptionAnswer,
    responses=ONE,
    summary="Send again",
)
def send_again(subscription_id: str, door: TheDoor) -> Response:
    """Sends again to a subscription that was disabled, and first what has waited."""
    return json_answer(subscription_document(enable(door.store, subscription_id, door.now())))


@router.post(
    "/{subscription_id}/test",
    response_model=TrialAnswer,
    responses=ONE,
    summary="Send a test",
)
def send_test(subscription_id: str, door: TheDoor) -> Response:
    """Sends a signed `webhook.test` at once and says what came back; it is not kept."""
    with door.fetching.entered():
        outcome = send_trial(door.store, door.house.reach, subscription_id, door.now())
    return json_answer(
        {"delivered": outcome.is_success, "status": outcome.status, "error": outcome.error}
    )


@router.get(
    "/{subscription_id}/deliveries",
    response_model=DeliveryPage,
    responses=ONE,
    summary="List deliveries",
)
def deliveries(
    request: Request, subscription_id: str, listing: Annotated[Listing, Query()], door: TheDoor
) -> Response:
    """What was and is to be sent, the newest first, with every try."""
    page = list_messages(door.store, subscription_id, listing.cursor, listing.limit)
    items = [message_document(one.message, one.attempts) for one in page.items]
    return page_answer(request, listing, items, page.next_cursor)


@router.post(
    "/deliveries/{message_id}/replay",
    response_model=DeliveryAnswer,
    responses=problems(404, 409, 422, 503, 507),
    summary="Deliver again",
)
def deliver_again(message_id: str, door: TheDoor) -> Response:
    """Makes the delivery anew from the start of the schedule, with the same id and body."""
    again = replay(door.store, message_id, door.now())
    return json_answer(message_document(again.message, again.attempts))
