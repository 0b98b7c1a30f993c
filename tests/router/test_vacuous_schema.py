"""A schema that asks nothing: no model is asked for it, and an answer that is there gets a verdict."""

import pytest

from proofroute.core import InputError, Json, Task
from proofroute.router import Router
from proofroute.router.material import check_material


@pytest.mark.parametrize(
    ("schema", "problem"), [(True, "asks nothing"), ({}, "asks nothing"), (False, "false")]
)
def test_no_model_is_asked(schema: dict[str, Json] | bool, problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        check_material(Task(prompt="Extract the total.", json_schema=schema, source="Total: 5"))


@pytest.mark.parametrize(("schema", "status"), [(True, "undecided"), ({}, "undecided"), (False, "refuted")])
def test_an_answer_gets_a_verdict(schema: dict[str, Json] | bool, status: str) -> None:
    task = Task(prompt="Extract the total.", json_schema=schema, source="Total: 5")
    verdict = Router(env={}).verify(task, '{"total": 5}').verdict
    assert verdict is not None
    assert verdict.status == status


def test_a_broken_schema_is_the_askers_to_mend_either_way() -> None:
    task = Task(prompt="Extract the total.", json_schema={"type": "strin"})
    for answered in (False, True):
        with pytest.raises(InputError, match="not a type"):
            check_material(task, answered=answered)
