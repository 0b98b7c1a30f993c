"""What a program hands to a router by mistake is said at once, with what to give."""

from collections.abc import Callable
from typing import Any

import pytest

from proofroute.core import InputError
from proofroute.router import Router
from tests.router.doubles import Says, router_of

WRONG: list[tuple[Callable[[Router], object], str]] = [
    (lambda router: router.solve(_any(None)), r"the task is None: give the question as text, or a Task"),
    (lambda router: router.solve(_any(5)), r"the task is an int \(5\)"),
    (lambda router: router.solve(""), "has no question: give a prompt"),
    (lambda router: router.solve(_any({"promt": "x"})), "promt"),
    (lambda router: router.verify(_any(None), "x"), "the task is None"),
    (lambda router: router.verify("What is 2+2?", _any(None)), "the reply to check is None: give it as text"),
    (lambda router: router.verify("What is 2+2?", _any(4)), r"the reply to check is an int \(4\)"),
    (lambda router: router.recheck(_any({})), "the stored answer is a dict: give an Answer; from_json"),
    (lambda router: router.recheck(_any("a.json")), "the stored answer is a str"),
    (lambda router: router.with_model(_any(None)), "the model is None: give a configured name"),
    (lambda router: router.with_model(" "), "give a configured name or provider:model"),
    (lambda _: Router(config=_any("x")), r"config is a str \('x'\): give a Config"),
    (lambda _: Router(_any({"models": {}})), "config is a dict: give a Config"),
    (lambda _: Router(models=_any("ollama:x")), "models is a str .*: give a dict of models ready made"),
    (lambda _: Router(models=_any({"reasoner": "ollama:x"})), r"models\['reasoner'\] is a str"),
    (lambda _: Router(verifiers=_any("math")), "verifiers is a str .*: give a list"),
    (lambda _: Router(verifiers=_any([None])), "verifiers holds None"),
    (lambda _: Router(classifier=_any("rules")), "classifier is a str .*: give an object"),
    (lambda _: Router(env=_any("PATH")), "env is a str .*: give a mapping"),
]


def _any(value: object) -> Any:
    return value


@pytest.mark.parametrize(("call", "message"), WRONG)
def test_a_wrong_argument_is_said(call: Callable[[Router], object], message: str) -> None:
    with pytest.raises(InputError, match=message):
        call(router_of())


async def test_a_wrong_task_to_classify_is_said() -> None:
    with pytest.raises(InputError, match="the task is None"):
        await router_of().aclassify(_any(None))


def test_the_fields_of_a_task_as_a_mapping_are_a_task() -> None:
    reasoner = Says("test:reasoner", ["It is 42."])
    fields = {"prompt": "What is the answer?", "kind": "math"}
    assert router_of(reasoner=reasoner).solve(_any(fields)).accepted
