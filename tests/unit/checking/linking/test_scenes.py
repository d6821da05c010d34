"""What two articles have in common: names, however they spell them, and words."""

from dataclasses import replace

import pytest

from app.checking.content import stems_of
from app.checking.linking.scenes import met
from app.checking.linking.sketches import Sketch, sketch_of
from app.domain import Card
from tests.unit.checking.linking.test_sketches import sketch
from tests.unit.checking.making import POLICY, SCALE, claim, quantity


def article(*names: str, words: str = "") -> Sketch:
    """A series that only an article with these names and words told of."""
    series = sketch(claim(quantity("12"))).card.series
    key = series.key
    bare = type(key)(item=key.item, dimension=key.dimension, statistic=key.statistic)
    story = tuple(sorted(stems_of(words, POLICY)))
    return sketch_of(Card(type(series)(series.id, bare), names=names, story=story), SCALE)


@pytest.mark.parametrize(
    ("ours", "theirs", "shared"),
    [
        ("Calder Motors", "Calder Motors", {"calder motors"}),
        ("Calder", "Calder Motors", {"calder", "calder motors"}),
        ("Calder", "Norvane", set()),
        ("Calder Foods", "Calder Motors", set()),
        ("Norland", "Republic of Norland", {"norland", "republic of norland"}),
        ("Congo", "Democratic Republic of the Congo", set()),
        ("Health Ministry", "Ministry", set()),
    ],
    ids=[
        "equal",
        "short for it",
        "another",
        "one word of it",
        "part of it",
        "two countries",
        "nobody's own",
    ],
)
def test_names_meet_that_are_equal_or_short_for_each_other(
    ours: str, theirs: str, shared: set[str]
) -> None:
    one, other = article(ours), article(theirs)
    assert met(one.scene, other.scene).names == shared
    assert met(other.scene, one.scene).names == shared


def test_a_name_that_was_read_as_other_words_is_heard_all_the_same() -> None:
    unread = article(words="Calder said on Monday that it would cut jobs.")
    assert met(article("Calder").scene, unread.scene).names == {"calder"}
    assert met(article("Calder Foods").scene, unread.scene).names == frozenset()


def test_what_every_country_has_is_not_heard() -> None:
    unread = article(words="The health ministry counted the patients again.")
    assert met(article("Health Ministry").scene, unread.scene).names == frozenset()


def test_a_subject_is_heard_where_the_other_article_knows_it() -> None:
    motors = article("Calder Motors").scene
    assert motors.knows(SCALE.name_of("calder"))
    assert not motors.knows(SCALE.name_of("ondine"))


def test_only_names_that_not_every_text_has_are_rare() -> None:
    one, other = (article("Russia", name).scene for name in ("Calder", "Norvane"))
    assert met(one, other).names == {"russia"}
    assert not met(one, other).has_rare
    assert met(one, article("Calder").scene).has_rare


def test_equal_names_and_words_are_one_scene() -> None:
    """Seen to fail with a scene for each card: what two have in common is then kept for none."""
    words = "Calder said on Monday that it would cut jobs."
    assert article("Calder", words=words).scene is article("Calder", words=words).scene
    assert article("Calder").scene is not article("Norvane").scene


def test_the_shorter_story_is_the_measure_of_what_both_share() -> None:
    short, long = article(words="jobs cut"), article(words="Plants closed and jobs were cut.")
    assert met(short.scene, long.scene).story == 1.0
    assert met(short.scene, article().scene).story == 0.0


def test_a_local_paper_knows_its_town_though_it_does_not_name_it() -> None:
    ours = article("Carrow")
    gazette = sketch_of(replace(ours.card, lent=("Halvern",)), SCALE).scene
    unread = article(words="The shock was felt in all of Halvern.").scene
    assert met(gazette, article("Halvern").scene).names == {"halvern"}
    assert met(gazette, unread).names == {"halvern"}
    assert met(gazette, unread).has_rare
    assert met(gazette, article("Lindal").scene).names == frozenset()


def test_a_country_that_an_outlet_is_named_for_says_nothing_of_the_story() -> None:
    herald = sketch_of(replace(article("Carrow").card, lent=("Spain",)), SCALE).scene
    assert met(herald, article("Spain").scene).names == frozenset()
