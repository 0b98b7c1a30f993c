"""Task: what is asked, and all that the asker supplies to check an answer by."""

from dataclasses import dataclass, field
from typing import ClassVar, Final, Literal, cast

from proofroute.core.errors import InputError
from proofroute.core.given import described, is_text_mapping, items, need, need_json, need_word
from proofroute.core.json import Json, from_data
from proofroute.core.kinds import KINDS, Kind

Role = Literal["system", "user", "assistant"]

_ROLES: Final[tuple[Role, ...]] = ("system", "user", "assistant")


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation."""

    role: Role
    content: str

    def __post_init__(self) -> None:
        """Refuse values of a wrong type."""
        need_word(self.role, _ROLES, "Message.role")
        need(self.content, str, "Message.content", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class CallExample:
    """A call of the entry point with its expected result (plain JSON values)."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    expected: Json
    args: tuple[Json, ...] = ()
    kwargs: dict[str, Json] = field(default_factory=dict[str, Json])

    def __post_init__(self) -> None:
        """Refuse values of a wrong type."""
        object.__setattr__(self, "args", items(self.args, object, "CallExample.args", "arguments"))
        need(self.kwargs, dict, "CallExample.kwargs", "a dict from names to values")
        for name, value in (("args", self.args), ("kwargs", self.kwargs), ("expected", self.expected)):
            need_json(value, f"CallExample.{name}")


@dataclass(frozen=True, slots=True, kw_only=True)
class StdioExample:
    """What a program reads on standard input and must print."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    stdin: str
    stdout: str

    def __post_init__(self) -> None:
        """Refuse values of a wrong type."""
        need(self.stdin, str, "StdioExample.stdin", "text")
        need(self.stdout, str, "StdioExample.stdout", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is asked. Only ``prompt`` or ``messages`` is needed; the rest lets an answer be checked harder.

    Args:
        prompt: the question; empty where ``messages`` hold the conversation.
        messages: earlier turns, the last one a user's, where there is a conversation.
        kind: a hint that settles the classification.
        json_schema: the JSON Schema that the answer must meet (an object or a boolean).
        output_type: a Pydantic class that the answer must also meet. It stays in this process: JSON carries
            its schema only.
        source: the text that extracted values must come from.
        tests: Python text, either top-level asserts, ``test_*`` functions or ``check(candidate)``.
        tests_hidden: the tests are never shown to a model, not in prompts and not in feedback.
        entry_point: the function that tests and examples call.
        examples: calls or standard input and output with what is expected.
        reference: the known right answer; never shown to a model.
        statement: a formal statement to be proved.
        constraints: checkable instructions in words.
        metadata: free labels that travel along.
        id: a name of the asker's for this task.

    Lists, and plain mappings as items of ``messages`` and ``examples``, are taken for what they say.

    Raises:
        InputError: a field holds something of a wrong type.
    """

    # A misspelt field would silently weaken the check, so unknown ones are refused.
    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    prompt: str = ""
    messages: tuple[Message, ...] = ()
    kind: Kind | None = None
    json_schema: dict[str, Json] | bool | None = None
    output_type: type | None = field(default=None, compare=False)
    source: str | None = None
    tests: str | None = None
    tests_hidden: bool = False
    entry_point: str | None = None
    examples: tuple[CallExample | StdioExample, ...] = ()
    reference: str | None = None
    statement: str | None = None
    constraints: tuple[str, ...] = ()
    metadata: dict[str, str] = field(default_factory=dict[str, str])
    id: str | None = None

    def __post_init__(self) -> None:
        """Refuse values of a wrong type: far from here they would only weaken a check."""
        need(self.prompt, str, "Task.prompt", "the question as text")
        for name in _TEXTS:
            need(getattr(self, name), (str, type(None)), f"Task.{name}", "text, or None")
        if self.kind is not None:
            need_word(self.kind, KINDS, "Task.kind")
        need(
            self.json_schema,
            (dict, bool, type(None)),
            "Task.json_schema",
            "a JSON Schema as a dict or a bool",
        )
        need_json(self.json_schema, "Task.json_schema")
        need(self.output_type, (type, type(None)), "Task.output_type", "a Pydantic class, not an instance")
        need(self.tests_hidden, bool, "Task.tests_hidden", "True or False")
        if not is_text_mapping(self.metadata):
            raise InputError(f"Task.metadata is {described(self.metadata)}: give a dict from text to text")
        object.__setattr__(self, "messages", _messages(self.messages))
        object.__setattr__(self, "examples", _examples(self.examples))
        object.__setattr__(
            self, "constraints", items(self.constraints, str, "Task.constraints", "sentences, each as text")
        )

    @property
    def question(self) -> str:
        """The text to be answered: the prompt, else the last user turn.

        >>> Task(messages=(Message("user", "What is 2+2?"),)).question
        'What is 2+2?'
        """
        if self.prompt:
            return self.prompt
        return next((turn.content for turn in reversed(self.messages) if turn.role == "user"), "")


_TEXTS: Final = ("source", "tests", "entry_point", "reference", "statement", "id")


def _messages(given: object) -> tuple[object, ...]:
    found = items(given, (Message, dict), "Task.messages", "Message(role, content)")
    return tuple(
        item if isinstance(item, Message) else from_data(Message, cast("Json", item)) for item in found
    )


def _examples(given: object) -> tuple[object, ...]:
    kinds = (CallExample, StdioExample, dict)
    found = items(given, kinds, "Task.examples", "CallExample(...) or StdioExample(...)")
    return tuple(_example(item) for item in found)


def _example(item: object) -> object:
    if isinstance(item, CallExample | StdioExample):
        return item
    data = cast("dict[str, Json]", item)
    by_text = "stdin" in data or "stdout" in data
    return from_data(StdioExample if by_text else CallExample, data)
