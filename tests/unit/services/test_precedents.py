"""Where persons overrode something, the table is asked what came since the first of it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.domain import NO_OVERRULES, History
from app.domain.review import ReviewKind
from app.services.precedents import taught_by
from tests.unit.store.samples import NOW, figure, series
from tests.unit.store.test_reviews import REVIEW

OVERRIDE = replace(REVIEW, kind=ReviewKind.OVERRIDE)
HISTORY = History(series(), (figure("a"), figure("b")))


def never(_figures: Iterable[str], _moment: datetime) -> Mapping[str, datetime]:
    pytest.fail("nothing was overridden")


def test_where_nothing_is_overridden_nothing_is_asked() -> None:
    dismissed = replace(REVIEW, kind=ReviewKind.NOT_A_CLAIM)
    assert taught_by([dismissed], NO_OVERRULES, [HISTORY], never).overrides == ()


def test_figures_since_the_first_override_are_asked_for() -> None:
    asked: list[tuple[set[str], datetime]] = []

    def look_up(figures: Iterable[str], moment: datetime) -> Mapping[str, datetime]:
        asked.append((set(figures), moment))
        return {"fig_b": NOW}

    first = replace(OVERRIDE, number=1, decided_at=NOW - timedelta(days=1))
    taught = taught_by([OVERRIDE, first], NO_OVERRULES, [HISTORY], look_up)
    assert asked == [({"fig_a", "fig_b"}, first.decided_at)]
    assert (taught.overrides, taught.since) == ((OVERRIDE, first), {"fig_b": NOW})
