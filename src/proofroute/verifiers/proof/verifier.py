"""The claims of a proof task and the evidence for them: of an argument, only a formal proof is checked."""

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, assert_never

from proofroute.core import Attempt, Evidence, Findings, Json, LimitError, Outcome, Task, Verifier
from proofroute.tools.reply import split_reasoning
from proofroute.verifiers.proof.formal import Formal, formal_statement, judge_formal

if TYPE_CHECKING:
    from proofroute.tools.proof import Decision, Question

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
        statement, answer = await _judged(task, reply)
        formal = await judge_formal(task, reply)
        return _together(statement, answer, formal)


def _together(statement: Evidence, answer: Json, formal: Formal) -> Findings:
    """Join what was decided about the statement in words with what formal checks say."""
    argument = formal.argument or _open("argument", "proof.argument", "The argument itself was not checked.")
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
    outcome, sentence = _outcome(question, decision, reply)
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


def _outcome(question: "Question", decision: "Decision", reply: str) -> tuple[Outcome, str]:
    """Say what the truth of the statement means for the reply."""
    from proofroute.verifiers.proof.stance import side_of

    if decision.holds is None:
        return "undecided", f"Whether the statement is true was not decided. {decision.how}"
    truth = f"The statement is {'true' if decision.holds else 'false'}. {decision.how}"
    match question.stance:
        case "prove" if decision.holds:
            return "passed", truth
        case "prove":
            match side_of(reply, question.statement):
                case "affirms":
                    return "failed", truth
                case "denies":
                    note = "The reply may say so itself, so it is not refuted."
                case "unclear":
                    note = "Which side the reply takes is not certain, so it is not refuted."
            return "undecided", f"{truth} {note}{_on_points(question, reply)}"
        case "disprove":
            if decision.holds:
                return (
                    "undecided",
                    f"{truth} So it cannot be disproved; what the reply says of that was not read.",
                )
            return "passed", truth + _on_points(question, reply)
        case "open":
            return (
                "undecided",
                f"{truth} Which side the reply takes was not read.{_on_points(question, reply)}",
            )
        case _:
            assert_never(question.stance)


def _on_points(question: "Question", reply: str) -> str:
    """Say whether the points that the reply names for a false statement are counterexamples."""
    from proofroute.tools.proof.search import refuted_at
    from proofroute.verifiers.proof.instances import named_points

    points = list(named_points(reply, question.statement))
    if not points:
        return ""
    for point in points:
        if refuted_at(question.statement, point) is not None:
            shown = ", ".join(f"{name} = {value}" for name, value in sorted(point.items()))
            return f" The statement was evaluated where the reply says: {shown} is a counterexample."
    return " The statement was evaluated where the reply says: no point that it names is a counterexample."


def _open(claim: str, check: str, sentence: str) -> Evidence:
    return Evidence(claim=claim, check=check, outcome="undecided", assurance="none", statement=sentence)
