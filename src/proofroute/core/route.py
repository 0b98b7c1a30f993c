"""Route: where a task goes and by which rule its answer is accepted."""

from dataclasses import dataclass, field
from typing import Literal, assert_never

from proofroute.core.kinds import Assurance, Kind, at_least
from proofroute.core.verdict import Verdict

Stage = Literal["given", "rules", "model", "llm", "default"]
"""Which stage of the classifier decided; ``given``: the task itself says its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Classification:
    """What kind of task it is, how sure that is, and why.

    Args:
        kind: the kind.
        probability: how likely it is that this is the right kind.
        runner_up: the kind that comes next, where another one comes into question.
        stage: which stage decided.
        reason: why, in words.
        label: the name of a kind of the configuration's own, which goes the way of ``kind``.
        fault: what is broken in the classifier, where something is; being unsure is no fault.
    """

    kind: Kind
    probability: float
    runner_up: Kind | None
    stage: Stage
    reason: str
    label: str | None = None
    fault: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """Bounds of one request, verification included.

    Args:
        seconds: wall-clock deadline.
        calls: calls of models, the solver not counted.
        cost_usd: money; None for no cap.
        tokens: tokens of prompts and replies together; None for no cap.
        call_seconds: bound of one call of a model, so that one that hangs leaves time for the next; None for
            none.
    """

    seconds: float = 120.0
    calls: int = 8
    cost_usd: float | None = None
    tokens: int | None = None
    call_seconds: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """The rule that turns a verdict into accepted or not. A verified answer always is.

    Args:
        undecided_from: accept an undecided verdict of at least this assurance.
        unchecked: accept an answer that states no checkable claim.
    """

    undecided_from: Assurance = "supported"
    unchecked: bool = False

    def accepts(self, verdict: Verdict) -> bool:
        """Tell whether an answer with this verdict is accepted.

        >>> Acceptance().accepts(Verdict(status="undecided", assurance="none"))
        False
        """
        match verdict.status:
            case "verified":
                return True
            case "undecided":
                return at_least(verdict.assurance, self.undecided_from)
            case "unchecked":
                return self.unchecked
            case "refuted":
                return False
            case _:
                assert_never(verdict.status)


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The way of one task: its kind, the models from cheap to dear, the verifiers and the rule.

    Args:
        classification: kind, probability, runner-up, stage and reason.
        ladder: names of the models, cheapest first.
        verifiers: names of the verifiers whose claims an answer must meet.
        also: names of verifiers that run too and count only where they decide something, so that a task
            that went the wrong way does not slip past unchecked.
        acceptance: when an answer is accepted.
        budget: bounds of the whole request.
        tries_per_rung: calls of one model before the next one is asked.
        samples: independent replies of one model that are compared where nothing else decides; 1 for none.
        formalise: the model that writes a formal specification of a task which cannot be read; None for none.
        second_read: the model that reads the unsettled fields of an extraction again; None for none.
        chunk: characters of a source that a model reads at once; a longer one is read in parts. None for all.
    """

    classification: Classification
    ladder: tuple[str, ...]
    verifiers: tuple[str, ...]
    also: tuple[str, ...] = ()
    acceptance: Acceptance = field(default_factory=Acceptance)
    budget: Budget = field(default_factory=Budget)
    tries_per_rung: int = 3
    samples: int = 1
    formalise: str | None = None
    second_read: str | None = None
    chunk: int | None = None
