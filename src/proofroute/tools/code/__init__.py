"""Reading code: find it in a model's reply, and hold it against a policy."""

from proofroute.tools.code.blocks import FoundCode
from proofroute.tools.code.find import find_code
from proofroute.tools.code.gate import Refusal, refusals
from proofroute.tools.code.other import OtherCode, find_other

__all__ = ["FoundCode", "OtherCode", "Refusal", "find_code", "find_other", "refusals"]
