"""What is sent to a server that speaks OpenAI's chat protocol."""

from collections.abc import Iterable
from typing import Final

from proofroute.core import Json, Message, ModelRequest
from proofroute.models.endpoint import Endpoint
from proofroute.models.strict_schema import is_strict

_OWN_SERVERS: Final = frozenset({"generic", "local"})
"""Profiles of servers that fill a template of the model's own (vLLM, SGLang, llama.cpp)."""


def body(endpoint: Endpoint, request: ModelRequest) -> dict[str, Json]:
    """Write the JSON body of a streamed chat request.

    What a model refuses or silently ignores is left out, as :class:`~proofroute.models.profiles.Habits`
    says: a temperature for a hosted reasoning model, for instance.
    """
    habits = endpoint.habits
    messages = folded(request.messages) if habits.fold_system else request.messages
    sent: dict[str, Json] = {
        "model": endpoint.spec.model,
        "messages": [{"role": turn.role, "content": turn.content} for turn in messages],
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    temperature = request.temperature if request.temperature is not None else habits.default_temperature
    if habits.temperature and temperature is not None:
        sent["temperature"] = temperature
    if habits.seed and request.seed is not None:
        sent["seed"] = request.seed
    if request.max_tokens is not None:
        sent[habits.tokens_field] = request.max_tokens
    form = _response_format(endpoint, request)
    if form is not None:
        sent["response_format"] = form
    if habits.thinks and not request.think and endpoint.profile.name in _OWN_SERVERS:
        sent["chat_template_kwargs"] = {"enable_thinking": False}
    return sent


def folded(messages: Iterable[Message]) -> tuple[Message, ...]:
    r"""Put system messages into the first user turn.

    >>> [turn.content for turn in folded((Message("system", "Be brief."), Message("user", "Hi")))]
    ['Be brief.\n\nHi']
    """
    turns = list(messages)
    system = [turn.content for turn in turns if turn.role == "system"]
    rest = [turn for turn in turns if turn.role != "system"]
    if not system:
        return tuple(turns)
    for place, turn in enumerate(rest):
        if turn.role == "user":
            rest[place] = Message("user", "\n\n".join([*system, turn.content]))
            return tuple(rest)
    return (Message("user", "\n\n".join(system)), *rest)


def _response_format(endpoint: Endpoint, request: ModelRequest) -> Json:
    schema = endpoint.habits.constrains(request)
    if schema is None:
        return None
    match endpoint.habits.schema_by:
        case "json_schema":
            # The name of the draft constrains nothing, and what is outside of the strict subset is refused
            # where it is sent as strict.
            schema = {keyword: part for keyword, part in schema.items() if keyword != "$schema"}
            wanted: Json = {"name": "answer", "schema": schema, "strict": is_strict(schema)}
            return {"type": "json_schema", "json_schema": wanted}
        case "json_object":
            # Such servers refuse it unless the conversation speaks of JSON.
            speaks = any("json" in turn.content.lower() for turn in request.messages)
            return {"type": "json_object"} if speaks else None
