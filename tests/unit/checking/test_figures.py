"""Claims become figures that know where they come from."""

from dataclasses import replace

from app.checking.figures import figure_of, histories_of
from app.domain import Attribution, Scope, Span, Status
from tests.unit.checking.making import article, claim, quantity, troops


def test_a_figure_carries_its_provenance() -> None:
    stated = replace(claim(quantity("8500"), speaker="the Pentagon"), quote="A sentence.")
    made = figure_of(stated, article("AFP"), "ser_1")
    assert (made.provenance.source, made.provenance.origin) == ("AFP", "AFP")
    assert (made.provenance.attribution, made.provenance.quote) == ("the Pentagon", "A sentence.")
    assert (made.series_id, made.status) == ("ser_1", Status.CURRENT)


def test_a_figure_is_stated_in_the_words_of_its_article_on_one_line() -> None:
    stated = replace(troops("8500"), surface="8,500\n  troops")
    assert figure_of(stated, article(), "ser_1").quantity.stated == "8,500 troops"


def test_the_same_claim_gives_the_same_id() -> None:
    one = figure_of(troops("8500"), article("AFP"), "ser_1")
    other = figure_of(troops("8500"), article("AFP"), "ser_2")
    assert one.id == other.id
    assert one.id.startswith("fig_")
    assert len(one.id) == 24


def test_another_article_gives_another_id() -> None:
    one, other = (figure_of(troops("8500"), article(name), "ser_1") for name in ("AFP", "AP"))
    assert one.id != other.id


def test_claims_of_one_series_share_a_history() -> None:
    other = claim(quantity("40"), scope=Scope(subject="NATO"))
    histories = histories_of([troops("8500"), troops("5000"), other], article())
    assert [len(history.figures) for history in histories] == [2, 1]
    assert histories[0].figures[0].series_id == histories[0].series.id


def test_a_number_is_first_the_credited_agency_s_then_the_text_s_then_the_outlet_s() -> None:
    own = troops("8500")
    credited = replace(own, attribution=Attribution("the AFP agency", Span(0, 0), "x", "AFP"))
    printed = replace(article("Harbour Post"), origin="Reuters")
    origins = [figure_of(stated, printed, "ser_1").provenance.origin for stated in (credited, own)]
    assert origins == ["AFP", "Reuters"]
    assert figure_of(own, article("Harbour Post"), "ser_1").provenance.origin == "Harbour Post"
