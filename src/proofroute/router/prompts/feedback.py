"""The message that carries a counterexample back to the model that was wrong.

Feedback uses what the task showed. What the checks say of a reference answer or of hidden tests is told only
as "it does not hold", whatever the evidence contains. A value that a check worked out by itself is not told
either: only that the answer differs from it, and a point where it does.
"""

import json
import re
from typing import Final

from proofroute.core import Attempt, Evidence, Json, Message, Task

_MOST_PROBLEMS: Final = 8
_LONGEST: Final = 1_500
LONGEST_REPLY: Final = 8_000


def with_feedback(messages: tuple[Message, ...], task: Task, attempt: Attempt) -> tuple[Message, ...]:
    """Continue a conversation: the reply that did not hold, and what the checks found."""
    reply = attempt.content[:LONGEST_REPLY] or "(empty)"
    return (*messages, Message("assistant", reply), Message("user", feedback(task, attempt)))


def feedback(task: Task, attempt: Attempt) -> str:
    """Say what the checks of ``attempt`` found, for the model to do better."""
    if not attempt.content.strip():
        return "Your reply was empty. Answer the task, completely and in the form asked for."
    evidence = attempt.verdict.evidence if attempt.verdict else ()
    # The shortest counterexample first: it is the one that a reader can follow.
    failed = sorted((item for item in evidence if item.outcome == "failed"), key=_length)
    undecided = [item for item in evidence if item.outcome == "undecided"]
    problems = [_problem(task, item) for item in (failed or undecided)[:_MOST_PROBLEMS]]
    verb = "is not right" if failed else "could not be checked"
    lines = [f"Your answer {verb}:", *(f"- {problem}" for problem in dict.fromkeys(problems))]
    kept = [
        without_reference(task, item.claim)
        for item in evidence
        if item.outcome == "passed" and not tells_a_secret(task, item)
    ]
    if failed and kept and attempt.answer is not None:
        lines.append(f"These parts hold, keep them: {', '.join(dict.fromkeys(kept))}.")
    lines.append("Find the mistake and answer the task again, completely and in the form asked for.")
    return "\n".join(lines)


def _length(item: Evidence) -> tuple[bool, int]:
    shown = item.counterexample
    return shown is None, 0 if shown is None else len(json.dumps(shown, ensure_ascii=False))


def _problem(task: Task, item: Evidence) -> str:
    if tells_a_secret(task, item):
        return f"{_public_name(item)}: it does not hold."
    text, counterexample = _without_computed(item)
    text = f"{item.claim}: {text}"
    if counterexample is not None:
        text += f" Counterexample: {json.dumps(counterexample, ensure_ascii=False)}"
    text = without_reference(task, text)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + " ..."


def _without_computed(item: Evidence) -> tuple[str, Json]:
    """Return what a check found and its counterexample, without the value that the check worked out."""
    match item.counterexample:
        case {"computed": _, "given": str(given), "at": {"at": point, "left": wanted, "right": found}}:
            differs: Json = {"at": point, "wanted": wanted, "given": found}
            return f"It is not {given}; at one point both differ.", differs
        case {"computed": _, "given": str(given)} | {"enclosure": _, "given": str(given)}:
            return f"The value is not {given}.", None
        case {"pole": pole, "given": str(given)}:
            return f"The integrand has a pole within the interval; {given} cannot be right.", {"pole": pole}
        case _:
            return item.statement, item.counterexample


def without_reference(task: Task, text: str) -> str:
    """Take the reference answer out of a text."""
    # Also where a check found the same value by itself: nobody could tell that from a leak.
    reference = (task.reference or "").strip()
    if not reference:
        return text
    return re.sub(rf"(?<![\w.]){re.escape(reference)}(?![\w]|\.\d)", "[...]", text)


def tells_a_secret(task: Task, item: Evidence) -> bool:
    """Tell whether a piece of evidence speaks of what no model may see."""
    if item.check.endswith(".reference"):
        return True
    return task.tests_hidden and item.check.startswith("code.")


def _public_name(item: Evidence) -> str:
    return "a hidden test" if item.check.startswith("code.") else item.claim
