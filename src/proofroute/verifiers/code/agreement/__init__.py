"""Agreement of several replies to one code task that comes without tests."""

from proofroute.verifiers.code.agreement.agree import agree
from proofroute.verifiers.code.agreement.evidence import AGREEMENT, agreement_evidence, compare_attempts
from proofroute.verifiers.code.agreement.report import Agreement, Difference

__all__ = ["AGREEMENT", "Agreement", "Difference", "agree", "agreement_evidence", "compare_attempts"]
