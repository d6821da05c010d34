"""Several processes read the same as one, in the same order."""

import multiprocessing
import os
from functools import partial

import pytest

from app.cli.checking import readings
from app.cli.checking.readings import Read, jobs_for, reading
from app.domain import Article, Reading
from app.domain.limits import CLAIMS
from app.errors import TookTooLong, TooLarge, Unavailable
from app.intake import Payload, article_from
from app.settings import Profile
from app.wiring import build_engine
from tests.clocks import hurried

FAST = partial(build_engine, Profile.FAST)
TEXTS = [f"The port authority hired {number} engineers in May." for number in range(2, 9)]
ARTICLES = [article_from(Payload(text=text)) for text in TEXTS]


def read(articles: list[Article], jobs: int) -> list[Read]:
    with reading(articles, FAST, jobs) as found:
        return list(found)


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_it_is_the_same_in_several_processes(monkeypatch: pytest.MonkeyPatch, start: str) -> None:
    if start not in multiprocessing.get_all_start_methods():
        pytest.skip(f"processes do not start by {start} here")
    monkeypatch.setattr(readings, "START", start)
    found = read(ARTICLES, 2)
    assert found == read(ARTICLES, 1)
    assert [one.article.text for one in found if isinstance(one, Reading)] == TEXTS


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_article_of_too_many_numbers_leaves_the_others(jobs: int) -> None:
    large = article_from(Payload(text="They sent 12 men home.\n" * (CLAIMS + 1)))
    first, second, third = read([ARTICLES[0], large, ARTICLES[1]], jobs)
    assert isinstance(first, Reading)
    assert isinstance(second, TooLarge)
    assert isinstance(third, Reading)


def test_a_process_that_dies_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readings, "START", "fork")  # so that it shares what is patched
    monkeypatch.setattr(readings, "read_article", lambda *_: os._exit(1))
    with pytest.raises(Unavailable, match="try again with --jobs 1"):
        read(ARTICLES, 2)


def test_whoever_leaves_early_waits_for_nobody() -> None:
    with reading(ARTICLES * 20, FAST, 2) as found:
        assert isinstance(next(found), Reading)


@pytest.mark.parametrize(
    ("files", "wanted", "jobs"), [(1, None, 1), (7, None, 1), (1, 8, 1), (3, 2, 2), (0, None, 1)]
)
def test_processes_are_begun_where_they_pay(files: int, wanted: int | None, jobs: int) -> None:
    assert jobs_for(files, wanted) == jobs


def test_no_more_processes_than_cores_unless_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0, 1, 2}, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert (jobs_for(16, None), jobs_for(1000, None), jobs_for(1000, 9)) == (2, 3, 9)


def test_an_article_that_takes_too_long_leaves_the_others() -> None:
    """Seen to fail with the error let through."""
    long = article_from(Payload(text="The fire killed 12 people. " * 12))
    hurry = hurried(FAST(), 20)
    with reading([ARTICLES[0], long, ARTICLES[1]], lambda: hurry, 1) as found:
        first, second, third = found
    assert isinstance(first, Reading)
    assert isinstance(second, TookTooLong)
    assert isinstance(third, Reading)
