"""The claims of a proof task and the evidence for them. Whether the argument is sound is not checked yet."""

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, assert_never

from proofroute.core import Attempt, Evidence, Findings, Json, LimitError, Outcome, Task, Verifier
from proofroute.tools.reply import split_reasoning

if TYPE_CHECKING:
    from proofroute.tools.proof import Decision, Stance
    from proofroute.tools.proof.statement import Atom

CLAIMS: Final = ("statement", "argument")
_REPLY_READ: Final = 200_000


@dataclass(frozen=True, slots=True)
class ProofVerifier:
    """Decides the statement that a task wants proved, from the task's own text."""

    name: str = "proof"

    async def verify(self, task: Task, attempt: Attempt) -> Findings:
        """State what a proof must meet, decide the statement, leave the argument open.

        A text that does not ask for a proof has no such claims. An unreadable statement, an empty reply and
        a reply that may itself call a false statement false are undecided.
        """
        from proofroute.tools.proof.read import asks_for_proof

        if task.statement is None and task.kind != "proof" and not asks_for_proof(task.question):
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
        statement, answer = await _judged(task, reply)
        argument = _open("argument", "proof.argument", "The argument itself was not checked.")
        return Findings(claims=CLAIMS, evidence=(statement, argument), answer=answer)


def proof_verifier() -> Verifier:
    """Return the verifier of proofs."""
    return ProofVerifier()


async def _judged(task: Task, reply: str) -> tuple[Evidence, Json]:
    from proofroute.tools.math.errors import Unreadable
    from proofroute.tools.proof import Question, decide_text, read_statement, read_task, show_statement

    started = time.perf_counter()
    formal = task.statement is not None
    text = task.statement if task.statement is not None else task.question
    if not formal and (task.source is not None or _has_earlier_turns(task)):
        why = "What was said before, or the source text, may define its words: the statement was not read."
        return _open("statement", "proof.read", why), None
    try:
        question = Question(read_statement(text), "prove") if formal else read_task(text)
    except (Unreadable, LimitError) as error:
        unread = _open("statement", "proof.read", f"The statement could not be read: {error}.")
        return replace(unread, seconds=time.perf_counter() - started), None
    read_as = show_statement(question.statement)
    decision = await decide_text(text, "statement" if formal else "task")
    outcome, sentence = _outcome(question.stance, question.statement.claim, decision, reply)
    evidence = Evidence(
        claim="statement",
        check=f"proof.{decision.method}",
        outcome=outcome,
        assurance="none" if outcome == "undecided" else "proved",
        statement=sentence,
        read_as=read_as,
        counterexample=decision.counterexample,
        seconds=time.perf_counter() - started,
    )
    return evidence, {"statement": read_as, "holds": decision.holds}


def _has_earlier_turns(task: Task) -> bool:
    turns = [turn for turn in task.messages if turn.role != "system"]
    return len(turns) > (0 if task.prompt else 1)


def _outcome(stance: "Stance", claim: "Atom", decision: "Decision", reply: str) -> tuple[Outcome, str]:
    """Say what the truth of the statement means for the reply."""
    if decision.holds is None:
        return "undecided", f"Whether the statement is true was not decided. {decision.how}"
    truth = f"The statement is {'true' if decision.holds else 'false'}. {decision.how}"
    match stance:
        case "prove" if decision.holds:
            return "passed", truth
        case "prove":
            from proofroute.verifiers.proof.stance import may_deny

            if may_deny(reply, claim):
                return "undecided", f"{truth} The reply may say so itself, so it is not refuted."
            return "failed", truth
        case "disprove":
            if decision.holds:
                return (
                    "undecided",
                    f"{truth} So it cannot be disproved; what the reply says of that was not read.",
                )
            return "passed", truth
        case "open":
            return "undecided", f"{truth} Which side the reply takes was not read."
        case _:
            assert_never(stance)


def _open(claim: str, check: str, sentence: str) -> Evidence:
    return Evidence(claim=claim, check=check, outcome="undecided", assurance="none", statement=sentence)
