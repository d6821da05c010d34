import pytest

from app.domain import Article, Claim, Kind
from app.lexicon.loader import load
from app.reading.pipeline import read
from tests.unit.reading.measuring import claim_in


def claims_in(text: str) -> tuple[Claim, ...]:
    return read(Article(id="art_1", text=text, source="Wire"), load()).claims


@pytest.mark.parametrize(
    "text",
    [
        "The port handled 410,000 containers in July and 388,000 in August.",
        "Some 90,000 demonstrators came. It had been nearly 80,000.",
    ],
)
def test_a_bare_number_counts_what_the_one_before_it_does(text: str) -> None:
    first, second = claims_in(text)
    assert second.quantity.unit == first.quantity.unit
    assert second.measure.item == first.measure.item


def test_across_a_full_stop_a_small_number_stands_alone() -> None:
    claims = claims_in("Some 90,000 demonstrators came. They turned 18.")
    assert [claim.surface for claim in claims] == ["Some 90,000 demonstrators"]


def test_a_part_counts_what_its_whole_does() -> None:
    part, whole = claims_in("The rebels freed 61 of their 240 captives.")
    assert (part.measure.item, whole.measure.item) == ("hostage", "hostage")


def test_so_many_out_of_others_are_part_of_them_whatever_is_said_of_these() -> None:
    part, whole = claims_in("In the whole trial 58 out of 1,612 treated patients slept badly.")
    assert (part.measure.item, whole.measure.item) == ("patient", "patient")
    assert (part.surface, whole.surface) == ("58", "1,612 treated patients")


def test_more_than_so_many_lends_no_more_to_what_it_is_down_from() -> None:
    claims = claims_in("More than 7,400 people had waited, down from 8,115 in October.")
    assert [claim.measure.item for claim in claims] == ["person", "person"]


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The town hired 3,100 nurses, 840 of them in clinics.", "nurse"),
        ("The fair drew 3,100 nurses, 840 of whom came by rail.", "nurse"),
        ("The fog delayed 3,100 nurses, 840 of them injured.", "injury"),
    ],
)
def test_one_of_those_named_before_counts_what_they_are_or_what_befell_it(
    text: str, item: str
) -> None:
    _, part = claims_in(text)
    assert part.measure.item == item


def test_what_befell_some_is_not_what_others_did() -> None:
    _, second = claims_in("Some 858 people have died and 17,374 have moved.")
    assert second.measure.item == "person"


@pytest.mark.parametrize(
    "text", ["She won 2,640 votes, or 59%, on Sunday.", "She won 2,640 votes (59%) on Sunday."]
)
def test_a_share_that_restates_a_count_is_one_of_the_same_thing(text: str) -> None:
    count, share = claims_in(text)
    assert (count.measure.item, share.measure.item) == ("vote", "vote")
    assert share.measure.statistic == "share"


def test_a_share_behind_another_link_restates_nothing() -> None:
    _, share = claims_in("She won 2,640 votes and prices rose 59%.")
    assert share.measure.item == "price"


def test_a_number_behind_an_aside_leans_on_a_bare_one() -> None:
    now, before = claims_in("The force grew to 190,000, the envoy said, from 100,000 in May.")
    assert (now.measure.item, before.measure.item) == ("force", "force")


def test_of_them_is_said_of_the_number_before_it_alone() -> None:
    crowd, part = claims_in("The fair drew 3,100 nurses, 840 of them from abroad.")
    assert (crowd.scope.part, part.scope.part) == (None, "of them")


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The heat caused 84 deaths in Spain. In Lindal the figure was 2,380.", "death"),
        ("Some 9,000 men were hurt, but the estimate is 12,000.", "injury"),
        ("Perch had 2.6 million users in May and 2.8 million on Monday.", "subscriber"),
        ("The port handled 9,000 boxes in May, the agency said, after 8,100 in June.", "box"),
    ],
)
def test_a_number_that_names_nothing_but_a_figure_leans(text: str, item: str) -> None:
    first, second = claims_in(text)
    assert second.measure.item == first.measure.item
    assert second.measure.item == item


@pytest.mark.parametrize(
    "text",
    [
        "The town cast 9,000 votes, or 59%, far more than the 8,100 of May.",
        "The heat caused 9,000 deaths in three days. In Lindal the figure was 2,380.",
    ],
)
def test_neither_a_share_nor_a_duration_parts_two_counts(text: str) -> None:
    first, *_, last = claims_in(text)
    assert last.measure.item == first.measure.item


def test_a_number_of_something_else_does_not_lean() -> None:
    _, second = claims_in("Crews saved 9,000 cats, but the number of dogs passed 8,100.")
    assert second.measure.item == "dog"


def test_a_number_of_which_something_costs_so_much_does_not_lean() -> None:
    claims = claims_in("The firm sent 9,000 letters at 3 cents per 1,000.")
    assert [claim.surface for claim in claims] == ["9,000 letters", "3 cents"]


def test_a_share_that_it_rose_from_is_one_of_the_same_thing() -> None:
    text = "Nearly 9 in 10 pupils passed the exam, up from 82% last year."
    first, second = claims_in(text)
    assert second.surface == "82%"
    assert second.measure.item == first.measure.item


def test_a_bare_share_behind_another_is_one_of_the_same_persons() -> None:
    text = "Some 38% of pupils had help, and 12% needed more."
    claims = {claim.surface: claim.measure.item for claim in claims_in(text)}
    assert claims["12%"] == claims["Some 38%"]


def test_of_whom_so_many_are_some_of_those_before() -> None:
    text = "Clinics treated 164 patients, of whom 41 are in a serious condition."
    assert [claim.measure.item for claim in claims_in(text)] == ["patient", "patient"]


def test_what_befell_the_ones_is_not_what_others_were_in() -> None:
    dead, without = claims_in("The blaze killed 140 people. Some 2,000 were without heating.")
    assert (dead.measure.item, without.measure.item) == ("death", "person")


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Nearly a third of the district's 4,200 bridges need repair.", "bridge"),
        ("Half of the 4,200 pupils stayed at home.", "student"),
        ("Turnout was half of the 4,200 voters.", "turnout"),
    ],
)
def test_a_share_is_of_what_its_whole_counts(text: str, item: str) -> None:
    share, _ = claims_in(text)
    assert (share.measure.item, share.measure.statistic) == (item, "share")


@pytest.mark.parametrize(
    "text", ["The bus, meant for 30, carried 71.", "Built for 60, the boat took on 71."]
)
def test_what_a_thing_holds_is_not_what_it_was_built_for(text: str) -> None:
    built, carried = claims_in(text)
    assert (built.measure.item, carried.measure.item) == ("capacity", "person")


def test_who_is_still_somewhere_is_not_dead() -> None:
    dead, far = claims_in("Fifty-one dead, thousands still out of reach in the hills.")
    assert (dead.measure.item, far.measure.item) == ("death", "person")


def test_what_it_was_before_counts_what_it_is() -> None:
    text = (
        "Some 900 villagers are under evacuation orders and 64 barns have been destroyed, "
        "up from 41 a day earlier."
    )
    last = claims_in(text)[-1]
    assert (last.surface, last.measure.item) == ("41", claims_in(text)[1].measure.item)


def test_a_rate_is_one_of_what_was_counted_before() -> None:
    text = "Some 1,291 people died on the roads last year. The rate was 22.7 per 100,000 residents."
    died, rate = claims_in(text)
    assert rate.measure.item == died.measure.item == "death"
    assert (rate.measure.statistic, rate.quantity.unit.per) == ("rate", "100,000 person")


def test_what_new_ones_are_added_to_is_the_total() -> None:
    first, second = claims_in("Norland logged 612 new cases, bringing the total to 4,100.")
    assert (first.measure.kind, second.measure.kind) == (Kind.OCCASION, Kind.TOTAL)
    first, second = claims_in("Norland logged 612 new cases on Monday and 580 on Tuesday.")
    assert first.measure.kind is second.measure.kind is Kind.OCCASION


def test_a_gain_that_was_revised_is_not_what_was_counted_before() -> None:
    text = "Norland has 4,600,000 workers. May's job gain was revised to 8,300."
    assert claim_in(text, "8,300", is_parsed=True).measure.item == "job gain"


def test_who_marched_are_marchers_whoever_counted_them() -> None:
    text = "The ministry counted 1.1 million protesters; the union spoke of 400,000."
    assert claim_in(text, "400,000", is_parsed=True).measure.item == "protester"


def test_a_lead_is_of_its_own_number_alone() -> None:
    text = "Mia Okoye won by a margin of 316 votes. She received 21,408 and Tom Osei 21,092."
    assert claim_in(text, "316", is_parsed=True).measure.item == "lead"
    assert claim_in(text, "21,408", is_parsed=True).measure.item == "vote"
    assert claim_in(text, "21,092", is_parsed=True).measure.item == "vote"


def test_those_aboard_may_be_the_passengers_told_before() -> None:
    text = "The ferry may take 1,400 passengers; 1,962 were aboard."
    claim = claim_in(text, "1,962", is_parsed=True)
    assert (claim.measure.item, claim.quantity.unit.name) == ("passenger", "passenger")


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("She told 350 members. The wage bill has grown, to 52 million.", "wage bill"),
        ("The club has 3,500 members. Last May it was 2,900.", "member"),
    ],
)
def test_no_number_leans_on_one_ten_thousand_times_smaller(text: str, item: str) -> None:
    surface = text.split()[-1].rstrip(".") if "million" not in text else "52"
    assert claim_in(text, surface).measure.item == item


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The storm left 43 people dead and 4,300 without power.", "4,300", "person"),
        ("The blast killed 40 people, and 12 died later.", "12", "death"),
        ("All 40 passengers and six crew died.", "40", "death"),
        ("Among the dead were 43 children.", "43", "death"),
        ("Some 43,000 of the town's 100,000 people fled.", "100,000 people", "person"),
    ],
)
def test_whoever_is_not_dead_is_not_counted_among_them(text: str, surface: str, item: str) -> None:
    claims = [claim for claim in claims_in(text) if claim.surface.startswith(surface)]
    assert [claim.measure.item for claim in claims[-1:]] == [item]


def test_one_thing_each_is_told_once_behind_both() -> None:
    first, second = claims_in("Corvane and Tobin Steel sold 4,300 and 2,100 cars, respectively.")
    assert (first.scope.subject, second.scope.subject) == ("Corvane", "Tobin Steel")
    assert first.quantity.unit == second.quantity.unit


@pytest.mark.parametrize("is_parsed", [False, True])
def test_who_did_the_same_to_a_bare_number_did_it_to_the_same(*, is_parsed: bool) -> None:
    text = "Corvane hired 430 workers. Tobin Steel hired 210."
    claim = claim_in(text, "210", is_parsed=is_parsed)
    assert (claim.measure.item, claim.scope.subject) == ("employee", "Tobin Steel")


def test_who_does_another_thing_counts_another() -> None:
    found = claims_in("Corvane hired 430 workers. Tobin Steel closed 210.")
    assert [claim.surface for claim in found] == ["430 workers"]
