"""Reading code: find it in a model's reply and hold it against a policy; read the examples of a prompt."""

from proofroute.tools.code.blocks import FoundCode
from proofroute.tools.code.doubts import Seen, doubt, may_know
from proofroute.tools.code.examples import free_choice, prompt_examples
from proofroute.tools.code.find import find_code
from proofroute.tools.code.functions import find_function
from proofroute.tools.code.gate import Refusal, refusals
from proofroute.tools.code.generated import generated_calls, near_rows
from proofroute.tools.code.other import OtherCode, find_other
from proofroute.tools.code.own import own_examples, without_asserts
from proofroute.tools.code.rows import Row, rows
from proofroute.tools.code.shapes import reads_nothing
from proofroute.tools.code.shown import Shown, ShownCall, ShownScript
from proofroute.tools.code.special import has_own_table, is_special_cased
from proofroute.tools.code.tested import given_examples

__all__ = [
    "FoundCode",
    "OtherCode",
    "Refusal",
    "Row",
    "Seen",
    "Shown",
    "ShownCall",
    "ShownScript",
    "doubt",
    "find_code",
    "find_function",
    "find_other",
    "free_choice",
    "generated_calls",
    "given_examples",
    "has_own_table",
    "is_special_cased",
    "may_know",
    "near_rows",
    "own_examples",
    "prompt_examples",
    "reads_nothing",
    "refusals",
    "rows",
    "without_asserts",
]
