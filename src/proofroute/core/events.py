"""Events: what happens while a request is worked on, for live progress and streams."""

from dataclasses import dataclass
from typing import TypeAlias

from proofroute.core.answer import Answer
from proofroute.core.attempt import Attempt
from proofroute.core.route import Route


@dataclass(frozen=True, slots=True)
class Routed:
    """The task is classified."""

    route: Route


@dataclass(frozen=True, slots=True)
class Asking:
    """A model is about to be asked; ``number`` counts attempts of this request from 1."""

    model: str
    number: int


@dataclass(frozen=True, slots=True)
class Delta:
    """A piece of a reply as the model streams it; either part may be empty.

    With ``restart`` the reply broke off and begins anew: what came of it so far is void.
    """

    content: str = ""
    reasoning: str = ""
    restart: bool = False


@dataclass(frozen=True, slots=True)
class Verifying:
    """A reply is complete and the verifiers run."""

    attempt: Attempt


@dataclass(frozen=True, slots=True)
class Judged:
    """An attempt has its verdict."""

    attempt: Attempt


@dataclass(frozen=True, slots=True)
class Noted:
    """Something went wrong without stopping the request, or a longer check begins."""

    message: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The request is done."""

    answer: Answer


Event: TypeAlias = Routed | Asking | Delta | Verifying | Judged | Noted | Finished
