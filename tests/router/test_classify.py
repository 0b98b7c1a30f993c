"""The rules send clear prompts where they belong, and are not sure where a prompt is not."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofroute.core import KINDS, CallExample, Kind, Message, Task
from proofroute.router.classify import RulesClassifier, by_rules, from_fields


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("What is the integral of x^2 from 0 to 3?", "math"),
        ("Solve x^2 - 5x + 6 = 0", "math"),
        ("Differentiate x^2 sin(x)", "math"),
        ("What is 17*23?", "math"),
        ("Anna has 3 apples and buys 4 more. How many apples does she have?", "math"),
        ("Prove that sqrt(2) is irrational.", "proof"),
        ("Show that n^2 + n is even for every integer n.", "proof"),
        ("Write a Python function that reverses a linked list.", "code"),
        ("def f(x):\n    return x[\n\nWhy does this not compile?", "code"),
        ("Extract all names and dates from the following text: ...", "extraction"),
        ("Write a short story about a lighthouse.", "creative"),
        ("Compose a haiku on autumn.", "creative"),
        ("Who wrote War and Peace?", "general"),
        ("Explain how a refrigerator works.", "general"),
        ("Beweise, dass es unendlich viele Primzahlen gibt.", "proof"),
        ("写一首关于月亮的诗", "creative"),
    ],
)
def test_clear_prompts(prompt: str, kind: Kind) -> None:
    found = by_rules(Task(prompt=prompt))
    assert found.kind == kind, found


@pytest.mark.parametrize(
    ("task", "kind"),
    [
        (Task(prompt="Write a poem", kind="math"), "math"),
        (Task(prompt="Who?", json_schema={"type": "object"}), "extraction"),
        (Task(prompt="Who?", json_schema=True), "extraction"),
        (Task(prompt="Do it", tests="assert f(1) == 2"), "code"),
        (Task(prompt="Do it", examples=(CallExample(expected=1),)), "code"),
        (Task(prompt="Do it", statement="forall n, n = n"), "proof"),
        (Task(prompt="Who?", source="Anna"), "extraction"),
    ],
)
async def test_what_the_task_says_of_itself_comes_first(task: Task, kind: Kind) -> None:
    found = await RulesClassifier().classify(task)
    assert (found.kind, found.stage, found.probability) == (kind, "given", 1.0)


def test_a_bare_prompt_says_nothing_of_itself() -> None:
    assert from_fields(Task(prompt="What is 2+2?")) is None


def test_nothing_to_go_by_is_the_default() -> None:
    found = by_rules(Task(prompt="hm"))
    assert (found.kind, found.stage, found.runner_up) == ("general", "default", None)


def test_two_kinds_at_once_make_it_unsure() -> None:
    found = by_rules(Task(prompt="Write a poem that proves the Pythagorean theorem in Python code"))
    assert found.runner_up is not None
    assert found.probability < 0.95


def test_the_last_user_turn_counts() -> None:
    turns = (
        Message("user", "Write a poem"),
        Message("assistant", "Roses"),
        Message("user", "What is 17*23?"),
    )
    assert by_rules(Task(messages=turns)).kind == "math"


@given(st.text(max_size=300))
def test_any_text_gets_a_kind_and_a_probability(prompt: str) -> None:
    found = by_rules(Task(prompt=prompt))
    assert found.kind in KINDS
    assert 0 <= found.probability <= 1
    assert found.runner_up != found.kind


@pytest.mark.parametrize(
    "text",
    [
        "write " * 50_000,
        "what are names " * 20_000,
        "solve x" * 50_000,
        "invoice" + "a" * 200_000,
        "1" * 100_000,
        "1 , " * 50_000,
        "$" * 100_000,
        "SELECT " * 30_000,
        "list of the names " * 20_000,
    ],
)
def test_long_and_hostile_texts_are_quick(text: str) -> None:
    started = time.perf_counter()
    by_rules(Task(prompt=text))
    # Far above what it takes, far below what a regular expression that backtracks would.
    assert time.perf_counter() - started < 30
