"""Beside its own series a claim asks who else has its number, and what else the story tells."""

import pytest

from app.domain import Claim, Measure, Scope, Statistic, Unit
from tests.unit.checking.making import claim, history, linked, quantity, troops


def scoped(subject: str) -> Claim:
    return claim(quantity("8500"), measure=Measure("troop"), scope=Scope(subject=subject))


def test_an_equal_number_of_another_subject_is_a_namesake() -> None:
    known = history(scoped("NATO"))
    (each,) = linked((scoped("United States"),), (known,))
    assert each.beside.namesakes == (known.series,)


@pytest.mark.parametrize(("item", "count"), [("fine", 1), ("", 0)])
def test_a_bare_number_is_anybody_s_and_has_no_namesake(item: str, count: int) -> None:
    def paid(who: str) -> Claim:
        sum_ = quantity("62400000", Unit("USD", "money"))
        return claim(sum_, measure=Measure(item), scope=Scope(subject=who))

    (each,) = linked((paid("NATO"),), (history(paid("Russia")),))
    assert len(each.beside.namesakes) == count


def test_a_level_is_related_to_a_change_of_the_same_thing() -> None:
    known = history(troops("8500"))
    grew = claim(
        quantity("12", Unit("%", "percent")),
        measure=Measure("troop", statistic=Statistic.CHANGE),
    )
    (each,) = linked((grew,), (known,))
    assert each.beside.related == (known.series,)


def test_a_rate_is_related_to_the_change_that_it_is_the_name_of() -> None:
    rose = claim(
        quantity("7.4", Unit("%", "percent")),
        measure=Measure("consumer price", statistic=Statistic.CHANGE),
    )
    known = history(rose)
    rate = claim(quantity("7.4", Unit("%", "percent")), measure=Measure("inflation"))
    (each,) = linked((rate,), (known,))
    assert each.beside.related == (known.series,)


def test_what_is_linked_has_no_namesakes() -> None:
    (each,) = linked((scoped("NATO"),), (history(scoped("NATO")), history(scoped("Russia"))))
    assert not each.beside.namesakes
    assert list(each.beside.series()) == []
