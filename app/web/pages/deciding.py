"""How a person decides about a claim: the form, what it leads to, and what is said once done."""

import re
from collections.abc import Mapping
from enum import StrEnum
from urllib.parse import quote, urlencode

from app.domain import Verdict
from app.domain.review import ReviewKind
from app.services.reviews import ClaimName, Given
from app.web.pages.forms import Form

FIELDS = ("kind", "verdict", "reason", "assignee", "tag", "back")

OWN_PATH = re.compile(r"/desk/[\w./?&=%~-]*")
"""Addresses of the desk that a form may name as the page to go back to."""


class Did(StrEnum):
    """What was decided just before, to be said on the page that it leads to."""

    ACCEPT = "accept"
    OVERRIDE = "override"
    NOT_A_CLAIM = "not_a_claim"
    NOTE = "note"
    ASSIGN = "assign"
    UNDO = "undo"


TEACHES = "It holds for the next article that says the same as well."

SENTENCES: Mapping[str, str] = {
    Did.ACCEPT: "Accepted: the verdict stands as it is.",
    Did.OVERRIDE: f"Decided: your verdict stands in the place of Plumbline’s. {TEACHES}",
    Did.NOT_A_CLAIM: f"Decided: the number is no claim. {TEACHES}",
    Did.NOTE: "The note is kept with the claim.",
    Did.ASSIGN: "Who looks after the claim is on record.",
    Did.UNDO: "Taken back: what held before holds again.",
}


def given_in(form: Form, who: str | None) -> Given:
    """What the form says, in the name of whoever posts it; BadInput for a field that is no use."""
    form.require(FIELDS)
    return Given(
        kind=form.choice(ReviewKind, "kind"),
        verdict=form.choice(Verdict, "verdict") if form.text("verdict") else None,
        reason=form.text("reason") or None,
        who=who,
        assignee=form.text("assignee") or None,
    )


def typed(form: Form) -> Mapping[str, object]:
    """What stands in the form, to be shown again."""
    return {name: form.text(name) for name in FIELDS}


def page_of(claim: ClaimName) -> str:
    """The claim's own page."""
    return "/desk/articles/{}/claims/{}".format(
        *(quote(part, safe="") for part in (claim.article_id, claim.claim_id))
    )


def way_back(form: Form, claim: ClaimName) -> str:
    """Where the form wants to lead, or else the claim's page, with what was done; to the claim."""
    wanted = form.text("back")
    is_ours = OWN_PATH.fullmatch(wanted) and ".." not in wanted
    path = wanted if is_ours else page_of(claim)
    joint = "&" if "?" in path else "?"
    there = "" if path == page_of(claim) else f"#{quote(claim.claim_id, safe='')}"
    return f"{path}{joint}{urlencode({'done': form.text('kind')})}{there}"
