"""The proof verifier: is the statement true, and does the argument establish it."""

from proofroute.verifiers.proof.verifier import ProofVerifier, proof_verifier

__all__ = ["ProofVerifier", "proof_verifier"]
