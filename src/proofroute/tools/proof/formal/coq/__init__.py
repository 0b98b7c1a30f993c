"""Coq: a reply's proof, checked against a statement that the reply cannot touch."""

from proofroute.tools.proof.formal.coq.check import check_coq, coq_is_here
from proofroute.tools.proof.formal.coq.reply import looks_like_coq
from proofroute.tools.proof.formal.coq.statement import is_coq

__all__ = ["check_coq", "coq_is_here", "is_coq", "looks_like_coq"]
