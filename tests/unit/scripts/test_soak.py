"""What a long load counts as a fault, and what it sends."""

import itertools

from scripts.soak import Soak, bodies, faults, table


def soaked(memory: list[float], **answers: int) -> Soak:
    done = Soak(until=0, memory=memory, checks=[3.0, 4.0, 5.0], looks=[1.0, 1.0, 2.0])
    done.answers.update({name.strip("_"): count for name, count in answers.items()})
    return done


def test_memory_that_grows_after_it_is_warm_is_a_fault() -> None:
    flat, growing = [90.0, 140, 150, 150, 150, 151, 152, 152], [90.0, 140, 150, 150, 160, 170, 180]
    assert list(faults(soaked(flat, _200=7))) == []
    assert list(faults(soaked([*growing, 190], _200=7))) == ["memory grew from 150 to 185 MiB"]


def test_an_answer_of_500_and_none_at_all_are_faults() -> None:
    told = list(faults(soaked([1.0] * 8, _200=7, _422=1, _500=2, ReadTimeout=1)))
    assert told == [
        "2 requests were answered with 500",
        "1 requests were answered with ReadTimeout",
    ]


def test_the_table_has_the_memory_over_the_minutes() -> None:
    shown = table(soaked([100.0] * 20, _200=1234), seconds=600)
    assert "| 9.0 | 100 |" in shown
    assert "1,234 × 200" in shown
    assert "4 ms in the middle" in shown


def test_the_load_is_the_same_each_time_and_holds_repeats_corrections_and_refusals() -> None:
    first, again = (list(itertools.islice(bodies(3), 40)) for _ in range(2))
    assert first == again
    assert len({body["url"] for body in first}) < len(first)
    assert any(body["published"] == "no day" for body in first)
