"""Stories told by several outlets: what is linked, and what is kept apart.

Measured on the halves of which no error is read; the benchmark measures all of them.

The floors are what was measured less 0.02; raise them with what lands, and say why one falls. Those
of numbers found on the first kept half fell from 0.24, for its later passages often name nobody:
what shares no name, and is in the news every day, is no longer compared unless more shows that it
is one story (app/checking/linking/one_story.py).
Those of links right fell on the last two halves, and of verdicts on the open one, when a quarter
more was found there: stories of theirs stand in pairs that look alike, and what is newly found is
as often of the other story as before.
On `stories-clean` one equal number of another thing more is tied since what will be done, headlines
and small numbers in words are read: four links more are right there, two more are wrong. Two more
are tied since numbers beside a linked one are linked too: of all links made there two fewer are
wrong and four more right.
`stories-open` and `stories-clean` were one half that nobody had seen when it was counted first;
then errors of the open part were read; so were `stories-more` and `stories-more-held`, later, and
`stories-late` and `stories-late-held` later. They stand for text that no weight or rule was chosen
by. `stories-plain` and its kept half came last, in the plain words of newsrooms: when they were
first counted, 323 of 387 links were right in them, and of 508 numbers told before 237 were found.
Strict verdicts of `stories-fresh` fell from 0.94: one more pair is found there and compared, whose
verdict only the lenient measure takes. A difference counts only by a link of some certainty
(`sure.alarm`): some that were compared before are not, and fewer of other things are alarms. So do
numbers of which nothing is known but that they differ (`sure.plain`, `sure.moving`): of 110 links
to another thing eight fewer are made, 12 of 664 numbers more find nothing to be compared with, and
half of the false alarms of test_slips.py are gone; two floors fell by 0.02 for it. On the open half
29 of 31 equal numbers are kept apart, where it was 29 of 30: one more is read. So it is on the
first, with 36 of 41 where it was 36 of 40, since those pulled from the water are read as rescued;
survivors are looked for among them, by which 14 links more of all halves are right, and two wrong.
What a poll gives a party is support, and one link of `stories-clean` fewer is found, two more of
`stories-fresh` and its other half.
What else befell the things counted keeps them apart since, unless their number is nearly the same:
nine links fewer of all halves are found; of test_slips.py three of 209 slips are lost and one is
won, one right number of `slips-dense-held` more has a notice and one of `slips-dense` none, and of
61 false alarms five are gone. In other words told again, two more of `stories-late` are found, one
with a verdict that only the lenient measure takes.
Since a number told in other words is borne out by its sentence, 16 links more of the kept halves
are right and one wrong, 15 numbers more are found, and ten pairs more are judged as a desk would,
of eleven.
Since numbers are read alike however they are bounded, dated and told (test_forms.py), five links
more of the kept halves are right and none wrong, four numbers more are found; one of the two that
are new on `stories-late-held` is wrong, and one pair of `stories-clean` less has its verdict.
Since two things that rows know are two, and an equal number of two digits asks for more than a town
in common (test_apart.py), eleven links of the kept halves are no longer made, eight of them right:
eight floors fell by 0.01.
Of the halves that are kept for counting nothing but counts may ever be printed.
"""

from collections import Counter
from decimal import Decimal
from functools import cache

import pytest

from app.domain import Amount, Quantity, Relation, Span, Unit
from tests.corpus.heard import Heard, Tie
from tests.corpus.stories import (
    KEPT,
    MEASURES,
    NEAR,
    STORY_HALVES,
    Share,
    cases_of,
    judged,
    main,
    path_of,
    shares_of,
)
from tests.corpus.told import Expected, Label, Story, labels_in, stories_in

HELD_OUT = [name for name in STORY_HALVES if name.endswith(KEPT)]
"""The halves that the suite measures; the benchmark measures all."""


def by_half(*floors: float) -> dict[str, float]:
    return dict(zip(HELD_OUT, floors, strict=True))


FLOORS = {
    "numbers read": by_half(0.91, 0.96, 0.93, 0.92, 0.93, 0.95),
    "links right": by_half(0.91, 0.88, 0.91, 0.88, 0.95, 0.81),
    "links found": by_half(0.29, 0.65, 0.46, 0.41, 0.27, 0.46),
    "equal kept apart": by_half(0.89, 0.98, 0.8, 0.66, 0.98, 0.98),
    "pairs compared": by_half(0.23, 0.75, 0.43, 0.38, 0.21, 0.4),
    "verdicts, strict": by_half(0.9, 0.9, 0.87, 0.94, 0.86, 0.78),
    "verdicts, lenient": by_half(0.9, 0.9, 0.95, 0.97, 0.94, 0.83),
}
"""For each measure the share that is right at least, by half; a near link has no wrong side."""

HALVES = [name for name in STORY_HALVES if path_of(name).exists()]
HELD = [
    pytest.param(half, measure, floor, id=f"{half}-{measure}")
    for measure, floors in FLOORS.items()
    for half, floor in floors.items()
]


@cache
def measured(half: str) -> dict[str, Share]:
    return shares_of(cases_of(path_of(half)))


@pytest.mark.parametrize(("half", "measure", "floor"), HELD)
def test_a_measure_stays_above_its_floor(half: str, measure: str, floor: float) -> None:
    value = measured(half)[measure].value
    assert (value or 0) >= floor  # plain numbers: a failure must not print the kept half


def test_every_measure_has_a_floor_for_every_half() -> None:
    assert FLOORS.keys() == MEASURES.keys() - {NEAR}
    assert [measure for measure, floors in FLOORS.items() if list(floors) != HELD_OUT] == []


@pytest.mark.parametrize("half", HALVES)
def test_passages_are_named_once_and_told_in_date_order(half: str) -> None:
    stories = stories_in(path_of(half))
    names = Counter(told.id for story in stories for told in story.passages)
    names.update(story.name for story in stories)
    late = [
        story.name
        for story in stories
        if [told.published for told in story.passages]
        != sorted(told.published for told in story.passages)
    ]
    assert [name for name, times in names.items() if times > 1] == []
    assert late == []


@pytest.mark.parametrize("half", HALVES)
def test_no_two_labels_of_a_passage_overlap(half: str) -> None:
    overlapping = [
        told.id
        for story in stories_in(path_of(half))
        for told in story.passages
        for one in told.labels
        for other in told.labels
        if one is not other and one.span.overlaps(other.span)
    ]
    assert overlapping == []


@pytest.mark.parametrize("half", HALVES)
def test_near_keys_are_two_that_the_story_labels(half: str) -> None:
    stories = stories_in(path_of(half))
    things = {label.thing for label in labels_in(stories)}
    odd = [story.name for story in stories for pair in story.near if len(pair & things) != 2]
    assert odd == []


@pytest.mark.parametrize("half", HALVES)
def test_a_relation_holds_a_later_number_against_an_earlier_one(half: str) -> None:
    stories = stories_in(path_of(half))
    place = {label: number for number, label in enumerate(labels_in(stories))}
    rows = [row for story in stories for row in story.expected]
    assert [n for n, row in enumerate(rows) if place[row.against] >= place[row.claim]] == []
    assert len({(row.claim, row.against) for row in rows}) == len(rows)


def label(passage: str, key: str, story: str = "ferry-fire") -> Label:
    return Label(passage, "12", Span(0, 2), (story, key))


def heard(one: Label, *ties: Tie, value: int = 12) -> Heard:
    amount = Amount(Decimal(value), Decimal(value), Decimal(1))
    return Heard(one, Quantity(amount, Unit("person", "count")), ties)


def told(*expected: Expected, near: frozenset[str] = frozenset()) -> Story:
    things = frozenset(("ferry-fire", key) for key in near)
    return Story("ferry-fire", "disaster", (), expected, frozenset({things} if near else ()))


DEAD, LATER, HURT = label("ff1", "dead"), label("ff2", "dead"), label("ff2", "hurt")
ROW = Expected(LATER, DEAD, Relation.SUPERSEDED, frozenset({Relation.DRIFTS}))


def drifts(to: Label | None) -> Tie:
    return Tie(to, Relation.DRIFTS)


@pytest.mark.parametrize(
    ("tie", "right"),
    [
        (drifts(DEAD), 1),
        (drifts(HURT), 0),
        (drifts(label("gg1", "dead", "grain-fire")), 0),
        (drifts(None), 0),
    ],
    ids=("same thing", "other thing", "other story", "no label"),
)
def test_a_link_is_right_to_the_same_thing_of_the_same_story(tie: Tie, right: int) -> None:
    shares = shares_of(judged([told()], [heard(label("ff3", "dead"), tie)]))
    assert shares["links right"] == Share(right, 1)


def test_a_link_to_a_near_thing_is_neither_right_nor_wrong() -> None:
    story = told(near=frozenset({"dead", "hurt"}))
    shares = shares_of(judged([story], [heard(HURT, drifts(DEAD))]))
    assert shares["links right"] == Share(0, 0)
    assert shares[NEAR] == Share(1, 1)


def test_a_number_told_before_is_to_be_found_once_and_in_another_passage() -> None:
    again = label("ff1", "dead")
    found = [heard(DEAD), heard(again), heard(LATER, drifts(DEAD), drifts(again)), Heard(HURT)]
    assert shares_of(judged([told()], found))["links found"] == Share(1, 1)


def test_a_number_that_was_not_read_is_not_found() -> None:
    shares = shares_of(judged([told()], [heard(DEAD), Heard(LATER)]))
    assert shares["numbers read"] == Share(1, 2)
    assert shares["links found"] == Share(0, 1)


def test_equal_numbers_of_two_things_are_to_be_kept_apart() -> None:
    apart = shares_of(judged([told()], [heard(DEAD), heard(HURT)]))
    joined = shares_of(judged([told()], [heard(DEAD), heard(HURT, drifts(DEAD))]))
    unequal = shares_of(judged([told()], [heard(DEAD), heard(HURT, value=13)]))
    assert [one["equal kept apart"] for one in (apart, joined, unequal)] == [
        Share(1, 1),
        Share(0, 1),
        Share(0, 0),
    ]


@pytest.mark.parametrize(
    ("relation", "strict", "lenient"),
    [(Relation.SUPERSEDED, 1, 1), (Relation.DRIFTS, 0, 1), (Relation.CONFLICTS, 0, 0)],
)
def test_a_relation_is_held_against_what_was_expected(
    relation: Relation, strict: int, lenient: int
) -> None:
    shares = shares_of(judged([told(ROW)], [heard(DEAD), heard(LATER, Tie(DEAD, relation))]))
    assert shares["pairs compared"] == Share(1, 1)
    assert shares["verdicts, strict"] == Share(strict, 1)
    assert shares["verdicts, lenient"] == Share(lenient, 1)


def test_a_pair_that_was_never_compared_has_no_verdict() -> None:
    shares = shares_of(judged([told(ROW)], [heard(DEAD), heard(LATER)]))
    assert shares["pairs compared"] == Share(0, 1)
    assert shares["verdicts, strict"] == Share(0, 0)


@pytest.mark.parametrize("half", ["stories-held", "stories-fresh-held", "stories-clean"])
def test_errors_of_a_kept_half_are_refused(half: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([half, "--show", "3"]) == 2
    assert capsys.readouterr().out == ""
