"""ScriptedModel: a model that says what it is told to, for tests of your own and of ours."""

import inspect
from collections.abc import Awaitable, Callable, Iterable
from typing import Final, TypeAlias

from proofroute.core import Completion, Delta, ModelError, ModelRequest, OnDelta, UsageError, ignore
from proofroute.tools.reply import split_reasoning

Reply: TypeAlias = str | Completion | ModelError
"""What the double answers: a text as a model would write it, a whole completion, or an error to raise."""

Script: TypeAlias = Callable[[ModelRequest], Reply | Awaitable[Reply]]
"""A reply that is made when the model is asked."""


class ScriptedModel:
    r"""Gives its replies one after the other and keeps every request.

    A text may hold ``<think>...</think>``, as R1 writes it; it is split as a server's reply would be.

    >>> import asyncio
    >>> from proofroute.core import Message, ModelRequest
    >>> model = ScriptedModel(["<think>6*7</think>It is 41.", "It is 42."])
    >>> request = ModelRequest(messages=(Message("user", "What is 6*7?"),))
    >>> asyncio.run(model.generate(request)).content, asyncio.run(model.generate(request)).content
    ('It is 41.', 'It is 42.')
    >>> len(model.requests)
    2

    Args:
        replies: what it answers, in order; or one function that answers every request.
        name: the model's name.
    """

    def __init__(self, replies: Iterable[Reply | Script] | Script, name: str = "scripted:model") -> None:
        self._name = name
        self._each: Final = replies if callable(replies) else None
        self._replies: Final = [] if callable(replies) else list(replies)
        self.requests: list[ModelRequest] = []

    @property
    def name(self) -> str:
        """The model as ``provider:model``."""
        return self._name

    async def generate(self, request: ModelRequest, on_delta: OnDelta = ignore) -> Completion:
        """Give the next reply.

        Raises:
            ModelError: the script says so.
            UsageError: the script is used up.
        """
        place = len(self.requests)
        self.requests.append(request)
        reply = await _made(self._each or self._scripted(place), request)
        if isinstance(reply, ModelError):
            raise reply
        completion = _completion(reply) if isinstance(reply, str) else reply
        if completion.reasoning:
            on_delta(Delta(reasoning=completion.reasoning))
        on_delta(Delta(content=completion.content))
        return completion

    def _scripted(self, place: int) -> Reply | Script:
        if place >= len(self._replies):
            raise UsageError(
                f"{self._name} has {len(self._replies)} scripted replies and was asked {place + 1} times"
            )
        return self._replies[place]


async def _made(reply: Reply | Script, request: ModelRequest) -> Reply:
    if isinstance(reply, str | Completion | ModelError):
        return reply
    made = reply(request)
    if isinstance(made, str | Completion | ModelError):
        return made
    if not inspect.isawaitable(made):
        raise UsageError(f"a scripted reply returned a {type(made).__name__}: give a text or a Completion")
    return await made


def _completion(text: str) -> Completion:
    split = split_reasoning(text)
    return Completion(
        content=split.content,
        reasoning=split.reasoning,
        finish_reason="stop" if split.closed else "length",
    )
