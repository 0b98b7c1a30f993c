"""The solver answers exactly or abstains."""

import pytest

from proofroute.core import ModelRequest
from proofroute.models.solver import SolverModel

ANSWERS = {
    "What is the integral of x^2 from 0 to 3?": "9",
    "What is the integral of 1/x^2 from -1 to 1?": "The integral diverges",
    "What is the integral of sin(x) from 0 to pi?": "2",
    "Solve x^2 - 5x + 6 = 0": "x = 2 or x = 3",
    "Solve x^2 - 2x - 1 = 0": "x = 1 - sqrt(2) or x = 1 + sqrt(2)",
    "Solve x^2 + 1 = 0": "x = -i or x = i",
    "Find all real solutions of x^2 + 1 = 0": "no real solution",
    "Solve (x^2 - 1)/(x - 1) = 0": "x = -1",
    "Solve 1/x = 0": "no solution",
    "Differentiate x^2 sin(x)": "2*x*sin(x) + x^2*cos(x)",
    "If f(x) = x^3, find f'(2).": "12",
    "What is 17*23?": "391",
    "What is 0.1 + 0.2?": "0.3",
    "What is 1/3 + 1/6?": "1/2",
    "Find the indefinite integral of 1/(1+x^2)": "atan(x) + C",
}

ABSTAINS = [
    "What is 1/0?",
    "What is 0/0?",
    "Solve x^5 - x - 1 = 0",
    "Solve x = x",
    "What is 9^9^9^9?",
    "What is (10^9)!?",
    "Write a poem about 17*23",
    "What is the integral of x^x from 0 to 1?",
]


async def _solve(question: str) -> str:
    completion = await SolverModel().generate(ModelRequest(messages=(), question=question))
    assert (completion.finish_reason == "abstained") == (completion.content == "")
    assert completion.usage.output_tokens == 0
    return completion.content


@pytest.mark.parametrize(("question", "answer"), ANSWERS.items())
async def test_answers(question: str, answer: str) -> None:
    assert await _solve(question) == answer


@pytest.mark.parametrize("question", ABSTAINS)
async def test_abstains(question: str) -> None:
    assert await _solve(question) == ""
