"""Task: what is asked, and all that the asker supplies to check an answer by."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from proofroute.core.json import Json
from proofroute.core.kinds import Kind

Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallExample:
    """A call of the entry point with its expected result (plain JSON values)."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    expected: Json
    args: tuple[Json, ...] = ()
    kwargs: dict[str, Json] = field(default_factory=dict[str, Json])


@dataclass(frozen=True, slots=True, kw_only=True)
class StdioExample:
    """What a program reads on standard input and must print."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    stdin: str
    stdout: str


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

    @property
    def question(self) -> str:
        """The text to be answered: the prompt, else the last user turn.

        >>> Task(messages=(Message("user", "What is 2+2?"),)).question
        'What is 2+2?'
        """
        if self.prompt:
            return self.prompt
        return next((turn.content for turn in reversed(self.messages) if turn.role == "user"), "")
