"""What people read, as plain text: pure functions of core values."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console, RenderableType

from proofroute.cli.json_places import place_of
from proofroute.cli.output import encode
from proofroute.cli.render.answer import report, typed_value
from proofroute.cli.render.model_table import ModelTable
from proofroute.cli.render.text import one_line, safe, trimmed
from proofroute.cli.render.trace import trace
from proofroute.cli.render.verified import verified
from proofroute.core import (
    Answer,
    Attempt,
    Classification,
    Evidence,
    Json,
    Receipt,
    Route,
    Span,
    Task,
    Usage,
    Verdict,
)
from tests.core import strategies

PASSED = Evidence(
    claim="value",
    check="math.antiderivative",
    outcome="passed",
    assurance="proved",
    statement="F = x^3/3 is continuous on [0, 3] and F(3) - F(0) = 9.",
    read_as="integral of x^2 dx from 0 to 3",
)
FAILED = Evidence(
    claim="value",
    check="math.substitution",
    outcome="failed",
    assurance="proved",
    statement="x = 4 does not solve it.",
    counterexample={"x": "4", "left": "2"},
)
OPEN = Evidence(
    claim="argument",
    check="proof.argument",
    outcome="undecided",
    assurance="none",
    statement="The argument is not checked.",
)
ROUTE = Route(
    classification=Classification(
        kind="math", probability=0.97, runner_up="general", stage="rules", reason="asks for calculus"
    ),
    ladder=("solver", "reasoner"),
    verifiers=("math",),
)
SOLVED = Attempt(
    model="solver",
    content="9",
    answer="9",
    verdict=Verdict(status="verified", assurance="proved", claims=("value",), evidence=(PASSED,)),
    seconds=0.1,
)


def answer(*attempts: Attempt, text: str | None, **more: object) -> Answer:
    last = attempts[-1] if attempts else None
    verdict = (last and last.verdict) or Verdict(status="undecided", assurance="none")
    made = Answer(
        id="a",
        text=text,
        value=last.answer if last else None,
        verdict=verdict,
        route=ROUTE,
        attempts=attempts,
        accepted=verdict.status == "verified",
        ending="accepted" if verdict.status == "verified" else "not_accepted",
        task=Task(prompt="?"),
        receipt=Receipt(task="", answer=""),
        seconds=0.214,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def plain(renderable: RenderableType, width: int = 120) -> str:
    console = Console(file=io.StringIO(), width=width, highlight=False, markup=False, emoji=False)
    with console.capture() as capture:
        console.print(renderable)
    return "\n".join(line.rstrip() for line in capture.get().splitlines())


def test_a_verified_answer() -> None:
    assert plain(report(answer(SOLVED, text="9"))) == (
        "verified · proved\n"
        "  ✓  value  math.antiderivative · proved  F = x^3/3 is continuous on [0, 3] and F(3) - F(0) = 9.\n"
        "                                          read as: integral of x^2 dx from 0 to 3\n"
        "math (rules 0.97) · solver · 1 attempt · 0.21 s"
    )


def test_a_narrow_terminal_stacks_the_evidence() -> None:
    written = plain(report(answer(SOLVED, text="9")), width=50)
    assert written == (
        "verified · proved\n"
        "  ✓ value  math.antiderivative · proved\n"
        "    F = x^3/3 is continuous on [0, 3] and F(3) -\n"
        "    F(0) = 9.\n"
        "    read as: integral of x^2 dx from 0 to 3\n"
        "math (rules 0.97) · solver · 1 attempt · 0.21 s"
    )


def test_a_long_reply_is_followed_by_the_value_that_was_read() -> None:
    written = plain(report(answer(SOLVED, text="The integral is 9.")))
    assert written.startswith("answer  9\nverified · proved\n")


def test_an_undecided_answer_is_marked_with_what_is_missing() -> None:
    statement = replace(PASSED, claim="statement", check="proof.irrational", read_as=None)
    verdict = Verdict(
        status="undecided", assurance="none", claims=("statement", "argument"), evidence=(statement, OPEN)
    )
    attempt = replace(SOLVED, model="local:smollm2", verdict=verdict, answer=None)
    lines = plain(report(answer(attempt, text="Because."))).splitlines()
    assert lines[0] == "not accepted: undecided — not established: argument"
    assert lines[1].startswith("  ✓  statement  proof.irrational · proved")
    assert lines[2].startswith("  ?  argument   proof.argument")


def test_a_refuted_answer_is_not_an_answer() -> None:
    verdict = Verdict(status="refuted", assurance="proved", claims=("value",), evidence=(FAILED,))
    attempt = replace(SOLVED, content="SECRET DRAFT", verdict=verdict)
    refuted = answer(attempt, text=None, draft="SECRET DRAFT", value=None)
    written = plain(report(refuted))
    assert written.splitlines()[0] == "no answer: the best attempt is refuted · proved"
    assert "✗" in written
    assert 'counterexample: {"x": "4", "left": "2"}' in written
    assert "SECRET DRAFT" not in written
    assert "SECRET DRAFT" in plain(trace(refuted))


def test_nobody_answered() -> None:
    written = plain(report(answer(text=None, notes=("ollama:r1 cannot be reached at http://x",))))
    assert written.splitlines() == [
        "no answer",
        "! ollama:r1 cannot be reached at http://x",
        "math (rules 0.97) · 0 attempts · 0.21 s",
    ]


def test_tokens_and_money_are_told() -> None:
    costly = replace(
        answer(SOLVED, text="9"), usage=Usage(input_tokens=100, output_tokens=20), cost_usd=0.0123
    )
    assert "120 tokens · $0.0123 · 0.21 s" in plain(report(costly))
    assert "price not known" in plain(report(replace(costly, cost_usd=None)))


def test_many_checks_are_shortened_with_the_failed_ones_kept() -> None:
    evidence = tuple(replace(PASSED, claim=f"test {number}") for number in range(40))
    verdict = Verdict(status="refuted", assurance="checked", evidence=(*evidence, FAILED))
    written = plain(verified(verdict, None, 0.5))
    assert written.count("✓") == 11
    assert "✗" in written
    assert "and 29 more; --json has them all" in written


def test_spans_of_the_source_are_shown() -> None:
    grounded = replace(PASSED, spans=(Span(4, 8, "Anna"),))
    verdict = Verdict(status="verified", assurance="checked", evidence=(grounded,))
    assert "source 4-8: Anna" in plain(verified(verdict, None, 0.1))


def test_the_trace_shows_every_attempt_with_its_feedback() -> None:
    wrong = Attempt(
        model="local:smollm2",
        content="It is 4.",
        reasoning="hm " * 2_000,
        answer="4",
        verdict=Verdict(status="refuted", assurance="proved", claims=("value",), evidence=(FAILED,)),
        usage=Usage(input_tokens=30, output_tokens=12),
        seconds=1.5,
    )
    abstained = Attempt(
        model="solver",
        content="",
        finish_reason="abstained",
        verdict=Verdict(status="undecided", assurance="none"),
    )
    right = replace(SOLVED, model="local:smollm2")
    written = plain(trace(answer(abstained, wrong, right, text="9")))
    assert "ladder: solver → reasoner" in written
    assert "attempt 1 · solver · 0.00 s · cannot answer this" in written
    assert "attempt 2 · local:smollm2 · 42 tokens · 1.50 s" in written
    assert "characters …]" in written
    assert "Your answer is not right" in written
    assert "attempt 3 · local:smollm2" in written


HOSTILE = "\x1b]0;owned\x07\x1b[2J[bold red]fake verified[/]\r\x9b31m\u202egnp"


@pytest.mark.parametrize("width", [40, 120])
def test_hostile_text_is_shown_and_not_obeyed(width: int) -> None:
    evil = replace(
        PASSED,
        claim=HOSTILE,
        check=HOSTILE,
        statement=HOSTILE,
        read_as=HOSTILE,
        counterexample=HOSTILE,
        spans=(Span(0, 1, HOSTILE),),
    )
    verdict = Verdict(status="undecided", assurance="none", claims=(HOSTILE,), evidence=(evil,))
    attempt = replace(
        SOLVED, model=HOSTILE, content=HOSTILE, reasoning=HOSTILE, verdict=verdict, answer=HOSTILE
    )
    made = answer(attempt, attempt, text=HOSTILE, notes=(HOSTILE,))
    for written in (
        plain(report(made), width),
        plain(trace(made), width),
        plain(verified(verdict, HOSTILE, 0.0), width),
    ):
        assert not any(mark in written for mark in "\x1b\x07\r\x9b\u202e")
    assert "[bold red]" in plain(report(made))


@given(st.text(st.characters(), max_size=200))
def test_safe_text_has_no_controls(text: str) -> None:
    shown = safe(text)
    assert all(character.isprintable() or character in "\n\t" or ord(character) > 0x9F for character in shown)
    assert safe(shown) == shown
    assert "\n" not in one_line(text)
    assert len(one_line(text, 50)) <= 50


def test_ordinary_text_stays_as_it_is() -> None:
    text = "Größe: 3·x² ≤ 5\n\tif a < b: return [1]\nПривет 你好 🙂 a\u200d"
    assert safe(text) == text
    assert safe("a\r\nb") == "a\nb"


def test_a_long_text_is_trimmed_in_the_middle() -> None:
    shown = trimmed("a" * 5_000 + "b" * 5_000)
    assert len(shown) < 1_300
    assert shown.startswith("aaa")
    assert shown.endswith("bbb")


@settings(max_examples=25)
@given(strategies.answers)
def test_any_answer_can_be_laid_out(made: Answer) -> None:
    for width in (20, 80, 10_000):
        assert plain(report(made), width)
        assert plain(trace(made), width)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("1/3", "1/3"),
        ({"type": "set", "items": ["2", "3"]}, "{2, 3}"),
        ({"type": "tuple", "items": ["1", None]}, "(1, null)"),
        ({"total": 3}, '{"total": 3}'),
        (None, None),
        ("a\nb", None),
        (["x" * 300], None),
    ],
)
def test_typed_values(value: Json, shown: str | None) -> None:
    assert typed_value(value) == shown


@given(strategies.json_data)
def test_json_is_one_line_that_any_reader_splits_alike(data: Json) -> None:
    text = encode(data)
    assert len(text.splitlines()) == 1
    assert not any(0x7F <= ord(character) <= 0x9F for character in text)
    text.encode("utf-8")


def test_json_knows_no_infinity() -> None:
    assert encode({"a": [float("inf"), float("nan"), 1.5]}) == '{"a": [null, null, 1.5]}'


def test_models_are_stacked_where_there_is_little_room() -> None:
    rows: list[dict[str, Json]] = [
        {
            "name": "reasoner",
            "spec": "deepseek:deepseek-flash",
            "address": None,
            "problem": "no \x1b model",
        }
    ]
    table = ModelTable(rows, ("name", "spec", "address"))
    assert plain(table).splitlines() == [
        "name      spec                     address",
        "reasoner  deepseek:deepseek-flash  in this process",
        "✗ reasoner: no ␛ model",
    ]
    assert plain(table, 40).splitlines()[:3] == [
        "name    reasoner",
        "spec    deepseek:deepseek-flash",
        "address in this process",
    ]


@given(strategies.json_data)
def test_a_place_is_found_for_every_part_of_a_document(data: Json) -> None:
    text = json.dumps(data, indent=1)
    for pointer, value in _parts(data):
        place = place_of(text, pointer)
        assert place is not None
        lines = text.splitlines(keepends=True)
        offset = sum(map(len, lines[: place[0] - 1])) + place[1] - 1
        assert json.JSONDecoder().raw_decode(text, offset)[0] == value
    assert place_of(text, "/no such/part") is None


def _parts(data: Json, pointer: str = "") -> Iterator[tuple[str, Json]]:
    yield pointer, data
    match data:
        case dict():
            for key, item in data.items():
                yield from _parts(item, f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}")
        case list():
            for number, item in enumerate(data):
                yield from _parts(item, f"{pointer}/{number}")
        case _:
            return
