"""A consensus that cannot be bought: whoever floods the table counts once, however spelt."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from app.domain import Figure, Finding, History, Verdict
from tests.unit.checking.making import DAY, checked, figure, history, on, troops

CLAIM = troops("8500")
AGREED = ("8500", "8600", "8400")
HONEST = ("AFP", "Harbour Post", "Nord")
QUOTES = (
    "Norland has moved some 8,500 troops to the river border since Monday, the ministry said.",
    "About 8,600 soldiers were seen by our reporter on the road that leads down to the ferry.",
    "The mayor of the border town put the number of men who came by train at 8,400 or so.",
)
SAID = (
    "Norland keeps no fewer than 92,000 troops at the river, an officer told our reporters there."
)

NOTHING = ("\u200b", "\u00ad", "\u2060", "\u202e", ".", "-", " ", "'", "’")
"""Signs that change no name."""

DRAWN_ALIKE = {"a": "а", "e": "е", "i": "і", "o": "ο", "l": "1", "c": "с", "p": "р"}
"""Letters, and Cyrillic, Greek or other ones that look the same."""


@st.composite
def spellings(draw: st.DrawFn, name: str = "Citadel Copies") -> str:
    """The name as somebody writes it who wants to be taken for others."""
    signs = [
        DRAWN_ALIKE.get(sign, sign) if draw(st.booleans()) else sign
        for sign in draw(st.sampled_from([name, name.upper(), f"The {name}"]))
    ]
    for _ in range(draw(st.integers(0, 3))):
        signs.insert(draw(st.integers(0, len(signs))), draw(st.sampled_from(NOTHING)))
    return "".join(signs)


@st.composite
def light_edits(draw: st.DrawFn) -> str:
    """SAID with some letters exchanged for others that look the same, and a few signs more."""
    signs = [
        DRAWN_ALIKE.get(sign, sign) if sign != "l" and draw(st.integers(0, 9)) == 0 else sign
        for sign in SAID.replace("92,000", draw(st.sampled_from(["92,000", "92000", "92 000"])))
    ]
    signs.insert(draw(st.integers(0, len(signs) - 1)), draw(st.sampled_from(NOTHING[:4])))
    return "".join(signs)


def told(source: str, number: int, *, quote: str = "", value: str = "92000") -> Figure:
    """What an article of that source says of the same troops; `number` tells its articles apart."""
    one = figure(troops(value), source)
    provenance = replace(one.provenance, article_id=f"art_{number}", quote=quote)
    return replace(one, id=f"fig_{number:05}", provenance=provenance)


def honest() -> History:
    series = history(*(troops(value) for value in AGREED), sources=HONEST)
    quoted = [
        replace(one, provenance=replace(one.provenance, quote=quote))
        for one, quote in zip(series.figures, QUOTES, strict=True)
    ]
    return replace(series, figures=tuple(quoted))


def held_against(*others: Figure) -> Finding:
    series = honest()
    told_by_all = replace(series, figures=(*series.figures, *others))
    (finding,) = checked(CLAIM, on_file=(told_by_all,)).findings
    return finding


def weight(finding: Finding) -> tuple[object, ...]:
    assert finding.consensus is not None
    consensus = finding.consensus
    ends = (consensus.low, consensus.high, consensus.median)
    return (finding.verdict, finding.rule, *ends, consensus.independent_sources)


ALONE = weight(held_against(told("Citadel Copies", 0, quote=SAID)))


def test_one_voice_more_does_not_turn_the_verdict_of_three() -> None:
    assert held_against().verdict is Verdict.AGREES
    assert ALONE[-1] == len(HONEST) + 1


@pytest.mark.parametrize("articles", [2, 49, 60, 400])
def test_many_articles_of_one_source_weigh_as_much_as_one(articles: int) -> None:
    """Seen to fail with the figures nearest in time taken whoever they are of: 50 crowd out."""
    flood = [told("Citadel Copies", number) for number in range(articles)]
    assert weight(held_against(*flood)) == ALONE


@given(names=st.lists(spellings(), min_size=2, max_size=20))
@settings(max_examples=20, phases=[Phase.generate])
def test_respelt_names_of_one_source_weigh_as_much_as_one(names: list[str]) -> None:
    """Seen to fail with names folded by case and white space alone."""
    flood = [told(name, number) for number, name in enumerate(names)]
    assert weight(held_against(*flood)) == ALONE


@given(quotes=st.lists(light_edits(), min_size=2, max_size=8))
@settings(max_examples=15, phases=[Phase.generate])
def test_lightly_edited_copies_under_other_names_weigh_as_much_as_one(quotes: list[str]) -> None:
    """Seen to fail with the words of quotes taken as they are written."""
    flood = [told(f"Outlet {number}x", number, quote=quote) for number, quote in enumerate(quotes)]
    assert weight(held_against(*flood)) == ALONE


def test_an_articles_own_versions_are_no_evidence() -> None:
    """Nor are figures of a respelt copy of it a second voice beside its source's. Seen to fail
    with the article's own figures left among the evidence."""
    own = replace(told("Reuters", 1), provenance=replace(told("Reuters", 1).provenance))
    by_itself = replace(own, provenance=replace(own.provenance, article_id=f"art_Reuters_{DAY}"))
    assert weight(held_against(by_itself)) == weight(held_against())


def test_who_is_nearer_in_time_does_not_crowd_the_others_out() -> None:
    """Seen to fail with the figures nearest in time taken whoever they are of."""
    series = honest()
    before = tuple(replace(one, period=on(DAY - timedelta(days=1))) for one in series.figures)
    flood = tuple(told("Citadel Copies", number) for number in range(120))
    (finding,) = checked(CLAIM, on_file=(replace(series, figures=(*before, *flood)),)).findings
    assert finding.consensus is not None
    assert finding.consensus.independent_sources == len(HONEST) + 1
    assert finding.consensus.median == ALONE[4]
