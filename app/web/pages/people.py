"""/desk/people: who may sign in, and as what; for admins."""

from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from app.domain.person import Role
from app.errors import BadInput, Conflict
from app.exporters.as_people import person_document
from app.exporters.encoding import Document
from app.services import people
from app.web.deps import Door, TheDoor, json_answer
from app.web.limits import JsonRoute
from app.web.pages.forms import Filled, Posted, refused
from app.web.pages.listings import EMPTY as UNLESS_EMPTY
from app.web.pages.pages import back, page
from app.web.pages.route import PageRoute
from app.web.pages.visitor import admin_of
from app.web.schemas import Body

HERE = "/desk/people"
ADMINS = [Depends(admin_of)]

router = APIRouter(prefix=HERE, route_class=PageRoute, include_in_schema=False, dependencies=ADMINS)
documents = APIRouter(
    prefix="/desk", route_class=JsonRoute, include_in_schema=False, dependencies=ADMINS
)
ROUTERS = (router, documents)

EMPTY = {"name": "", "role": str(Role.EDITOR), "password": ""}
FIRST = "the first person is made on the command line: plumbline users add NAME --role admin"


class PeopleDone(StrEnum):
    """What an action did, to be said on the page that it leads to."""

    ADDED = "added"
    ROLE = "role"
    PASSWORD = "password"  # noqa: S105  # a word for the address
    DISABLED = "disabled"
    ENABLED = "enabled"


class PeopleListing(Body):
    """What was done just before."""

    done: Annotated[PeopleDone | None, UNLESS_EMPTY] = None


Asked = Annotated[PeopleListing, Query()]


@router.get("")
def show(asked: Asked, door: TheDoor) -> Response:
    """Everybody, and a form to add somebody."""
    return _shown(door, asked, Filled(EMPTY))


@documents.get("/people.json")
def document(asked: Asked, door: TheDoor) -> Response:
    """The same for programs."""
    return json_answer(_document(door))


@router.post("")
def add(form: Posted, door: TheDoor) -> Response:
    """Lets somebody sign in; the first person is made by whoever runs the machine."""
    form.require(("name", "role", "password"))
    if not people.are_any(door.store):
        raise Conflict(FIRST)
    try:
        new = people.NewPerson(
            form.text("name"), form.choice(Role, "role"), next(iter(form.texts("password")), "")
        )
        with door.hashing.entered():
            people.add_person(door.store, new, door.now(), door.house.password_cost)
    except (BadInput, Conflict) as error:
        values = {"name": form.text("name"), "role": form.text("role"), "password": ""}
        return _shown(door, PeopleListing(), refused(error, values, "name"))
    return _done(PeopleDone.ADDED)


@router.post("/{person_id}/role")
def change_role(person_id: str, form: Posted, door: TheDoor) -> Response:
    """Gives somebody another role."""
    form.require(("role",))
    people.change_role(door.store, person_id, form.choice(Role, "role"))
    return _done(PeopleDone.ROLE)


@router.post("/{person_id}/disable")
def disable(person_id: str, form: Posted, door: TheDoor) -> Response:
    """Signs somebody out, and lets them in no more."""
    form.require(())
    people.disable(door.store, person_id, door.now())
    return _done(PeopleDone.DISABLED)


@router.post("/{person_id}/enable")
def enable(person_id: str, form: Posted, door: TheDoor) -> Response:
    """Lets somebody in again."""
    form.require(())
    people.enable(door.store, person_id)
    return _done(PeopleDone.ENABLED)


@router.get("/{person_id}/password")
def ask_for_password(person_id: str, door: TheDoor) -> Response:
    """The form to give somebody another password."""
    return _password_page(door, person_id, Filled())


@router.post("/{person_id}/password")
def set_password(person_id: str, form: Posted, door: TheDoor) -> Response:
    """Gives somebody another password, and signs them out everywhere."""
    form.require(("password",))
    try:
        password = next(iter(form.texts("password")), "")
        with door.hashing.entered():
            people.set_password(door.store, person_id, password, door.house.password_cost)
    except BadInput as error:
        return _password_page(door, person_id, refused(error, {"password": ""}))
    return _done(PeopleDone.PASSWORD)


def _shown(door: Door, asked: PeopleListing, form: Filled) -> Response:
    return page(
        "people",
        form.status,
        **_document(door),
        asked=asked,
        form=form,
        roles=tuple(one.value for one in Role),
    )


def _password_page(door: Door, person_id: str, form: Filled) -> Response:
    person = person_document(people.get_person(door.store, person_id))
    return page("person_password", form.status, person=person, form=form)


def _document(door: Door) -> Document:
    return {"people": [person_document(one) for one in people.list_people(door.store)]}


def _done(done: PeopleDone) -> Response:
    return back(f"{HERE}?done={done}")
