"""A chart in words: whoever does not see it is told the same."""

from app.domain import Status
from app.exporters.stories import consensus_words, mark_words, story_of
from tests.unit.exporters.plotted import FORECAST, TROOPS, consensus, figure, point


def test_a_story_has_the_first_the_last_the_highest_and_the_lowest() -> None:
    points = [
        point(figure("90000", "2021-11-01")),
        point(figure("85000", "2021-12-01", "Harbour Post")),
        point(figure("150000", "2022-02-15", "Harbour Post")),
        point(figure("130000", "2022-02-20", status=Status.RETRACTED)),
    ]
    assert story_of(points, TROOPS) == (
        "4 figures of 2 sources. "
        "First: 90,000 troops by Meridian Wire on 2021-11-01. "
        "Last: 130,000 troops by Meridian Wire on 2022-02-20. "
        "Highest: 150,000 troops by Harbour Post on 2022-02-15. "
        "Lowest: 85,000 troops by Harbour Post on 2021-12-01. "
        "1 retracted."
    )


def test_one_figure_and_equal_figures_are_told_shortly() -> None:
    one = point(figure("90000"))
    assert story_of([one], TROOPS) == "One figure: 90,000 troops by Meridian Wire on 2022-01-28."
    assert "All have the same value." in story_of([one, one], TROOPS)
    assert "of 1 source." in story_of([one, one], TROOPS)


def test_a_mark_is_told_with_what_became_of_it() -> None:
    said = mark_words(point(figure("175000", noted=FORECAST)))
    assert said == "Meridian Wire, 2022-01-28: 175,000 troops (forecast)"


def test_what_the_figures_say_together_is_one_sentence() -> None:
    assert consensus_words(consensus("100000", "127000", "130000"), TROOPS) == (
        "The newest current figures of 3 independent sources lie between 100,000 and "
        "130,000 troops; their median is 127,000."
    )
    assert consensus_words(consensus("5", "5", "5"), TROOPS) == (
        "The newest current figures of 3 independent sources all say 5 troops."
    )
    assert consensus_words(consensus("5", "5", "5", 1), TROOPS) == (
        "One source speaks; its newest current figure is 5 troops."
    )
