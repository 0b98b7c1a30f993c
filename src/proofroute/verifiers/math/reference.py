"""Compare an answer with the task's reference, without a word of the reference in what is said."""

from proofroute.core import Evidence
from proofroute.tools.math import grade
from proofroute.verifiers.math.reading import Reading
from proofroute.verifiers.math.scribe import Scribe


async def check_reference(reference: str, content: str, reading: Reading) -> list[Evidence]:
    """Grade ``content`` against ``reference``.

    The statement and the counterexample go into feedback to models, so they never quote the reference.
    """
    scribe = Scribe("reference", "math.reference")
    graded = grade(reference, content)
    if graded.equal is None:
        return [scribe.undecided("Whether the answer equals the reference is open.")]
    if graded.equal:
        return [scribe.passed("checked", "The answer equals the reference.")]
    if not reading.sure:
        return [scribe.undecided("It is not certain which of its values the reply answers.")]
    return [scribe.failed("checked", "The answer differs from the reference.", None)]
