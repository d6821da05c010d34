from pathlib import Path

import pytest

from app.domain import Relation
from tests.corpus.told import BadStory, labels_in, stories_in

STORY = """
[[story]]
name = "ferry-fire"
beat = "disaster"
near = [["dead", "dead-crew"]]

[[story.passage]]
id = "ff1"
source = "Strait Echo"
published = 2031-05-02
text = "A fire on a ferry killed 12, among them 12 of the crew."
claims = [
  { surface = "12", key = "dead" },
  { surface = "12", nth = 2, key = "dead-crew" },
]

[[story.passage]]
id = "ff2"
source = "Port Gazette"
published = 2031-05-03
text = "The ferry fire has claimed 15 lives."
claims = [ { surface = "15 lives", key = "dead" } ]

[[story.relation]]
claim = ["ff2", "15 lives"]
against = ["ff1", "12"]
expected = "superseded"
also = ["drifts"]
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "story.toml"


def test_a_story_holds_passages_labels_and_relations(path: Path) -> None:
    path.write_text(STORY, encoding="utf-8")
    (story,) = stories_in(path)
    dead, crew, later = labels_in([story])
    assert dead.thing == ("ferry-fire", "dead")
    assert later.span.of(story.passages[1].text) == "15 lives"
    assert story.near == {frozenset((dead.thing, crew.thing))}
    (row,) = story.expected
    assert (row.claim, row.against, row.relation) == (later, dead, Relation.SUPERSEDED)
    assert row.also == {Relation.DRIFTS}


def test_the_nth_of_equal_surfaces_is_the_one_meant(path: Path) -> None:
    path.write_text(STORY, encoding="utf-8")
    (story,) = stories_in(path)
    dead, crew, _ = labels_in([story])
    assert dead.span.start == story.passages[0].text.index("12")
    assert crew.span.start == story.passages[0].text.rindex("12")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('surface = "15 lives"', 'surface = "16 lives"', "ff2: claim 1 does not stand in the text"),
        ('["ff1", "12"]', '["ff1", "13"]', "ferry-fire: relation 1 names no labelled claim"),
        ('lives", key = "dead"', 'lives", key = "hurt"', "ferry-fire: relation 1 joins two keys"),
    ],
)
def test_a_story_out_of_form_is_named_and_not_quoted(
    path: Path, old: str, new: str, message: str
) -> None:
    path.write_text(STORY.replace(old, new), encoding="utf-8")
    with pytest.raises(BadStory) as raised:
        stories_in(path)
    assert str(raised.value) == message
