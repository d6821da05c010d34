"""What names two articles share, however they spell them."""

from dataclasses import replace

import pytest

from app.checking.acquaintance import is_heard, met_names
from app.checking.content import stems_of
from app.checking.sketches import Sketch, sketch_of
from app.domain import Card
from tests.unit.checking.making import POLICY, SCALE, claim, quantity
from tests.unit.checking.test_sketches import sketch


def article(*names: str, words: str = "") -> Sketch:
    """A series that only an article with these names and words told of."""
    series = sketch(claim(quantity("12"))).card.series
    key = series.key
    bare = type(key)(item=key.item, dimension=key.dimension, statistic=key.statistic)
    story = tuple(sorted(stems_of(words, POLICY)))
    return sketch_of(Card(type(series)(series.id, bare), names=names, story=story), SCALE)


@pytest.mark.parametrize(
    ("ours", "theirs", "met"),
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
    ours: str, theirs: str, met: set[str]
) -> None:
    one, other = article(ours), article(theirs)
    assert met_names(one, other) == met
    assert met_names(other, one) == met


def test_a_name_that_was_read_as_other_words_is_heard_all_the_same() -> None:
    unread = article(words="Calder said on Monday that it would cut jobs.")
    assert met_names(article("Calder"), unread) == {"calder"}
    assert met_names(article("Calder Foods"), unread) == frozenset()


def test_what_every_country_has_is_not_heard() -> None:
    unread = article(words="The health ministry counted the patients again.")
    assert met_names(article("Health Ministry"), unread) == frozenset()


def test_a_subject_is_heard_where_the_other_article_knows_it() -> None:
    assert is_heard("calder", article("Calder Motors"))
    assert not is_heard("ondine", article("Calder Motors"))


def test_a_local_paper_knows_its_town_though_it_does_not_name_it() -> None:
    ours = article("Carrow")
    gazette = sketch_of(replace(ours.card, lent=("Halvern",)), SCALE)
    assert met_names(gazette, article("Halvern")) == {"halvern"}
    assert met_names(gazette, article(words="The shock was felt in all of Halvern.")) == {"halvern"}
    assert met_names(gazette, article("Lindal")) == frozenset()


def test_a_country_that_an_outlet_is_named_for_says_nothing_of_the_story() -> None:
    herald = sketch_of(replace(article("Carrow").card, lent=("Spain",)), SCALE)
    assert met_names(herald, article("Spain")) == frozenset()
