"""Real completions of DeepSeek R1, served with faults: the verdicts are those without faults."""

from dataclasses import replace

import pytest

from proofroute.core import Answer, Task
from proofroute.models.faults import Faults
from proofroute.router import Router, builtin_config
from tests.models.servers import CutShort, Drop, Raw, Refuse, Reset, Say, Turn, ollama_server, openai_server
from tests.router.test_r1_completions import FORMS, Form, Row, rows, served_as

FAULTS: tuple[Turn, ...] = (
    Refuse(status=503, body={"error": "busy"}),
    Refuse(status=429, body={"error": "slow down"}, headers=(("Retry-After", "0"),)),
    Drop(),
    Reset(content="<think>Hmm"),
    CutShort(content="So the answer is \\boxed{1}"),
    Raw(body=b"<html>\\boxed{2}</html>", content_type="text/html"),
    Say(content="It is \\boxed{3}", finish=None),
)


async def _ask(row: Row, form: Form, faults: tuple[Turn, ...], *, with_reference: bool) -> Answer:
    server = ollama_server if form == "ollama" else openai_server
    with server(*faults, served_as(row, form)) as served:
        name = "ollama:deepseek-r1:7b" if form == "ollama" else "openai:deepseek-reasoner"
        env = {"PROOFROUTE_REASONER": f"{name}@{served.address}"}
        config = builtin_config(env)
        policies = {kind: replace(policy, tries=1) for kind, policy in config.policies.items()}
        config = replace(config, policies=policies, faults=Faults(wait=0.001, most_wait=0.01))
        reference = row.reference if with_reference else None
        answer = await Router(config, env=env).asolve(
            Task(prompt=row.prompt, kind="math", reference=reference)
        )
        assert len(served.requests) == len(faults) + 1
    return answer


def _verdict(answer: Answer) -> tuple[object, ...]:
    verdict = answer.verdict
    items = tuple((item.claim, item.check, item.outcome, item.assurance) for item in verdict.evidence)
    return verdict.status, verdict.assurance, answer.text, answer.draft, answer.value, answer.accepted, items


async def _compare(form: Form, place: int, row: Row, *, with_reference: bool) -> None:
    faults = (FAULTS[place % 7], FAULTS[(3 * place + 1) % 7])
    clean = await _ask(row, form, (), with_reference=with_reference)
    marred = await _ask(row, form, faults, with_reference=with_reference)
    assert _verdict(marred) == _verdict(clean)
    assert marred.attempts[-1].reasoning == clean.attempts[-1].reasoning
    assert (len(clean.notes), len(marred.notes)) == (0, len({repr(fault) for fault in faults}))


async def test_faults_change_no_verdict() -> None:
    for place, row in enumerate(rows()[:4]):
        await _compare(FORMS[place % len(FORMS)], place, row, with_reference=True)


@pytest.mark.slow
@pytest.mark.parametrize("with_reference", [True, False])
@pytest.mark.parametrize("form", FORMS)
async def test_faults_change_no_verdict_of_any_form(form: Form, with_reference: bool) -> None:
    for place, row in enumerate(rows()):
        await _compare(form, place, row, with_reference=with_reference)
