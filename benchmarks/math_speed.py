r"""How long grading and verifying take, beside math-verify on the same pairs in the same run.

    uv run --with math-verify python benchmarks/math.py \
        [--pairs PAIRS.jsonl] [--warm PAIRS.jsonl] [--tasks TASKS.jsonl]

Pairs are rows of ``reference`` and ``answer``, tasks are rows of ``prompt`` and ``reference``; without a
file the few of this file serve. Absolute times depend on the machine and its load; the ratios within the
run are what counts. Grading is measured in CPU time, as waiting for a busy machine lengthens long runs more
than short ones. Every grader is warm, as a service is, from other pairs: those of this file or of
``--warm``; what either keeps of values (ours of texts, sympy's of expressions) is forgotten then. math-verify
keeps its own timers of five seconds, which work in the main thread only: without them some pairs
would never end.
"""

import argparse
import asyncio
import importlib
import json
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from proofroute import Attempt, Task
from proofroute.tools.math import grade
from proofroute.tools.math.answers.values import forget_values
from proofroute.tools.math.forms import read_task
from proofroute.verifiers.math import math_verifier

PAIRS = [
    (r"\frac{1}{2}", "0.5"), ("7425000", "7,425,000"), (r"\sqrt{8}", r"2\sqrt{2}"), ("x = 5", "5"),
    (r"\{1, 2, 3\}", "3, 2, 1"), ("(1, 2)", "(1,2)"), (r"\frac{\pi}{4}", r"\pi/4"),
    (r"x^2 + 2x + 1", "(x+1)^2"),
    (r"\tan^2(y)+1", r"\sec^2(y)"), (r"(-\infty, 2]", r"x \le 2"), ("12 cm", "0.12 m"), ("1/3", "0.333"),
    (r"2\sqrt{3} + 1", r"1 + \sqrt{12}"), ("no solution", r"\emptyset"), ("10\\%", "0.1"), ("A", "(A)"),
    (r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}", r"\begin{pmatrix} 1 & 2 \\ 3 & 5 \end{pmatrix}"),
    (r"e^{i\pi}", "-1"), ("0.\\overline{3}", "1/3"), ("58,500", "The answer is $\\boxed{58500}$."),
    (r"\frac{x^2 - 1}{x - 1}", "x + 1"), (r"\log_2 8", "3"), (r"\cos(2x)", r"1 - 2\sin^2 x"),
    ("2^{10}", "1024"), ("A", "The answer is (B)."), ("7", "Therefore, the sum of both numbers is 7."),
    (r"x \geq 5", "We divide by $-2$, so the sign turns.\n\nFinal answer: $[5, \\infty)$"),
    ("42", r"First, $6 \cdot 7 = 42$. So it is $\boxed{42}$."), ("18", "She makes 9 * 2 = $18 every day."),
]  # fmt: skip
TASKS = [
    ("What is the integral of x^2 from 0 to 3?", "9"), ("Solve x^2 - 5x + 6 = 0", "x = 2 or x = 3"),
    ("Differentiate x^2 sin(x)", "2x sin(x) + x^2 cos(x)"), ("What is 17*23?", "391"),
    ("Solve 2x + y = 5, x - y = 1 for x.", "2"), ("Let f(x) = x^2. Suppose 3*a = 6. What is f(a)?", "4"),
    ("What is the greatest common divisor of 152230 and 130?", "130"),
]  # fmt: skip
EASY_SECONDS = 2.0
WARM_ROUNDS = 5
"""How often the few pairs of this file are gone through before anything is measured."""


def rows(
    path: Path | None, first: str, second: str, otherwise: list[tuple[str, str]]
) -> list[tuple[str, str]]:
    if path is None:
        return otherwise
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(str(row[first]), str(row[second])) for row in map(json.loads, filter(None, lines))]


def milliseconds(
    run: Callable[[str, str], object],
    rows: list[tuple[str, str]],
    clock: Callable[[], float] = time.perf_counter,
) -> list[float]:
    times: list[float] = []
    for first, second in rows:
        started = clock()
        run(first, second)
        times.append((clock() - started) * 1e3)
    return times


def cpu_milliseconds(
    graded: Callable[[str, str], object],
    pairs: list[tuple[str, str]],
    warm: list[tuple[str, str]],
    forget: Callable[[], None],
) -> list[float]:
    milliseconds(graded, warm)
    forget()
    return milliseconds(graded, pairs, time.process_time)


def show(name: str, times: list[float]) -> tuple[float, float]:
    ordered = sorted(times)
    last = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    median = statistics.median(ordered)
    print(
        f"  {name:24} median {median:9.3f} ms   99th percentile {last:9.3f} ms"
        f"   longest {ordered[-1]:9.3f} ms"
    )
    return median, last


def peer_graders() -> Iterator[tuple[str, Callable[[str, str], object], Callable[[], None]]]:
    try:
        peer = importlib.import_module("math_verify")
    except ImportError:
        print("  math-verify is not installed: uv run --with math-verify python benchmarks/math.py")
        return

    def graded(reference: str, answer: str) -> object:
        gold = peer.parse(f"${reference.strip('$')}$")
        found = peer.parse(answer if "boxed" in answer else f"${answer.strip('$')}$")
        return peer.verify(gold, found)

    yield "math-verify", graded, importlib.import_module("sympy.core.cache").clear_cache


def easy_per_second() -> float:
    count, until = 0, time.perf_counter() + EASY_SECONDS
    started = time.perf_counter()
    while time.perf_counter() < until:
        for reference, answer in (("42", "42"), (r"\frac{1}{2}", "0.5"), ("x = 5", "5"), ("1,234", "1234")):
            grade(reference, answer)
        count += 4
    return count / (time.perf_counter() - started)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path)
    parser.add_argument("--warm", type=Path)
    parser.add_argument("--tasks", type=Path)
    given = parser.parse_args()
    pairs = rows(given.pairs, "reference", "answer", PAIRS)
    warm = rows(given.warm, "reference", "answer", PAIRS * WARM_ROUNDS)
    tasks = rows(given.tasks, "prompt", "reference", TASKS)

    print(f"GRADE, {len(pairs)} pairs, reading included")
    ours = show("proofroute", cpu_milliseconds(grade, pairs, warm, forget_values))
    for name, graded, forget in peer_graders():
        other = show(name, cpu_milliseconds(graded, pairs, warm, forget))
        print(
            f"  {name} / proofroute: median {other[0] / ours[0]:.0f},"
            f" 99th percentile {other[1] / ours[1]:.0f}"
        )
    print(f"  easy pairs on one core: {easy_per_second():,.0f} per second")

    read = [(prompt, answer) for prompt, answer in tasks if read_task(prompt) is not None]
    print(f"VERIFY, {len(read)} of {len(tasks)} tasks are read")
    verifier = math_verifier()
    with asyncio.Runner() as runner:

        def verify(prompt: str, answer: str) -> object:
            return runner.run(verifier.verify(Task(prompt=prompt), Attempt(model="given", content=answer)))

        show("proofroute", milliseconds(verify, read))
