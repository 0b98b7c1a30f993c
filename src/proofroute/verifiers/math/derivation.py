"""Report on the steps that a reply displays. They say nothing of its answer, so they never decide a claim."""

from dataclasses import replace

from proofroute.core import Evidence, Json
from proofroute.tools.math.steps import steps_of
from proofroute.verifiers.math.scribe import Scribe


def check_derivation(claim: str, content: str, question: str = "") -> list[Evidence]:
    """Return one piece of evidence on the steps of a reply, or none where it displays no step.

    The equations of the question hold in all of them.

    It stays undecided even where every step holds: a chain of true equalities may start from a wrong one.
    """
    steps = steps_of(content, question)
    if not steps:
        return []
    holding = sum(step.outcome == "holds" for step in steps)
    text = f"{holding} of {len(steps)} displayed steps hold"
    broken = next((step for step in steps if step.outcome == "broken"), None)
    scribe = Scribe(claim, "math.derivation")
    if broken is None:
        rest = len(steps) - holding
        return [scribe.undecided(f"{text}{f'; {rest} could not be checked' if rest else ''}.")]
    shown: Json = {"step": broken.text, **({} if broken.at is None else {"at": broken.at})}
    return [
        replace(scribe.undecided(f"{text}; the first that does not: {broken.text}."), counterexample=shown)
    ]
