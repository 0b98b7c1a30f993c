"""What is sent to a server that speaks OpenAI's chat protocol."""

from collections.abc import Iterable

from proofroute.core import Json, Message, ModelRequest
from proofroute.models.endpoint import Endpoint
from proofroute.models.parameters import Settled, settle
from proofroute.models.strict_schema import is_strict


def body(endpoint: Endpoint, request: ModelRequest) -> Settled:
    """Write the JSON body of a streamed chat request.

    What a model refuses or silently ignores is left out with a note, as its
    :class:`~proofroute.models.profiles.Habits` say: a temperature for a hosted reasoning model, for instance.

    Raises:
        UsageError: the provider refuses a parameter and is not to be asked without it.
    """
    habits = endpoint.habits
    settled = settle(endpoint.name, habits, request)
    sent: dict[str, Json] = {
        "model": endpoint.spec.model,
        "messages": turns(endpoint, request, habits.reasoning[0] if habits.reasoning else None),
        "stream": True,
        "stream_options": {"include_usage": True},
        **settled.sent,
    }
    notes = settled.notes
    if request.max_tokens is not None:
        bound = min(request.max_tokens, habits.most_tokens or request.max_tokens)
        sent[habits.tokens_field] = bound
        if bound < request.max_tokens:
            notes = (
                *notes,
                f"{endpoint.name} was asked with a bound of {bound:,} tokens, its provider's most",
            )
    form = _response_format(endpoint, request)
    if form is not None:
        sent["response_format"] = form
    elif habits.schema_by == "none" and habits.constrains(request) is not None:
        notes = (*notes, f"{endpoint.name} was asked without the schema, which its provider cannot keep to")
    if habits.thinks:
        sent.update(habits.think_on if request.think else habits.think_off)
    return Settled(sent, notes)


def turns(endpoint: Endpoint, request: ModelRequest, field: str | None) -> list[Json]:
    """Write the messages, with the thoughts of earlier turns in ``field`` where the provider wants them."""
    habits = endpoint.habits
    messages = folded(request.messages) if habits.fold_system else request.messages
    # Folding moves turns, and keeps those of the assistant in their order.
    places = [place for place, turn in enumerate(request.messages) if turn.role == "assistant"]
    thoughts = iter([request.thoughts.get(place, "") for place in places])
    written: list[Json] = []
    for turn in messages:
        entry: dict[str, Json] = {"role": turn.role, "content": turn.content}
        thought = next(thoughts, "") if turn.role == "assistant" else ""
        # Turns that called tools would want them back; no tool is offered here.
        if thought and field is not None and habits.reasoning_back == "always":
            entry[field] = thought
        written.append(entry)
    return written


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
        case "none":
            return None
