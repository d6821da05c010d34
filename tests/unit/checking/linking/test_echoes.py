"""A number told again in other words is known by its sentence."""

from dataclasses import replace

import pytest

from app.checking.linking.cards import cards_of
from app.checking.linking.echoes import MOST, echoes_of, is_echo
from app.checking.linking.sketches import Sketch, sketch_of
from app.checking.linking.ways import BY_ECHO
from app.domain import FacetMatch
from tests.unit.checking.making import POLICY, SCALE
from tests.unit.checking.texts import text_of

NOBODY = frozenset[str]()


def sketches(text: str, source: str = "Harbour Post") -> list[Sketch]:
    return [sketch_of(card, SCALE) for card in cards_of(text_of(text, source), POLICY)]


def echo(told: str, said: str, articles: frozenset[str] = NOBODY) -> bool:
    (ours,) = sketches(said, "Meridian Wire")
    return any(is_echo(ours, theirs, articles) for theirs in sketches(told))


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            "The airline Aerosud has ordered 24 Corvane jets.",
            "Corvane will get paid for 24 C220s by Aerosud.",
        ),
        (
            "Corvane Pharma pulled 2.4 million packs of a pill from sale.",
            "Corvane Pharma called back 2,400,000 packets of the pill.",
        ),
        (
            "Shares in Lindal Motors fell by a third in Norland on Friday.",
            "On Friday investors in Lindal Motors, the firm from Norland, lost 33.3%.",
        ),
        (
            "The average rent in Lindal rose to €1,148 a month, the site CasaVerde said.",
            "In Lindal rent stands at nearly €1,150, figures of the site CasaVerde show.",
        ),
    ],
    ids=["two names", "another noun", "a share and a change", "an average and no average"],
)
def test_one_number_where_both_name_the_same_is_an_echo(told: str, said: str) -> None:
    assert echo(told, said)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            "Aerosud has ordered 24 Corvane jets.",
            "Corvane will get paid for 36 jets by Aerosud.",
        ),
        ("Lindal has ordered 24 buses.", "Two dozen people were held in Osk."),
        ("Troops of Corvane Force freed 34 hostages.", "Corvane Force lost 34 rifles."),
        ("Floods in Lindal killed 34 people.", "Floods in Lindal hurt 34 people."),
        ("Another fire near Lindal burned 34 barns.", "A fire near Lindal burned 34 sheds."),
        ("Corvane has 34 shops in Lindal.", "Tobin, unlike Corvane, runs 34 stores in Lindal."),
        ("Corvane lost 4 mills in May.", "Corvane won 4 prizes."),
        ("Walk four blocks from Osk.", "The inn in Lindal is four blocks off."),
        (
            "Diesel cars made up 34% of the sales of Corvane.",
            "Electric cars made up 34% of the sales of Corvane.",
        ),
        ("Corvane sold 34 ships.", "Corvane lost 34% of its staff."),
    ],
    ids=[
        "another number",
        "nothing in common",
        "persons and things",
        "what excludes the other",
        "another happening",
        "somebody else's",
        "a number that is everybody's",
        "one digit of one thing",
        "another part",
        "measured otherwise",
    ],
)
def test_what_may_be_two_things_is_none(told: str, said: str) -> None:
    assert not echo(told, said)


def test_of_one_thing_it_is_enough_that_the_articles_tell_one_story() -> None:
    told, said = "Storms killed 34 cows.", "The gale left 34 cows dead."
    (theirs,) = sketches(told)
    assert not echo(told, said)
    assert echo(told, said, theirs.articles)


def test_a_number_of_another_season_is_no_echo() -> None:
    (ours,) = sketches("Corvane will get paid for 24 C220s by Aerosud.", "Meridian Wire")
    (theirs,) = sketches("Aerosud has ordered 24 Corvane jets.")
    (trace,) = theirs.card.traces
    old = replace(trace, day=trace.day and trace.day.replace(year=2021))
    assert is_echo(ours, theirs, NOBODY)
    assert not is_echo(ours, sketch_of(replace(theirs.card, traces=(old,)), SCALE), NOBODY)


def test_a_row_of_a_table_says_what_it_measures_in_no_other_words() -> None:
    """Seen to fail: a budget deficit of 3.1% was borne out by a table's inflation of 3.1%."""
    (ours,) = sketches("Corvane will get paid for 24 C220s by Aerosud.", "Meridian Wire")
    (theirs,) = sketches("Aerosud has ordered 24 Corvane jets.")
    (trace,) = theirs.card.traces
    row = replace(theirs.card, traces=(replace(trace, article_id=None),))
    assert is_echo(ours, theirs, NOBODY)
    assert not is_echo(ours, sketch_of(row, SCALE), NOBODY)


def test_the_likest_is_asked_first_and_what_differs_is_said_in_other_words() -> None:
    (ours,) = sketches("Corvane will get paid for 24 C220s by Aerosud.", "Meridian Wire")
    known = sketches("Aerosud has ordered 24 Corvane jets and 24 Corvane C220s.")
    series = {one.card.series.id: one.card.series for one in known}
    first, second = echoes_of(ours, known, NOBODY, series)
    assert (first.rule, second.rule) == (BY_ECHO, BY_ECHO)
    assert first.series == known[1].card.series
    assert FacetMatch.DIFFERS not in {facet.match for facet in (*first.facets, *second.facets)}


def test_few_are_asked() -> None:
    (ours,) = sketches("Corvane will get paid for 24 C220s by Aerosud.", "Meridian Wire")
    things = ("jet", "van", "bus", "ship", "crane", "lorry")
    known = [sketches(f"Aerosud has ordered 24 Corvane {thing}s.")[0] for thing in things]
    series = {one.card.series.id: one.card.series for one in known}
    assert len(echoes_of(ours, known, NOBODY, series)) == MOST


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("In Lindal 24 trees were felled.", False),
        ("In Lindal 24 trees were felled by the storm.", True),
        ("Corvane felled 24 trees in Lindal.", True),
    ],
)
def test_two_words_for_it_ask_for_another_word_or_name(said: str, *, is_told: bool) -> None:
    """Seen to fail: of a town that a paper tells of every day 24 of this and that were one."""
    assert echo("The storm in Lindal hit 24 poles of Corvane.", said) is is_told


def test_a_rare_number_asks_for_no_other_word() -> None:
    assert echo("The storm in Lindal hit 2,417 poles.", "In Lindal 2,417 trees were felled.")


def test_what_rows_know_for_two_things_is_no_echo() -> None:
    """Seen to fail: the papers of a loan bore out as much in wages."""
    told = "Corvane lent $4.37m in Lindal, papers show."
    assert not echo(told, "Papers show that Corvane pays wages of $4.37m in Lindal.")
