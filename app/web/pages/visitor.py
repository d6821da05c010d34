"""Who looks at the desk, and what they may do there."""

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import Depends, HTTPException, Request

from app.domain.person import Role, Session
from app.services import people, sessions
from app.web.deps import Door, TheDoor
from app.web.pages.cookies import token_in
from app.web.pages.guard import NotSignedIn, require_this_machine, sign_in_page
from app.web.pages.switch import keys_on_in


@dataclass(frozen=True, slots=True)
class Visitor:
    """A person at the desk; `name` is None for whoever sits at this machine.

    `keys_on` says whether single keys do something on the pages (WCAG 2.1.4 wants a switch).
    """

    name: str | None
    role: Role
    keys_on: bool = True

    @property
    def may_decide(self) -> bool:
        return self.role.covers(Role.EDITOR)

    @property
    def may_manage(self) -> bool:
        return self.role.covers(Role.ADMIN)


NOBODY_IN_PARTICULAR = Visitor(None, Role.ADMIN)
"""Whoever sits at this machine, while no person was made."""


def visitor_of(request: Request, door: TheDoor) -> Visitor:
    """The visitor, kept with the request for the page that it leads to.

    This is the rule of who comes in. Once there is a person, somebody who is signed in: NotSignedIn
    for anybody else. While there is none, this machine: HTTPException 403 for any other.
    """
    session = session_in(request, door)
    if session is not None:
        visitor = Visitor(session.person.name, session.person.role, session.person.keys_on)
    elif people.are_any(door.store):
        raise NotSignedIn(sign_in_page(request))
    else:
        require_this_machine(request)
        visitor = replace(NOBODY_IN_PARTICULAR, keys_on=keys_on_in(request))
    request.state.visitor = visitor
    return visitor


def session_in(request: Request, door: Door) -> Session | None:
    """The session of the browser that asks, if it holds one that still holds."""
    token = token_in(request)
    return None if token is None else sessions.session_of(door.store, token, door.now())


TheVisitor = Annotated[Visitor, Depends(visitor_of)]


def editor_of(visitor: TheVisitor) -> Visitor:
    """The visitor, if they may decide; HTTPException 403 otherwise."""
    return _required(visitor, Role.EDITOR)


def admin_of(visitor: TheVisitor) -> Visitor:
    """The visitor, if they may manage the service; HTTPException 403 otherwise."""
    return _required(visitor, Role.ADMIN)


TheEditor = Annotated[Visitor, Depends(editor_of)]
TheAdmin = Annotated[Visitor, Depends(admin_of)]


def _required(visitor: Visitor, role: Role) -> Visitor:
    if not visitor.role.covers(role):
        raise HTTPException(403, f"this takes the role {role}, and yours is {visitor.role}")
    return visitor
