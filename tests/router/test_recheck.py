"""A stored answer is judged anew: what the file says of itself is never trusted."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from proofroute.core import Answer, InputError, Task, digest, from_json, to_json
from tests.router.doubles import Says, router_of

QUESTION = Task(prompt="What is the answer?", kind="math")

Change = Callable[[dict[str, Any]], None]


async def _stored(*replies: str) -> dict[str, Any]:
    answer = await router_of(reasoner=Says("test:reasoner", replies)).asolve(QUESTION)
    stored: dict[str, Any] = json.loads(to_json(answer))
    return stored


def _signed(stored: dict[str, Any]) -> None:
    # A careful forger computes the digests again.
    stored["receipt"] = {
        "task": digest(stored["task"]),
        "answer": digest({"text": stored["text"], "value": stored["value"]}),
    }


async def test_an_answer_holds() -> None:
    stored = await _stored("It is 41.", "It is 42.")
    result = await router_of().arecheck(from_json(Answer, json.dumps(stored)))
    assert (result.holds, result.problems) == (True, ())
    assert result.verdict == result.stored


def _other_text(stored: dict[str, Any]) -> None:
    stored["text"] = "It is 43."


def _other_text_signed(stored: dict[str, Any]) -> None:
    stored["text"], stored["value"] = "It is 43.", "43"
    _signed(stored)


def _other_value_signed(stored: dict[str, Any]) -> None:
    stored["value"] = "43"
    _signed(stored)


def _other_task(stored: dict[str, Any]) -> None:
    stored["task"]["prompt"] = "What is the other answer?"


def _other_attempt(stored: dict[str, Any]) -> None:
    stored["attempts"][1]["verdict"] = stored["attempts"][2]["verdict"]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (_other_text, "not the one that was given"),
        (_other_text_signed, "the status was verified and is refuted now"),
        (_other_value_signed, "typed value"),
        (_other_task, "not the one that was answered"),
        (_other_attempt, "attempt 1: the status was verified and is refuted now"),
    ],
)
async def test_a_changed_answer_does_not_hold(change: Change, problem: str) -> None:
    stored = await _stored("It is 41.", "It is 42.")
    change(stored)
    result = await router_of().arecheck(from_json(Answer, json.dumps(stored)))
    assert not result.holds
    assert problem in "; ".join(result.problems)


def _claim_verified(stored: dict[str, Any]) -> None:
    stored["text"], stored["value"] = stored["draft"], "41"
    stored["verdict"] = {"status": "verified", "assurance": "proved", "claims": [], "evidence": []}
    stored["accepted"] = True
    _signed(stored)


def _claim_creative(stored: dict[str, Any]) -> None:
    stored["text"], stored["value"] = stored["draft"], None
    stored["task"]["kind"] = None
    stored["route"]["classification"]["kind"] = "creative"
    stored["route"]["also"] = []
    stored["verdict"] = {"status": "unchecked", "assurance": "none", "claims": [], "evidence": []}
    stored["accepted"] = True
    _signed(stored)


@pytest.mark.parametrize("change", [_claim_verified, _claim_creative])
async def test_a_refuted_draft_cannot_be_made_an_answer(change: Change) -> None:
    stored = await _stored("It is 41.")
    change(stored)
    result = await router_of().arecheck(from_json(Answer, json.dumps(stored)))
    assert not result.holds
    assert result.verdict.status == "refuted"


async def test_an_undecided_answer_cannot_be_made_an_accepted_one() -> None:
    stored = await _stored("bla bla")
    assert stored["accepted"] is False
    stored["accepted"] = True
    stored["route"]["acceptance"] = {"undecided_from": "none", "unchecked": True}
    result = await router_of().arecheck(from_json(Answer, json.dumps(stored)))
    assert "stored as accepted" in "; ".join(result.problems)


async def test_names_that_a_file_invents_do_no_harm() -> None:
    stored = await _stored("It is 42.")
    stored["route"]["also"] = ["no such verifier"]
    stored["route"]["verifiers"] = []
    stored["route"]["ladder"] = ["nobody"]
    assert (await router_of().arecheck(from_json(Answer, json.dumps(stored)))).holds


async def test_nothing_to_check_is_said() -> None:
    stored = await _stored("It is 42.")
    stored["text"] = stored["draft"] = None
    with pytest.raises(InputError, match="nothing to check"):
        await router_of().arecheck(from_json(Answer, json.dumps(stored)))


async def test_an_answer_of_a_later_version_is_refused() -> None:
    stored = await _stored("It is 42.")
    stored["schema_version"] = 2
    with pytest.raises(InputError, match="schema version 2"):
        await router_of().arecheck(from_json(Answer, json.dumps(stored)))


def _not_accepted(stored: dict[str, Any]) -> None:
    stored["accepted"] = False


def _ended_otherwise(stored: dict[str, Any]) -> None:
    stored["ending"] = "not_accepted"


def _of_a_kind_that_needs_no_check(stored: dict[str, Any]) -> None:
    stored["route"]["classification"]["kind"] = "general"


def _a_text_as_draft(stored: dict[str, Any]) -> None:
    stored["draft"], stored["text"], stored["value"] = stored["text"], None, None


def _a_draft_beside_the_text(stored: dict[str, Any]) -> None:
    stored["draft"] = "It is 41."


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (_not_accepted, "stored as not accepted, and with the verdict stored beside that it is accepted"),
        (_ended_otherwise, "stored as accepted, and its ending as 'not_accepted'"),
        (_of_a_kind_that_needs_no_check, "the kind of the task was general and is math now"),
        (_a_text_as_draft, "with the verdict stored beside that it is not accepted"),
        (_a_draft_beside_the_text, "holds a draft beside its text"),
    ],
)
async def test_kind_and_acceptance_are_computed_anew(change: Change, problem: str) -> None:
    stored = await _stored("It is 41.", "It is 42.")
    change(stored)
    _signed(stored)
    result = await router_of().arecheck(from_json(Answer, json.dumps(stored)))
    assert not result.holds
    assert problem in "; ".join(result.problems)
    assert (result.kind, result.verdict.status) == ("math", "verified")


async def test_an_unreadable_answer_is_not_accepted_by_another_kind() -> None:
    stored = await _stored("bla bla")
    stored["route"]["classification"]["kind"] = "general"
    stored["accepted"], stored["ending"] = True, "accepted"
    stored["verdict"] = {"status": "unchecked", "assurance": "none", "claims": [], "evidence": []}
    result = await router_of().arecheck(from_json(Answer, json.dumps(stored)))
    assert "the kind of the task was general and is math now" in result.problems
    assert (result.holds, result.accepted) == (False, False)


async def test_a_check_that_is_done_now_and_was_late_then_is_no_contradiction() -> None:
    stored = await _stored("It is 42.")
    stored["verdict"] = {"status": "undecided", "assurance": "none", "claims": ["deadline"], "evidence": []}
    stored["attempts"][-1]["verdict"] = stored["verdict"]
    stored["accepted"], stored["ending"] = False, "not_accepted"
    result = await router_of().arecheck(from_json(Answer, json.dumps(stored)))
    assert (result.holds, result.accepted) == (True, True)
