"""Many pairs at once: in order, from threads and event loops, past pairs that hang or break their worker."""

import asyncio
import threading
import time
from collections.abc import Iterator

import pytest

from proofroute.core import UsageError
from proofroute.tools.math import Grade, GradeOptions, agrade, agrade_many, grade, grade_many
from proofroute.tools.math.grading import batch

PAIRS = [
    (r"\frac{1}{2}", "0.5"), ("5", "6"), ("x^2", "2x"), ("{1, 2}", "2, 1"), ("12", "12%"), ("", "5"),
    (r"\sqrt{8}", r"It is $\boxed{2\sqrt{2}}$."), ("60 km/h", "60 mph"), ("no solution", r"\emptyset"),
]  # fmt: skip
LIMIT = 1.0


def told(grades: list[Grade]) -> list[tuple[bool | None, str, str, str | None]]:
    return [(each.equal, each.reason, each.assurance, each.answer) for each in grades]


def one_by_one(pairs: list[tuple[str, str]]) -> list[Grade]:
    return [grade(reference, answer) for reference, answer in pairs]


@pytest.fixture
def breakable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "WORKER", "tests.tools.math.grading_that_breaks")
    grade_many([("1", "1")] * 2)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_many_are_graded_as_one_by_one_and_in_order(jobs: int) -> None:
    assert told(grade_many(PAIRS * 3, jobs=jobs)) == told(one_by_one(PAIRS * 3))


def test_pairs_may_come_from_an_iterator_and_be_none() -> None:
    def pairs() -> Iterator[tuple[str, str]]:
        yield from PAIRS

    assert told(grade_many(pairs())) == told(one_by_one(PAIRS))
    assert grade_many([]) == []
    assert asyncio.run(agrade_many([])) == []


def test_coroutines_grade_while_their_loop_goes_on() -> None:
    async def both() -> tuple[list[Grade], list[Grade], Grade]:
        first, second = agrade_many(PAIRS), agrade_many(reversed(PAIRS))
        found = await asyncio.gather(first, second, agrade("1/2", "0.5"))
        return found[0], found[1], found[2]

    first, second, single = asyncio.run(both())
    assert told(first) == told(one_by_one(PAIRS))
    assert told(second) == told(one_by_one(PAIRS[::-1]))
    assert single.equal is True


def test_inside_of_a_running_event_loop_and_without_one() -> None:
    async def inside() -> list[Grade]:
        return grade_many(PAIRS)

    assert told(asyncio.run(inside())) == told(one_by_one(PAIRS))


def test_from_several_threads() -> None:
    found: dict[int, list[Grade]] = {}

    def run(number: int) -> None:
        found[number] = grade_many(PAIRS[number:]) if number % 2 else asyncio.run(agrade_many(PAIRS[number:]))

    threads = [threading.Thread(target=run, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {number: told(grades) for number, grades in found.items()} == {
        number: told(one_by_one(PAIRS[number:])) for number in range(4)
    }


def test_options_hold_for_all_pairs() -> None:
    options = GradeOptions(units="required", order="never")
    grades = grade_many([("5 cm", "5"), ("(1, 2)", "(2, 1)"), ("5 cm", "50 mm")], options=options)
    assert [each.equal for each in grades] == [False, True, True]


@pytest.mark.usefixtures("breakable")
@pytest.mark.parametrize("broken", ["hang", "die"])
def test_a_hostile_pair_costs_the_others_nothing_but_its_turn(broken: str) -> None:
    pairs = [*PAIRS, ("5", broken), *PAIRS]
    started = time.perf_counter()
    for grades in (
        grade_many(pairs, seconds=LIMIT),
        asyncio.run(agrade_many(pairs, seconds=LIMIT)),
    ):
        assert grades[len(PAIRS)].equal is None
        assert "did not finish" in grades[len(PAIRS)].reason
        others = grades[: len(PAIRS)] + grades[len(PAIRS) + 1 :]
        assert told(others) == told(one_by_one(PAIRS * 2))
        assert max(each.seconds for each in others) < LIMIT
    assert time.perf_counter() - started < 30 * LIMIT


def test_texts_beyond_every_bound_are_undecided() -> None:
    longest = "1" * 2_000_001
    assert [each.equal for each in grade_many([("1", longest), ("1", "1")])] == [None, True]
    assert asyncio.run(agrade("1", longest)).equal is None


@pytest.mark.parametrize(("jobs", "seconds"), [(0, 1.0), (-1, 1.0), (1, 0.0)])
def test_bounds_that_cannot_be_are_refused(jobs: int, seconds: float) -> None:
    with pytest.raises(UsageError):
        grade_many(PAIRS, jobs=jobs, seconds=seconds)
    with pytest.raises(UsageError):
        asyncio.run(agrade_many(PAIRS, jobs=jobs, seconds=seconds))
