"""The embedded model for real: small and mostly wrong, which is what the verdicts are for."""

from dataclasses import replace

import pytest

from proofroute.core import Answer, Task
from proofroute.router import Router, builtin_config

pytestmark = pytest.mark.slow

SOURCE = """Invoice 4711
Miller & Sons Ltd, 12 Harbour Road, Bristol
Billed to: Anna Petrova
Total due: 129.90 EUR
"""
FIELDS = ("vendor", "customer", "manager")


def embedded(tries: int) -> Router:
    config = builtin_config({})
    policies = {kind: replace(policy, tries=tries) for kind, policy in config.policies.items()}
    return Router(replace(config, policies=policies), env={}).with_model("local")


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("What is the integral of x^2 from 0 to 3?", ("9",)),
        ("Solve x^2 - 5x + 6 = 0", ("2", "3")),
        ("What is 17*23?", ("391",)),
    ],
)
async def test_a_wrong_text_is_never_verified(question: str, right: tuple[str, ...]) -> None:
    router = embedded(tries=1)
    for _ in range(3):
        answer = await router.asolve(Task(prompt=question, kind="math"))
        if answer.verdict.status == "verified":
            assert all(part in str(answer.value) for part in right), answer.text
        else:
            assert answer.accepted is False


async def test_an_extraction_is_grounded_or_not_accepted() -> None:
    task = Task(
        prompt="Extract the vendor, the customer and the name of the manager.",
        json_schema={
            "type": "object",
            "properties": {name: {"type": "string", "minLength": 1, "maxLength": 40} for name in FIELDS},
            "required": list(FIELDS),
            "additionalProperties": False,
        },
        source=SOURCE,
    )
    answer = await embedded(tries=2).asolve(task)
    assert answer.route.classification.kind == "extraction"
    if answer.accepted:
        assert isinstance(answer.value, dict)
        assert all(str(value) in SOURCE for value in answer.value.values())
    _refutations_name_what_is_missing(answer)


def _refutations_name_what_is_missing(answer: Answer) -> None:
    for attempt in answer.attempts:
        assert attempt.verdict is not None
        for item in attempt.verdict.evidence:
            if item.check == "extraction.grounded" and item.outcome == "failed":
                assert isinstance(item.counterexample, dict)
                assert str(item.counterexample["value"]) not in SOURCE
