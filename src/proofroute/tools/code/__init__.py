"""Reading code: find it in a model's reply, and hold it against a policy."""

from proofroute.tools.code.find import FoundCode, find_code
from proofroute.tools.code.gate import Refusal, refusals

__all__ = ["FoundCode", "Refusal", "find_code", "refusals"]
