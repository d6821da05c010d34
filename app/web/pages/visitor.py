"""Who looks at the desk, and what they may do there."""

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import Depends, HTTPException, Request

from app.domain.person import Role
from app.web.pages.guard import require_loopback
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


async def visitor_of(request: Request) -> Visitor:
    """The visitor, kept with the request for the page that it leads to."""
    await require_loopback(request)
    visitor = replace(NOBODY_IN_PARTICULAR, keys_on=keys_on_in(request))
    request.state.visitor = visitor
    return visitor


TheVisitor = Annotated[Visitor, Depends(visitor_of)]


async def editor_of(visitor: TheVisitor) -> Visitor:
    """The visitor, if they may decide; HTTPException 403 otherwise."""
    return _required(visitor, Role.EDITOR)


async def admin_of(visitor: TheVisitor) -> Visitor:
    """The visitor, if they may manage the service; HTTPException 403 otherwise."""
    return _required(visitor, Role.ADMIN)


TheEditor = Annotated[Visitor, Depends(editor_of)]
TheAdmin = Annotated[Visitor, Depends(admin_of)]


def _required(visitor: Visitor, role: Role) -> Visitor:
    if not visitor.role.covers(role):
        raise HTTPException(403, f"this takes the role {role}, and yours is {visitor.role}")
    return visitor
