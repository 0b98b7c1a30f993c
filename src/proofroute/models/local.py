"""LocalModel: a small model that runs in this process, with no key and no server to set up."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Final

from proofroute.core import Completion, ModelRequest, ModelUnreachable, OnDelta, ignore
from proofroute.models import engine
from proofroute.models.endpoint import Endpoint
from proofroute.models.grammar_schema import for_grammar
from proofroute.models.openai_chat import OpenAIChat
from proofroute.models.profiles import builtin_profiles, habits
from proofroute.models.spec import Spec
from proofroute.models.weights import WeightsMissing, check_name, find_weights, thinks

MAX_TOKENS: Final = 1024
"""Bound of a reply where the request sets none: a small model may never come to an end."""


class LocalModel:
    """An embedded model: llama.cpp with weights of this machine, started when it is first asked.

    Args:
        spec: ``local:smollm2`` or ``local:/path/to/model.gguf``.
        cache: the folder of fetched weights; None for this user's own.

    Raises:
        UsageError: there is no such model or file.
    """

    def __init__(self, spec: Spec, cache: Path | None = None) -> None:
        check_name(spec.model)
        self._spec = spec
        self._cache = cache

    @property
    def name(self) -> str:
        """The model as ``local:model``."""
        return self._spec.name

    async def generate(self, request: ModelRequest, on_delta: OnDelta = ignore) -> Completion:
        """Ask the model; the first call starts the engine, which takes about a second.

        Raises:
            ModelUnreachable: engine or weights are missing; says how to get them.
            ModelError: it could not be asked.
        """
        model = OpenAIChat(await self._endpoint())
        bounded = request if request.max_tokens is not None else replace(request, max_tokens=MAX_TOKENS)
        if isinstance(request.json_schema, dict):
            bounded = replace(bounded, json_schema=for_grammar(request.json_schema))
        completion = await model.generate(bounded, on_delta)
        return replace(completion, cost_usd=0.0)

    async def _endpoint(self) -> Endpoint:
        try:
            weights = find_weights(self._spec.model, self._cache)
            # Loading blocks; in a thread, the event loop goes on.
            address, key = await asyncio.to_thread(engine.serve, weights)
        except (WeightsMissing, engine.EngineMissing, engine.EngineBroken) as error:
            raise ModelUnreachable(f"{self.name} cannot run: {error}", model=self.name) from None
        profile = replace(builtin_profiles()["generic"], name="local", example="smollm2")
        known = habits(profile, self._spec.model, address)
        return Endpoint(
            spec=self._spec,
            profile=profile,
            address=address,
            habits=replace(known, thinks=known.thinks or await asyncio.to_thread(thinks, weights)),
            key=key,
            key_variable="",
        )
