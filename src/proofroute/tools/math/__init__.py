"""Mathematics on untrusted text: a bounded reader, exact and ball arithmetic, equality with an assurance."""

from proofroute.tools.math.answers.final_answer import FinalAnswer, final_answer
from proofroute.tools.math.answers.typed import typed
from proofroute.tools.math.answers.values import read_value
from proofroute.tools.math.grading.batch import agrade, agrade_many, grade_many
from proofroute.tools.math.grading.compare import compare
from proofroute.tools.math.grading.grader import Grade, grade
from proofroute.tools.math.grading.options import GradeOptions

__all__ = [
    "FinalAnswer",
    "Grade",
    "GradeOptions",
    "agrade",
    "agrade_many",
    "compare",
    "final_answer",
    "grade",
    "grade_many",
    "read_value",
    "typed",
]
