"""Real completions of DeepSeek R1, served over HTTP in each of the forms that servers send."""

import json
from dataclasses import dataclass, replace
from typing import Literal

import pytest

from proofroute.core import Answer, Task
from proofroute.router import Router, builtin_config
from tests.models.servers import Say, Turn, ollama_server, openai_server
from tests.support import data_path

Form = Literal["tags", "no opening tag", "reasoning_content", "ollama"]
FORMS: tuple[Form, ...] = ("tags", "no opening tag", "reasoning_content", "ollama")


@dataclass(frozen=True, slots=True)
class Row:
    """One question with the completion that R1 gave."""

    prompt: str
    reference: str
    completion: str

    @property
    def parts(self) -> tuple[str, str]:
        reasoning, _, content = self.completion.removeprefix("<think>").partition("</think>")
        return reasoning, content


def rows() -> list[Row]:
    lines = data_path("r1/aime_2024_r1_dev.jsonl").read_text().splitlines()
    found = [json.loads(line) for line in lines]
    return [Row(row["prompt"], row["reference"], row["raw_completion"]) for row in found]


def served_as(row: Row, form: Form) -> Turn:
    """Return the completion as servers of this form send it."""
    reasoning, content = row.parts
    match form:
        case "tags":
            return Say(content=row.completion)
        case "no opening tag":
            return Say(content=row.completion.removeprefix("<think>"))
        case "reasoning_content" | "ollama":
            return Say(content=content, reasoning=reasoning)


async def _ask(row: Row, form: Form, *, with_reference: bool) -> Answer:
    server = ollama_server if form == "ollama" else openai_server
    with server(served_as(row, form)) as served:
        name = "ollama:deepseek-r1:7b" if form == "ollama" else "openai:deepseek-reasoner"
        env = {"PROOFROUTE_REASONER": f"{name}@{served.address}", "OPENAI_API_KEY": "sk-test"}
        config = builtin_config(env)
        policies = {kind: replace(policy, tries=1) for kind, policy in config.policies.items()}
        router = Router(replace(config, policies=policies), env=env)
        reference = row.reference if with_reference else None
        answer = await router.asolve(Task(prompt=row.prompt, kind="math", reference=reference))
        assert all(
            row.reference not in json.dumps(sent) or row.reference in row.prompt for sent in served.requests
        )
    return answer


@pytest.mark.parametrize("form", FORMS)
async def test_with_the_reference_seven_are_verified_and_three_refuted(form: Form) -> None:
    answers = [await _ask(row, form, with_reference=True) for row in rows()]
    assert all(
        answer.attempts[-1].reasoning and "<think>" not in answer.attempts[-1].content for answer in answers
    )
    assert sum(answer.attempts[-1].answer is not None for answer in answers) == 10
    statuses = [answer.verdict.status for answer in answers]
    assert (statuses.count("verified"), statuses.count("refuted")) == (7, 3)
    assert all((answer.text is None) == (answer.verdict.status == "refuted") for answer in answers)


async def test_without_it_no_wrong_one_is_verified() -> None:
    for row in rows():
        answer = await _ask(row, "tags", with_reference=False)
        assert answer.verdict.status == "undecided"
        assert answer.accepted is False
