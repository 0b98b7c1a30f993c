"""Write evidence: the parts that every check of a question fills alike."""

from dataclasses import dataclass

from proofroute.core import Assurance, Evidence, Json


@dataclass(frozen=True, slots=True)
class Scribe:
    """Writes evidence of one check about one claim."""

    claim: str
    check: str
    read_as: str | None = None

    def passed(self, assurance: Assurance, statement: str) -> Evidence:
        """Say that the claim holds."""
        return Evidence(
            claim=self.claim,
            check=self.check,
            outcome="passed",
            assurance=assurance,
            statement=statement,
            read_as=self.read_as,
        )

    def failed(self, assurance: Assurance, statement: str, counterexample: Json) -> Evidence:
        """Say that the claim does not hold, and what shows it."""
        return Evidence(
            claim=self.claim,
            check=self.check,
            outcome="failed",
            assurance=assurance,
            statement=statement,
            read_as=self.read_as,
            counterexample=counterexample,
        )

    def undecided(self, statement: str) -> Evidence:
        """Say that nothing follows, and why."""
        return Evidence(
            claim=self.claim,
            check=self.check,
            outcome="undecided",
            assurance="none",
            statement=statement,
            read_as=self.read_as,
        )
