"""What becomes of tests: one result for each, and what is said of those that have none."""

from dataclasses import dataclass, field, replace
from typing import Final

from proofroute.core import Assurance, Outcome
from proofroute.core.json import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one test; ``assurance`` is what it is worth where it is decided."""

    outcome: Outcome
    statement: str
    counterexample: Json = None
    seconds: float = 0.0
    check: str | None = None
    assurance: Assurance = "checked"


STOPPED: Final = Result(
    outcome="undecided", statement="It was not run: another test failed, and none is run after that."
)


@dataclass(slots=True)
class Trial:
    """What became of all tests: by claim, and for the claims that are not there, why."""

    results: dict[str, Result] = field(default_factory=dict[str, Result])
    otherwise: Result = field(
        default_factory=lambda: Result(outcome="undecided", statement="It was not reached.")
    )
    used: bool = False
    finished: bool = False
    layers: tuple[str, ...] = ()

    def doubt(self, why: str) -> None:
        """Take back what was decided: something came to light only at the end."""
        for claim, result in self.results.items():
            if result.outcome != "undecided":
                text = f"It could not be decided: {why}."
                self.results[claim] = replace(
                    result, outcome="undecided", statement=text, counterexample=None
                )
