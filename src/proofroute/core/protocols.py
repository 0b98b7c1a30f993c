"""The seams: what a model, a verifier, a classifier and a sandbox must offer. One async method each."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeAlias, runtime_checkable

from proofroute.core.attempt import Attempt, FinishReason, Usage
from proofroute.core.events import Delta
from proofroute.core.json import Json
from proofroute.core.kinds import Kind
from proofroute.core.route import Classification
from proofroute.core.task import Message, Task
from proofroute.core.verdict import Findings


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRequest:
    """What a model is asked. It never holds a reference answer or a hidden test.

    Args:
        messages: the conversation to send, feedback on earlier attempts included.
        question: the task's own words without any prompt round them; what the solver reads.
        kind: the kind of task.
        json_schema: the schema to constrain the reply by, where the provider can without keeping the model
            from thinking first.
        think: whether the model may think before it answers; what it thought before is only put into form
            where it may not.
        thoughts: what the model thought before its own earlier turns, by their places among the messages;
            they go back only to a provider that wants them.
        parameters: further parameters by the names of the provider's protocol, such as ``top_p``. One that
            the provider refuses or ignores is left out, and a note says so, or it is an error.
        max_tokens: bound of the reply, None for the provider's own.
        tokens_left: tokens that may still be spent, further tries of this call included; None for no cap.
        calls_left: how often the model may be asked for this one reply; None for no cap.
        patience: seconds that one wait for a server that fails may take, as where another model could be
            asked; None for as long as the time left allows.
        temperature: None for the profile's default.
        seed: for providers that take one.
        seconds: time left for this call; None for the client's own limit.
    """

    messages: tuple[Message, ...]
    question: str = ""
    kind: Kind = "general"
    json_schema: dict[str, Json] | bool | None = None
    max_tokens: int | None = None
    temperature: float | None = None
    seed: int | None = None
    seconds: float | None = None
    think: bool = True
    thoughts: dict[int, str] = field(default_factory=dict[int, str])
    parameters: dict[str, Json] = field(default_factory=dict[str, Json])
    tokens_left: int | None = None
    calls_left: int | None = None
    patience: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """What a model replied.

    Args:
        content: the reply without the chain of thought.
        reasoning: the chain of thought.
        finish_reason: why the model stopped.
        usage: tokens, those of tries before this one included.
        cost_usd: money; None where the price is not known.
        notes: what was changed or went wrong on the way without stopping it.
        calls: how often the model was asked.
    """

    content: str
    reasoning: str = ""
    finish_reason: FinishReason = "stop"
    usage: Usage = field(default_factory=Usage)
    cost_usd: float | None = 0.0
    notes: tuple[str, ...] = ()
    calls: int = 1

    @property
    def spent_thinking(self) -> bool:
        """Whether the bound of its tokens was reached before the answer began."""
        return self.finish_reason == "length" and not self.content.strip()


OnDelta: TypeAlias = Callable[[Delta], None]


def ignore(delta: Delta) -> None:
    """Drop a piece of a stream: for callers that want the whole reply only."""
    del delta


@runtime_checkable
class Model(Protocol):
    """A chat model. ``name`` is ``provider:model``, as configuration and people write it."""

    @property
    def name(self) -> str:
        """The model as ``provider:model``."""
        ...

    async def generate(self, request: ModelRequest, on_delta: OnDelta = ignore) -> Completion:
        """Ask the model; ``on_delta`` gets each piece as it arrives.

        Raises:
            ModelError: it could not be asked.
            MissingKeyError: its key is not set.
        """
        ...


@runtime_checkable
class Verifier(Protocol):
    """Checks a reply against its task. ``name`` is what configuration and evidence call it."""

    @property
    def name(self) -> str:
        """The verifier's short name, such as ``math``."""
        ...

    async def verify(self, task: Task, attempt: Attempt) -> Findings:
        """State the claims that an answer to ``task`` must meet and what the checks found in ``attempt``.

        A time-out, a crash of a checker or an unreadable answer is undecided evidence, not an exception.
        """
        ...


@runtime_checkable
class Classifier(Protocol):
    """Says what kind of task it is."""

    async def classify(self, task: Task) -> Classification:
        """Classify ``task``; being unsure is a low probability, not an exception."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of one sandboxed run: wall-clock and processor seconds, bytes of memory and of output."""

    seconds: float = 10.0
    cpu_seconds: float = 10.0
    memory: int = 512 * 2**20
    output: int = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A program to run: ``code`` as the main module with ``stdin`` as its standard input.

    ``language`` is its name in lower case, such as ``python``, ``c``, ``c++`` or ``javascript``.
    """

    code: str
    stdin: str = ""
    language: str = "python"


RunEnd = Literal["exited", "killed", "timeout", "output_limit", "memory_limit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Execution:
    """How a sandboxed run ended; ``layers`` names the isolation that was in force."""

    end: RunEnd
    exit_code: int | None
    stdout: str
    stderr: str
    seconds: float
    layers: tuple[str, ...]


@runtime_checkable
class Sandbox(Protocol):
    """Runs untrusted code within bounds."""

    async def run(self, program: Program, limits: Limits) -> Execution:
        """Run ``program``; whatever it does ends as a value.

        Nothing of one run may be there in the next, and ``limits`` hold whatever the program does.

        Raises:
            SandboxUnavailable: the isolation cannot be had on this machine, or the language is not run.
        """
        ...
