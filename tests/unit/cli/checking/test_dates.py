"""An article that names no day is dated by its last commit, if its own words do not date it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.cli.checking.dates import dated
from app.cli.checking.drafts import Draft, draft_of
from app.cli.checking.options import Wanted
from app.cli.checking.paths import Target
from tests.unit.cli.checking.conftest import git


@pytest.fixture
def draft(tmp_path: Path) -> Callable[[str], Draft]:
    git(tmp_path, "init", "--quiet")

    def committed(text: str, name: str = "a.md") -> Draft:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        git(tmp_path, "add", name)
        git(tmp_path, "commit", "--quiet", "--message", name, day="2022-03-01")
        drafted = draft_of(Target(name, path), None, Wanted(files=(name,)))
        assert drafted is not None
        return drafted

    return committed


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The crew counted 12 men.", date(2022, 3, 1)),
        ("---\ndate: 2022-01-28\n---\nThe crew counted 12 men.", date(2022, 1, 28)),
        ("Published: 28 January 2022\n\nThe crew counted 12 men.", None),  # found when it is read
    ],
)
def test_the_commit_counts_where_nothing_else_says_when(
    draft: Callable[[str], Draft], text: str, day: date | None
) -> None:
    (found,) = dated([draft(text)])
    assert found.article.published == day


def test_what_is_sent_is_dated_alike(draft: Callable[[str], Draft]) -> None:
    (found,) = dated([draft("The crew counted 12 men.")])
    assert found.payload.published == "2022-03-01"
