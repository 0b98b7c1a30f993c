"""The state of a request in the graph: plain JSON data, so that any checkpointer can keep it."""

from dataclasses import dataclass
from typing import TypedDict

from proofroute.core import Json, Task, from_data, to_data
from proofroute.router.policy import Step

Data = dict[str, Json]


class Question(TypedDict):
    """What goes into the graph: a task as its JSON data, as a value, or only its question."""

    task: Data | Task | str


class Reply(TypedDict):
    """What comes out of it: an answer as its JSON data."""

    answer: Data


class State(TypedDict):
    """All that a request needs to go on after any node.

    ``started`` is a wall-clock time, so that the deadline holds over a restart. ``places`` are those of the
    steps that are to be compared, ``retry`` the place of the one that is to be gone on from;
    ``formalises`` says that a specification is asked for, ``rereads`` that weak fields are read again.
    """

    task: Data | Task | str
    started: float
    route: Data
    steps: list[Data]
    places: list[int]
    rung: str | None
    retry: int | None
    formalises: bool
    rereads: bool
    pending: Data | None
    answer: Data


class Update(TypedDict, total=False):
    """What a node changes in the state."""

    task: Data
    started: float
    route: Data
    steps: list[Data]
    places: list[int]
    rung: str | None
    retry: int | None
    formalises: bool
    rereads: bool
    pending: Data | None
    answer: Data


@dataclass(frozen=True, slots=True)
class Context:
    """What cannot travel as JSON: a Pydantic class lives in its process only."""

    output_type: type | None = None


def read_steps(state: State) -> list[Step]:
    """Read the steps so far."""
    return [from_data(Step, step) for step in state.get("steps", [])]


def data(value: object) -> Data:
    """Write a value of the core as a JSON object."""
    written = to_data(value)
    assert isinstance(written, dict)  # noqa: S101 - every value here is a dataclass
    return written
