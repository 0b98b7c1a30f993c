"""What the policy on source text says, as evidence."""

from proofroute.core import Evidence
from proofroute.tools.code import FoundCode, refusals


def gate_evidence(found: FoundCode, claim: str) -> tuple[Evidence, ...]:
    """Say what the policy does not let through; nothing where it lets the code through."""
    refused = refusals(found.text)
    if not refused:
        return ()
    places = "; ".join(map(str, refused[:3]))
    more = f" and {len(refused) - 3} more" if len(refused) > 3 else ""
    return (
        Evidence(
            claim=claim,
            check="code.gate",
            outcome="undecided",
            assurance="none",
            statement=f"The policy does not let this code through, so it only had the wall: {places}{more}.",
        ),
    )
