"""Who looks at the desk, and what they may do there."""

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import Depends, HTTPException, Request

from app.domain.key import ApiKey, Scope
from app.domain.person import Role
from app.services.access import Access, access_of
from app.watching import Who, WhoKind, call_now
from app.web.deps import TheDoor
from app.web.pages.guard import NotSignedIn, require_this_machine, sign_in_page
from app.web.pages.switch import keys_on_in
from app.web.quotas import spend_of_key, spend_of_person
from app.web.shown import is_unattended, key_in, key_shown, session_in


@dataclass(frozen=True, slots=True)
class Visitor:
    """A person at the desk; `name` is None for whoever sits at this machine, and for a program.

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

    This is the rule of who comes in. Somebody who signed in; a program that only looks, with its
    key; and, while neither a person nor a key was ever made, this machine: HTTPException 403 for
    any other. Everybody else is NotSignedIn.
    """
    shown = key_in(request)
    session = session_in(request, door) if shown is None else None
    if shown is not None:
        key = key_shown(request, door, shown)
        call_now().who = Who(WhoKind.KEY, key.id, key.name)
        visitor = _program(request, key)
        if not is_unattended(request):
            spend_of_key(request, door, key.id)
    elif session is not None:
        call_now().who = Who(WhoKind.PERSON, session.person.id, session.person.name)
        if not is_unattended(request):
            spend_of_person(request, door, session.person.id)
        visitor = Visitor(session.person.name, session.person.role, session.person.keys_on)
    elif access_of(door.store) is not Access.OPEN:
        raise NotSignedIn(sign_in_page(request))
    else:
        require_this_machine(request)
        call_now().who = Who(WhoKind.MACHINE)
        visitor = replace(NOBODY_IN_PARTICULAR, keys_on=keys_on_in(request))
    request.state.visitor = visitor
    return visitor


def _program(request: Request, key: ApiKey) -> Visitor:
    """A program as a visitor: decisions have a person's name under them, so it may only look."""
    if request.method != "GET":
        raise HTTPException(403, "a key reads here, and decides nothing: use the HTTP interface")
    if key.allows(Scope.ADMIN):
        return Visitor(None, Role.ADMIN)
    if key.allows(Scope.READ):
        return Visitor(None, Role.READER)
    raise HTTPException(403, f"this takes the scope read, and the key has {', '.join(key.scopes)}")


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
