"""How long a recognised question takes to solve and to verify, beside SymPy on the same questions.

    uv run python benchmarks/verify_forms.py

Absolute times depend on the machine and its load; the ratio within the run is what counts. SymPy gets the
question already parsed and only decides equality by ``simplify``; ours reads question and reply as text.
"""

import asyncio
import statistics
import time
from collections.abc import Callable

import sympy

from proofroute import Attempt, Task
from proofroute.tools.math.forms import read_task
from proofroute.tools.math.solving import solve
from proofroute.verifiers.math import math_verifier

X = sympy.Symbol("x")
ROUNDS = 15
QUESTIONS: list[tuple[str, str, Callable[[], object]]] = [
    ("Differentiate x^2 sin(x)", "2x sin(x) + x^2 cos(x)",
     lambda: sympy.simplify(sympy.diff(X**2 * sympy.sin(X), X) - X * (2 * sympy.sin(X) + X * sympy.cos(X)))),
    ("What is the integral of x^2 from 0 to 3?", "9",
     lambda: sympy.simplify(sympy.integrate(X**2, (X, 0, 3)) - 9)),
    ("Solve x^2 - 5x + 6 = 0", "x = 2 or x = 3", lambda: sympy.solve(X**2 - 5 * X + 6, X)),
    ("Find the indefinite integral of sin(2x)", "sin(x)^2 + C",
     lambda: sympy.simplify(sympy.diff(sympy.sin(X) ** 2, X) - sympy.sin(2 * X))),
    ("What is 17*23?", "391", lambda: sympy.simplify(sympy.Integer(17) * 23 - 391)),
]  # fmt: skip


def median_ms(run: Callable[[], object]) -> float:
    run()
    times: list[float] = []
    for _ in range(ROUNDS):
        if callable(clear := getattr(sympy.core.cache, "clear_cache", None)):
            clear()
        started = time.perf_counter()
        run()
        times.append((time.perf_counter() - started) * 1e3)
    return statistics.median(times)


def main() -> None:
    verifier = math_verifier()
    print(f"{'question':44}{'solve ms':>10}{'verify ms':>11}{'sympy ms':>10}{'sympy/verify':>14}")
    ratios: list[float] = []
    with asyncio.Runner() as runner:
        for question, reply, peer in QUESTIONS:
            form = read_task(question)
            if form is None:
                raise SystemExit(f"not read: {question}")
            attempt = Attempt(model="given", content=reply)
            verified = median_ms(lambda: runner.run(verifier.verify(Task(prompt=question), attempt)))
            solved = median_ms(lambda: runner.run(solve(form)))
            other = median_ms(peer)
            ratios.append(other / verified)
            print(f"{question:44}{solved:10.2f}{verified:11.2f}{other:10.2f}{other / verified:14.1f}")
    print(f"median ratio: {statistics.median(ratios):.1f}")


if __name__ == "__main__":
    main()
