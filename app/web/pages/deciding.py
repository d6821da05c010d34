"""How a person decides about a claim: the form's fields, and what is said once it is done."""

from collections.abc import Mapping
from enum import StrEnum


class Did(StrEnum):
    """What was decided just before, to be said on the page that it leads to."""

    ACCEPT = "accept"
    OVERRIDE = "override"
    NOT_A_CLAIM = "not_a_claim"
    NOTE = "note"
    ASSIGN = "assign"
    UNDO = "undo"


SENTENCES: Mapping[str, str] = {
    Did.ACCEPT: "Accepted: the verdict stands as it is.",
    Did.OVERRIDE: "Decided: your verdict stands in the place of Plumbline's.",
    Did.NOT_A_CLAIM: "Decided: the number is no claim.",
    Did.NOTE: "The note is kept with the claim.",
    Did.ASSIGN: "It is written down who looks after the claim.",
    Did.UNDO: "Taken back: what held before holds again.",
}
