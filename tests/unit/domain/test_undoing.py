"""A decision is taken back unless a later one rests on it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain import Decision, DecisionKind
from app.domain.undoing import Rejoined, rejoined_by, resting_on

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
MERGE, SPLIT, APART = DecisionKind.MERGE, DecisionKind.SPLIT, DecisionKind.APART
PIN, UNPIN, RETRACT = DecisionKind.PIN, DecisionKind.UNPIN, DecisionKind.RETRACT


def said(number: int, kind: DecisionKind, one: str, other: str | None = None) -> Decision:
    return Decision(number, kind, one, other, 0, None, None, NOW)


def on(number: int, kind: DecisionKind, figure: str) -> Decision:
    return replace(said(number, kind, "baths"), figure_id=figure)


@pytest.mark.parametrize(
    ("undone", "later", "rests"),
    [
        (said(1, MERGE, "baths", "lagoon"), said(2, APART, "lagoon", "baths"), True),
        (said(1, MERGE, "baths", "lagoon"), said(2, MERGE, "lagoon", "spa"), True),
        (said(1, MERGE, "baths", "lagoon"), said(2, MERGE, "spa", "lagoon"), False),
        (said(1, MERGE, "baths", "lagoon"), said(2, APART, "lagoon", "spa"), False),
        (said(1, SPLIT, "baths", "lagoon"), said(2, MERGE, "baths", "spa"), True),
        (said(1, SPLIT, "baths", "lagoon"), said(2, MERGE, "spa", "lagoon"), False),
        (said(1, APART, "baths", "lagoon"), said(2, MERGE, "baths", "spa"), False),
        (on(1, PIN, "fig_a"), on(2, UNPIN, "fig_a"), True),
        (on(1, PIN, "fig_a"), on(2, UNPIN, "fig_b"), False),
        (on(1, PIN, "fig_a"), on(2, PIN, "fig_b"), False),
        (on(1, RETRACT, "fig_a"), on(2, PIN, "fig_b"), False),
        (said(1, MERGE, "baths", "lagoon"), on(2, PIN, "fig_a"), False),
    ],
    ids=[
        "another word on the same two",
        "the one it became went on",
        "another came to the same",
        "its home is kept apart from a third",
        "the one it was split from went on",
        "another came to what was split off",
        "kept apart, then one of them went on",
        "a pin that was lifted",
        "another pin that was lifted",
        "a later pin",
        "a pin after a retraction",
        "a pin after a merge",
    ],
)
def test_what_rests_on_a_decision(undone: Decision, later: Decision, *, rests: bool) -> None:
    assert resting_on(undone, [later], None) == (later if rests else None)


@pytest.mark.parametrize(
    ("later", "rests"),
    [
        (said(3, MERGE, "baths", "spa"), True),
        (said(3, MERGE, "spa", "baths"), True),
        (said(3, MERGE, "lagoon", "spa"), True),
        (said(3, MERGE, "spa", "lagoon"), False),
    ],
)
def test_what_stands_in_the_way_of_an_older_merge(later: Decision, *, rests: bool) -> None:
    apart, again = said(2, APART, "baths", "lagoon"), Rejoined("baths", "lagoon")
    assert resting_on(apart, [later], again) == (later if rests else None)


def test_the_last_is_named() -> None:
    merge = said(1, MERGE, "baths", "lagoon")
    later = [said(2, APART, "baths", "lagoon"), said(3, MERGE, "baths", "lagoon")]
    assert resting_on(merge, later, None) == later[1]


def test_the_older_merge_that_holds_again_is_found() -> None:
    assert rejoined_by({}, {"baths": "lagoon"}) == Rejoined("baths", "lagoon")
    assert rejoined_by({"baths": "lagoon"}, {"baths": "lagoon"}) is None
    assert rejoined_by({"baths": "lagoon"}, {}) is None
