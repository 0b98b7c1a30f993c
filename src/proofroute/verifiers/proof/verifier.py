"""The claims of a proof task and the evidence for them; of an argument, formal proofs and examples decide."""

import time
from dataclasses import dataclass, replace
from typing import Final

from proofroute.core import Attempt, Evidence, Findings, Json, LimitError, Task, Verifier, at_least
from proofroute.tools.reply import split_reasoning
from proofroute.verifiers.proof.formal import Formal, formal_statement, judge_formal

CLAIMS: Final = ("statement", "argument")
_REPLY_READ: Final = 200_000


@dataclass(frozen=True, slots=True)
class ProofVerifier:
    """Decides the statement that a task wants proved, from the task's own text."""

    name: str = "proof"

    async def verify(self, task: Task, attempt: Attempt) -> Findings:
        """State what a proof must meet, decide the statement, leave the argument open.

        A text that neither asks for a proof nor is a readable statement has no such claims. An unreadable
        statement, an empty reply, and a reply to a false statement that does not affirm it for certain, are
        undecided. A formal proof in the reply is checked by its checker.
        """
        if not _wants_proof(task):
            return Findings()
        reply = split_reasoning(attempt.content[:_REPLY_READ]).content.strip()
        if not reply:
            return Findings(
                claims=CLAIMS,
                evidence=(
                    _open("statement", "proof.statement", "The reply is empty."),
                    _open("argument", "proof.argument", "The reply is empty: there is no argument."),
                ),
            )
        judged = await _judged(task, reply)
        formal = await judge_formal(task, reply)
        return _together(judged, formal)


@dataclass(frozen=True, slots=True)
class _InWords:
    """What was found out from the words alone."""

    statement: Evidence
    argument: Evidence
    answer: Json = None


def _together(words: _InWords, formal: Formal) -> Findings:
    """Join what was decided about the statement in words with what formal checks say."""
    statement, answer = words.statement, words.answer
    argument = words.argument
    if formal.argument is not None and (
        argument.outcome == "undecided" or at_least(formal.argument.assurance, "bounded")
    ):
        argument = formal.argument
    if answer is None and formal.statement is not None:
        return Findings(claims=CLAIMS, evidence=(formal.statement, argument), answer=formal.answer)
    if argument.assurance == "supported" and statement.outcome != "passed" and answer is not None:
        match answer:
            case {"holds": None}:
                pass
            case _:
                # The statement in words was decided otherwise: the reply formalised something else.
                why = (
                    f"{argument.statement} The statement in words was decided, and it is not proved by that."
                )
                argument = _open("argument", argument.check, why)
                return Findings(claims=CLAIMS, evidence=(statement, argument), answer=answer)
    more = () if formal.statement is None or statement.outcome == "passed" else (formal.statement,)
    return Findings(claims=CLAIMS, evidence=(statement, *more, argument), answer=answer)


def _wants_proof(task: Task) -> bool:
    from proofroute.tools.math.errors import Unreadable
    from proofroute.tools.proof.read import asks_for_proof, may_state, read_task

    if task.statement is not None or task.kind == "proof" or asks_for_proof(task.question):
        return True
    if formal_statement(task) is not None:
        return True
    if task.kind is not None or not may_state(task.question):
        return False
    try:
        read_task(task.question)
    except (Unreadable, LimitError):
        return False
    return True


def proof_verifier() -> Verifier:
    """Return the verifier of proofs."""
    return ProofVerifier()


async def _judged(task: Task, reply: str) -> _InWords:
    from proofroute.tools.math.errors import Unreadable
    from proofroute.tools.proof import Question, decide_text, read_statement, read_task, show_statement
    from proofroute.verifiers.proof.arguments import check_argument
    from proofroute.verifiers.proof.replies import judge_reply

    started = time.perf_counter()
    formal = task.statement is not None
    text = task.statement if task.statement is not None else task.question
    if not formal and (task.source is not None or _has_earlier_turns(task)):
        why = "What was said before, or the source text, may define its words: the statement was not read."
        return _InWords(_open("statement", "proof.read", why), check_argument(reply, None, text))
    try:
        question = Question(read_statement(text), "prove") if formal else read_task(text)
    except (Unreadable, LimitError) as error:
        unread = _open("statement", "proof.read", f"The statement could not be read: {error}.")
        unread = replace(unread, seconds=time.perf_counter() - started)
        return _InWords(unread, check_argument(reply, None, text))
    read_as = show_statement(question.statement)
    decision = await decide_text(text, "statement" if formal else "task")
    judged = judge_reply(question, decision, reply)
    evidence = Evidence(
        claim="statement",
        check=f"proof.{decision.method}",
        outcome=judged.outcome,
        assurance="none" if judged.outcome == "undecided" else "proved",
        statement=judged.said,
        read_as=read_as,
        counterexample=decision.counterexample,
        seconds=time.perf_counter() - started,
    )
    return _InWords(evidence, judged.argument, {"statement": read_as, "holds": decision.holds})


def _has_earlier_turns(task: Task) -> bool:
    turns = [turn for turn in task.messages if turn.role != "system"]
    return len(turns) > (0 if task.prompt else 1)


def _open(claim: str, check: str, sentence: str) -> Evidence:
    return Evidence(claim=claim, check=check, outcome="undecided", assurance="none", statement=sentence)
