from app.domain import Kind
from app.lexicon.deeds import DeedRow, DeedsFile, deeds_from
from app.lexicon.loader import load


def test_a_verb_is_known_by_all_its_forms() -> None:
    row = DeedRow(id="kind.done.test", verbs=("steal stole stolen",), fates=("arrive",))
    known = deeds_from(
        DeedsFile(
            perfect=(),
            borne=(),
            states=("lie lay lain",),
            standing_off=(),
            posted=(),
            extents=(),
            distances=(),
            moving=(),
            summed=(),
            cost_of=(),
            moving_sums=(),
            built_in=(),
            deed=(row,),
        )
    )
    assert {"steal", "steals", "stole", "stolen", "stealing"} == set(known.done)
    assert known.fates["arrived"] == [row]
    assert {"lie", "lay", "lain"} <= known.states


def test_a_row_shows_the_kind_that_it_gives() -> None:
    assert DeedRow(id="kind.done.test").shows is Kind.TOTAL
    assert DeedRow(id="kind.done.test", adds_up=False).shows is Kind.FLOW
    assert DeedRow(id="kind.done.test", alone=Kind.FIXED).shows is Kind.FIXED


def test_one_verb_may_speak_of_things_and_of_sums() -> None:
    rows = load().language.deeds.done["stole"]
    assert {row.money for row in rows} == {True, False}
