"""Reading code: find it in a model's reply, and hold it against a policy."""

from proofroute.tools.code.blocks import FoundCode
from proofroute.tools.code.find import find_code
from proofroute.tools.code.gate import Refusal, refusals

__all__ = ["FoundCode", "Refusal", "find_code", "refusals"]
