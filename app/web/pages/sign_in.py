"""/desk/sign-in, /desk/sign-out and /desk/password: what somebody does about the own session."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from app.errors import BadInput, Conflict
from app.services import sessions
from app.services.access import access_of
from app.web.deps import Door, TheDoor
from app.web.pages.cookies import hand_over, take_back
from app.web.pages.forms import Filled, Form, Posted, refused
from app.web.pages.guard import SIGN_IN, START, own_page
from app.web.pages.pages import back, page
from app.web.pages.route import PageRoute
from app.web.pages.visitor import TheVisitor
from app.web.schemas import Body
from app.web.shown import session_in, token_in

router = APIRouter(prefix="/desk", route_class=PageRoute, include_in_schema=False)
ROUTERS = (router,)

HERE = "/desk/password"
WRONG = "the name or the password is wrong"
NOBODY = "nobody is signed in here, so there is no password to change"


class SignInListing(Body):
    """Which page is gone on to."""

    next: Annotated[str, Field(max_length=8_000)] = START


class PasswordListing(Body):
    """Whether the password was changed just before."""

    done: Annotated[str, Field(pattern="changed")] = ""


@router.get("/sign-in")
def show_sign_in(
    asked: Annotated[SignInListing, Query()], request: Request, door: TheDoor
) -> Response:
    """The form; who is signed in goes on at once."""
    if session_in(request, door) is not None:
        return back(own_page(asked.next))
    return _sign_in_page(door, Filled({"name": "", "next": own_page(asked.next)}))


@router.post("/sign-in")
def sign_in(form: Posted, request: Request, door: TheDoor) -> Response:
    """Begins a session, ends the one that this browser had, and goes on to the page."""
    form.require(("name", "password", "next"))
    name, going_on = form.text("name"), own_page(form.text("next"))
    password = _untouched(form, "password")
    door.passwords_tried.begin(name, request, door.now())
    with door.hashing.entered():
        opened = sessions.sign_in(door.store, name, password, door.now(), door.house.password_cost)
    if opened is None:
        values = {"name": name, "next": going_on}
        return _sign_in_page(
            door, Filled(values, {"password": WRONG}, WRONG, HTTPStatus.UNAUTHORIZED)
        )
    door.passwords_tried.went_well(name, request)
    sessions.sign_out(door.store, token_in(request) or "")
    answer = back(going_on)
    hand_over(answer, opened.token, request)
    return answer


@router.post("/sign-out")
def sign_out(form: Posted, request: Request, door: TheDoor) -> Response:
    """Ends the session of this browser."""
    form.require(())
    sessions.sign_out(door.store, token_in(request) or "")
    answer = back(SIGN_IN)
    take_back(answer)
    return answer


@router.get("/password")
def show_password(asked: Annotated[PasswordListing, Query()], visitor: TheVisitor) -> Response:
    """The form to change one's own password."""
    if visitor.name is None:
        raise Conflict(NOBODY)
    return _password_page(Filled(), is_changed=bool(asked.done))


@router.post("/password")
def change_password(form: Posted, visitor: TheVisitor, request: Request, door: TheDoor) -> Response:
    """Changes one's own password, and ends one's sessions in every other browser."""
    form.require(("old", "new"))
    session = session_in(request, door)
    if session is None:
        raise Conflict(NOBODY)
    old, new = _untouched(form, "old"), _untouched(form, "new")
    name = session.person.name
    door.passwords_tried.begin(name, request, door.now())
    try:
        with door.hashing.entered():
            sessions.change_password(door.store, session, old, new, door.house.password_cost)
    except BadInput as error:
        if error.loc != ("old",):
            door.passwords_tried.went_well(name, request)
        return _password_page(refused(error, {"old": "", "new": ""}))
    door.passwords_tried.went_well(name, request)
    return back(f"{HERE}?done=changed")


def _sign_in_page(door: Door, form: Filled) -> Response:
    return page("sign_in", form.status, form=form, access=access_of(door.store).name)


def _password_page(form: Filled, *, is_changed: bool = False) -> Response:
    return page("password", form.status, form=form, is_changed=is_changed)


def _untouched(form: Form, name: str) -> str:
    """What stands in the field to the last space: a password may begin or end with one."""
    return next(iter(form.texts(name)), "")
