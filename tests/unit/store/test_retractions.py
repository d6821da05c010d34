"""What a person retracted from an article stays retracted in its later versions."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain import DecisionKind, Figure, Status
from app.store import Store, articles, decisions, figures, retractions
from app.store.decisions import NewDecision
from tests.unit.store.samples import NOW, figure, recording, series

LATER = NOW + timedelta(hours=1)
QUOTE = "Norland has 4,000 troops."
FIRST = figure("a", quote=QUOTE)


def retract(store: Store, name: str) -> int:
    with store.writing() as connection:
        made = NewDecision(DecisionKind.RETRACT, series().id, None, None, "desk", f"fig_{name}")
        figures.retract(connection, f"fig_{name}", NOW)
        return decisions.record(connection, made, NOW)


@pytest.fixture
def retracted(store: Store) -> Store:
    with store.writing() as connection:
        articles.record(connection, replace(recording(), figures=[FIRST]), NOW)
    retract(store, "a")
    return store


def status_of(store: Store, name: str) -> Status:
    with store.reading() as connection:
        return figures.by_ids(connection, [f"fig_{name}"])[f"fig_{name}"].status


def say_anew(store: Store, text: str, said: Figure) -> Status:
    """The status of the figure that a new version of the article brings."""
    with store.writing() as connection:
        new = replace(recording(text), figures=[said])
        assert articles.record(connection, new, LATER) is articles.Outcome.NEW_VERSION
    return status_of(store, said.id.removeprefix("fig_"))


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (figure("b", quote=QUOTE), Status.RETRACTED),
        (figure("b", quote="It has 4,000 troops."), Status.RETRACTED),
        (figure("b", day=date(2022, 1, 31), quote=QUOTE), Status.RETRACTED),
        (figure("b", "4000.0", quote=QUOTE), Status.RETRACTED),
        (figure("b", day=date(2021, 1, 31), quote="It had 4,000 then."), Status.CURRENT),
        (figure("b", "5000", quote=QUOTE), Status.CURRENT),
        (figure("b", quote=QUOTE, attribution="the ministry"), Status.CURRENT),
    ],
    ids=[
        "again",
        "in other words",
        "a day later",
        "in more digits",
        "of another year",
        "another",
        "by another",
    ],
)
def test_the_same_said_again_stays_retracted(
    retracted: Store, said: Figure, status: Status
) -> None:
    assert say_anew(retracted, "Norland has 4,000 troops. It is cold.", said) is status


def test_another_article_is_not_touched(retracted: Store) -> None:
    other = figure("b", quote=QUOTE, article_id="art_2")
    with retracted.writing() as connection:
        new = recording()
        own = replace(new.article, id="art_2")
        articles.record(connection, replace(new, article=own, figures=[other]), LATER)
        retractions.hold(connection, "art_2", LATER)
    assert status_of(retracted, "b") is Status.CURRENT


def test_what_was_taken_back_holds_nothing(retracted: Store) -> None:
    with retracted.writing() as connection:
        made = NewDecision(DecisionKind.UNDO, series().id, None, None, "desk", "fig_a", 1)
        decisions.record(connection, made, NOW)
    said = figure("b", quote=QUOTE)
    assert say_anew(retracted, "Norland has 4,000 troops. It is cold.", said) is Status.CURRENT
