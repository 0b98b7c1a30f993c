"""ReplayModel: completions that were recorded earlier, looked up by their question."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, cast

from proofroute.core import Completion, Delta, InputError, ModelRequest, ModelUnknown, OnDelta, ignore
from proofroute.tools.reply import split_reasoning

_QUESTION: Final = ("question", "prompt")
_REPLY: Final = ("completion", "content", "raw_completion")


class ReplayModel:
    """Answers from recordings; a question that was recorded several times gets them in turn.

    When the recordings of a question are used up, the last one is given again.

    Args:
        recordings: completions by question; blanks at line ends and between words do not matter.
        name: the model's name.
    """

    def __init__(self, recordings: Mapping[str, Iterable[Completion]], name: str = "replay:model") -> None:
        self._name = name
        self._recordings: dict[str, list[Completion]] = {}
        for question, given in recordings.items():
            self._recordings.setdefault(_key(question), []).extend(given)
        self._asked: dict[str, int] = {}

    @classmethod
    def from_jsonl(cls, path: Path | str, name: str | None = None) -> "ReplayModel":
        """Read recordings, one JSON object to a line.

        Each has ``question`` (or ``prompt``), ``completion`` (or ``content``, ``raw_completion``) and may
        have ``reasoning``; without it, the chain of thought is split off the reply.

        Raises:
            InputError: the file cannot be read; names file and line.
        """
        file = Path(path)
        recordings: dict[str, list[Completion]] = {}
        try:
            lines = file.read_text(encoding="utf-8").split("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{file}: cannot be read: {error}") from None
        for number, line in enumerate(lines, start=1):
            if line.strip():
                question, completion = _recording(line, f"{file}:{number}")
                recordings.setdefault(question, []).append(completion)
        return cls(recordings, name or f"replay:{file.stem}")

    @property
    def name(self) -> str:
        """The model as ``provider:model``."""
        return self._name

    async def generate(self, request: ModelRequest, on_delta: OnDelta = ignore) -> Completion:
        """Give the recording for the request's question.

        Raises:
            ModelUnknown: there is no recording of that question.
        """
        question = request.question or (request.messages[-1].content if request.messages else "")
        key = _key(question)
        recorded = self._recordings.get(key)
        if not recorded:
            raise ModelUnknown(
                f"{self._name} holds no recording of the question {question[:80]!r}; it holds "
                f"{len(self._recordings)} others",
                model=self._name,
            )
        turn = self._asked.get(key, 0)
        self._asked[key] = turn + 1
        completion = recorded[min(turn, len(recorded) - 1)]
        if completion.reasoning:
            on_delta(Delta(reasoning=completion.reasoning))
        on_delta(Delta(content=completion.content))
        return completion


def _key(question: str) -> str:
    return " ".join(question.split())


def _recording(line: str, place: str) -> tuple[str, Completion]:
    try:
        data: object = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{place}: not JSON: {error}") from None
    if not isinstance(data, dict):
        raise InputError(f"{place}: a recording is a JSON object")
    fields = cast("dict[object, object]", data)
    question = _text(fields, _QUESTION, place)
    reply = _text(fields, _REPLY, place)
    reasoning = fields.get("reasoning")
    if isinstance(reasoning, str) and reasoning:
        return question, Completion(content=reply, reasoning=reasoning)
    split = split_reasoning(reply)
    return question, Completion(
        content=split.content,
        reasoning=split.reasoning,
        finish_reason="stop" if split.closed else "length",
    )


def _text(fields: Mapping[object, object], names: tuple[str, ...], place: str) -> str:
    for name in names:
        value = fields.get(name)
        if isinstance(value, str):
            return value
    raise InputError(f"{place}: a recording needs one of {', '.join(names)}, as text")
