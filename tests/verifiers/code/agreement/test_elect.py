"""The election: consensus sets, ties, and tests that speak for their author only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofroute.verifiers.code.agreement.elect import elect


@pytest.mark.parametrize(
    ("behaviours", "elected"),
    [
        ("aab", {0, 1}),
        ("aaa", {0, 1, 2}),
        ("abc", set[int]()),
        ("aabb", set[int]()),
        ("aabbb", {2, 3, 4}),
        ("a", set[int]()),
        ("", set[int]()),
        ("--a", set[int]()),
        ("--aa", {2, 3}),
        ("abcdd", {3, 4}),
    ],
)
def test_without_tests_the_largest_cluster_is_elected(behaviours: str, elected: set[int]) -> None:
    known = [None if letter == "-" else letter for letter in behaviours]
    assert set(elect(known, [set[int]()] * len(known), []).elected) == elected


@pytest.mark.parametrize(
    ("behaviours", "passed", "authors", "elected", "tests"),
    [
        # Two that pass three tests go before three that pass one: 6 against 3.
        ("aabbb", [{0, 1, 2}] * 2 + [{0}] * 3, [{0}, {1}, {2}], {0, 1}, 3),
        # Three times two and two times three is a tie.
        ("aabbb", [{0, 1, 2}] * 2 + [{3, 4}] * 3, [{0}, {1}, {0}, {2}, {3}], set[int](), 0),
        # Nine tests that nobody but their author passes do not count.
        ("abb", [set(range(9)), {9}, {9}], [{0}] * 9 + [{1}], {1, 2}, 1),
        # One that passes the most tests of others is still one.
        ("abb", [{0, 1, 2}, {0}, {0}], [{1}, {1}, {2}], set[int](), 0),
        # The same tests passed, and no two of them alike.
        ("abc", [{0, 1}] * 3, [{0}, {1}], set[int](), 0),
        ("aab", [{0, 1}] * 3, [{0}, {1}], {0, 1}, 2),
        # Tests that nobody passes say nothing.
        ("aab", [set[int]()] * 3, [{0}, {1}], {0, 1}, 0),
        # A test of one reply alone does not elect it.
        ("a", [{0}], [{0}], set[int](), 0),
    ],
)
def test_with_tests_the_best_consensus_set_is_elected(
    behaviours: str, passed: list[set[int]], authors: list[set[int]], elected: set[int], tests: int
) -> None:
    found = elect(list(behaviours), passed, authors)
    assert (set(found.elected), found.tests) == (elected, tests)


def test_what_cannot_be_compared_is_alone() -> None:
    assert elect([None, "a", None, "a"], [set[int]()] * 4, []).clusters == ((1, 3), (0,), (2,))


voters = st.tuples(st.sampled_from(["a", "b", "c", None]), st.frozensets(st.integers(0, 3)))


@given(given_voters=st.lists(voters, max_size=7), data=st.data())
def test_the_order_of_the_candidates_changes_nothing(
    given_voters: list[tuple[str | None, frozenset[int]]], data: st.DataObject
) -> None:
    count = len(given_voters)
    owners = st.frozensets(st.integers(0, max(count - 1, 0)), min_size=1)
    authors = data.draw(st.lists(owners, min_size=4, max_size=4))
    order = data.draw(st.permutations(range(count)))
    first = elect([b for b, _ in given_voters], [t for _, t in given_voters], authors)
    turned = elect(
        [given_voters[place][0] for place in order],
        [given_voters[place][1] for place in order],
        [{order.index(place) for place in owner if place < count} for owner in authors],
    )
    clusters = {frozenset(order[place] for place in cluster) for cluster in turned.clusters}
    assert {frozenset(cluster) for cluster in first.clusters} == clusters
    assert set(first.elected) == {order[place] for place in turned.elected}
    assert first.tests == turned.tests


@given(given_voters=st.lists(voters, max_size=7))
def test_who_is_elected_is_not_alone_and_alike(given_voters: list[tuple[str | None, frozenset[int]]]) -> None:
    found = elect([b for b, _ in given_voters], [t for _, t in given_voters], [{0}, {1}, {2}, {3}])
    assert len(found.elected) != 1
    assert len({given_voters[place] for place in found.elected}) <= 1
    assert all(given_voters[place][0] is not None for place in found.elected)
