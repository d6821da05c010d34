"""Claims and figures alike are numbers at a place in a quote."""

from dataclasses import replace

from app.checking.figures import histories_of
from app.checking.mentions import OnFile, mentions_of, recorded_mentions
from app.domain import History, Status
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import claims_of, mentions, recorded, written

TEXT = "Fares rose 12% to $40 in June. The river stands at 7.2 metres."


def test_the_claims_of_a_sentence_stand_together() -> None:
    first, second = mentions_of(claims_of(TEXT))
    assert [one.surface for one in first] == ["12%", "$40"]
    assert [one.surface for one in second] == ["7.2 metres"]


def test_what_stands_around_a_number_is_known() -> None:
    share, fare = mentions("Fares rose 12% to $40 in June.")
    assert share.between(fare) == " to "
    assert share.before == ["fares", "rose"]
    assert fare.after == ["in", "june"]


def test_a_figure_is_found_in_its_quote() -> None:
    assert [one.surface for one in recorded("Fares rose 12% to $40.")] == ["12%", "$40"]


def test_a_number_that_stands_twice_is_not_placed() -> None:
    found = recorded("The first ship had 40 sailors and the last, a frigate, 40 sailors, 3 boats.")
    assert [one.surface for one in found] == ["3 boats"]


def test_retracted_figures_and_the_article_itself_are_left_out() -> None:
    text = "Fares rose 12% to $40."
    histories = histories_of(claims_of(text), written(text))
    retracted = [
        History(
            history.series,
            tuple(replace(figure, status=Status.RETRACTED) for figure in history.figures),
        )
        for history in histories
    ]
    assert recorded_mentions(retracted, "art_other") == []
    assert recorded_mentions(histories, written(text).id) == []


def test_what_is_on_file_is_looked_for_once() -> None:
    text = "Fares rose 12% to $40."
    on_file = OnFile(histories_of(claims_of(text), written(text)), written(text, "Harbour Post"))
    assert on_file.quotes is on_file.quotes
    assert [one.surface for one in on_file.mentions] == ["12%", "$40"]


def test_a_number_has_the_interval_of_its_words() -> None:
    _, fare = mentions("Fares rose 12% to about $40.")
    interval = fare.interval(POLICY)
    assert interval.low is not None
    assert interval.low < 40
