"""/desk/senders: who hands articles in by webhook, what came, and what is to be done about both."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Response

from app.domain.delivery import State
from app.domain.sender import Algorithm, Cms, Encoding, Scheme, Signed
from app.errors import BadInput, Conflict
from app.exporters.as_senders import sender_document
from app.exporters.encoding import Document
from app.services import hooks, senders
from app.web.deps import Door, TheDoor, json_answer
from app.web.hooks.answers import delivery_document
from app.web.limits import JsonRoute
from app.web.pages.forms import Filled, Form, Posted, refused
from app.web.pages.listings import DeliveryListing, Done
from app.web.pages.pages import back, page
from app.web.pages.route import PageRoute
from app.web.pages.visitor import admin_of

HERE = "/desk/senders"
ADMINS = [Depends(admin_of)]

router = APIRouter(
    prefix="/desk", route_class=PageRoute, include_in_schema=False, dependencies=ADMINS
)
documents = APIRouter(
    prefix="/desk", route_class=JsonRoute, include_in_schema=False, dependencies=ADMINS
)
ROUTERS = (router, documents)

CHOICES = {"cms": Cms, "algorithm": Algorithm, "encoding": Encoding, "signed": Signed}
SCHEME = ("header", "algorithm", "encoding", "prefix", "signed", "ts_header", "id_header")
PLAIN = Scheme(header="")
"""How a sender signs that says nothing about it."""

SHOWN_AGAIN = ("source_id", "cms", "source", "timezone", *SCHEME)
FIELDS = (*SHOWN_AGAIN, "secret")
EMPTY: dict[str, object] = {
    **dict.fromkeys(SHOWN_AGAIN, ""),
    "timezone": "UTC",
    **{name: str(getattr(PLAIN, name)) for name in SCHEME},
    "secret": "",
}

Asked = Annotated[DeliveryListing, Query()]


@router.get("/senders")
def show(asked: Asked, door: TheDoor) -> Response:
    """All senders, a form to add one, and what came from them."""
    return _shown(door, asked, Filled(EMPTY))


@documents.get("/senders.json")
def document(asked: Asked, door: TheDoor) -> Response:
    """The same for programs."""
    return json_answer(_document(door, asked))


@router.post("/senders")
def add(form: Posted, door: TheDoor) -> Response:
    """Adds a sender; the answer shows its secret where that was made here, and no other does."""
    form.require(FIELDS)
    try:
        told = senders.add_sender(door.store, _new_sender(form), door.now())
    except (BadInput, Conflict) as error:
        values = {**{name: form.text(name) for name in SHOWN_AGAIN}, "secret": ""}
        other = "source_id" if isinstance(error, Conflict) else "header"
        return _shown(door, DeliveryListing(), refused(error, values, other))
    if told.made is None:
        return back(f"{HERE}?done={Done.ADDED}")
    return _told(told)


@router.post("/senders/{source_id}/rotate")
def rotate(source_id: str, form: Posted, door: TheDoor) -> Response:
    """Gives a sender a newer secret, and shows it this once."""
    form.require(())
    return _told(senders.rotate_secret(door.store, source_id, None), is_new=False)


@router.post("/senders/{source_id}/end")
def end(source_id: str, form: Posted, door: TheDoor) -> Response:
    """Lets a sender's older secrets hold no longer."""
    form.require(())
    senders.end_old_secrets(door.store, source_id)
    return back(f"{HERE}?done={Done.ENDED}")


@router.get("/senders/{source_id}/remove")
def ask_to_remove(source_id: str, door: TheDoor) -> Response:
    """Asks once more."""
    return page("remove_sender", sender=sender_document(senders.get_sender(door.store, source_id)))


@router.post("/senders/{source_id}/remove")
def remove(source_id: str, form: Posted, door: TheDoor) -> Response:
    """Takes nothing from a sender any more."""
    form.require(())
    senders.remove_sender(door.store, source_id)
    return back(f"{HERE}?done={Done.REMOVED}")


@router.post("/deliveries/{delivery_id}/replay")
def replay(delivery_id: str, asked: Asked, form: Posted, door: TheDoor) -> Response:
    """Has a delivery carried out again, and leads back to the deliveries that were chosen."""
    form.require(())
    hooks.replay(door.store, delivery_id, door.now())
    return back(f"{HERE}?{urlencode({**asked.chosen, 'done': Done.REPLAYED})}")


def _shown(door: Door, asked: DeliveryListing, form: Filled) -> Response:
    return page(
        "senders",
        form.status,
        **_document(door, asked),
        asked=asked,
        chosen=urlencode(asked.chosen),
        form=form,
        choices={name: tuple(kind) for name, kind in CHOICES.items()},
        states=tuple(State),
    )


def _document(door: Door, asked: DeliveryListing) -> Document:
    known = senders.list_senders(door.store)
    found = hooks.list_deliveries(
        door.store, asked.state, asked.source_id, asked.cursor, asked.limit
    )
    return {
        "senders": [sender_document(one) for one in known],
        "deliveries": {
            "items": [delivery_document(one) for one in found.items],
            "next_cursor": found.next_cursor,
        },
    }


def _told(told: senders.Told, *, is_new: bool = True) -> Response:
    return page(
        "sender_secret", sender=sender_document(told.sender), secret=told.made, is_new=is_new
    )


def _new_sender(form: Form) -> senders.NewSender:
    return senders.NewSender(
        source_id=form.text("source_id"),
        cms=form.choice(Cms, "cms"),
        source=form.text("source"),
        secret=form.text("secret") or None,
        scheme=_scheme(form),
        timezone=form.text("timezone"),
    )


def _scheme(form: Form) -> Scheme | None:
    """How it signs; None where nothing is said of it. What is said in part is refused later on."""
    said = Scheme(
        header=form.text("header"),
        algorithm=form.choice(Algorithm, "algorithm", PLAIN.algorithm),
        encoding=form.choice(Encoding, "encoding", PLAIN.encoding),
        prefix=form.text("prefix"),
        signed=form.choice(Signed, "signed", PLAIN.signed),
        ts_header=form.text("ts_header"),
        id_header=form.text("id_header"),
    )
    return None if said == PLAIN else said
