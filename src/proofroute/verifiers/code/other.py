"""Programs of other languages: built behind the wall, then held against the examples of the task."""

import contextlib
import json
import re
import secrets
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, cast

from proofroute.core import CallExample, Execution, Limits, Program, Sandbox, StdioExample
from proofroute.core.json import Json
from proofroute.tools.code import OtherCode
from proofroute.tools.sandbox import Language, LocalSandbox, by_fence
from proofroute.verifiers.code.stdio import judge_printed, shorten
from proofroute.verifiers.code.trial import Result, Trial

_HARNESS: Final = """
;(() => {
  const {mark, name, args} = JSON.parse(require('fs').readFileSync(0, 'utf8'));
  let found;
  try { found = eval(name); } catch (error) { found = module.exports[name]; }
  if (typeof found !== 'function' && typeof module.exports === 'function') found = module.exports;
  const plain = (value) => {
    if (value === null || ['boolean', 'string'].includes(typeof value)) return true;
    if (typeof value === 'number') return Number.isFinite(value);
    if (Array.isArray(value)) return value.every(plain);
    return typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
      && Object.values(value).every(plain);
  };
  const tell = (told) => console.log('\\n' + mark + JSON.stringify(told));
  if (typeof found !== 'function') return tell({missing: name});
  const say = (value) => tell(plain(value) ? {value} : {strange: typeof value});
  const value = found(...args);
  if (value instanceof Promise) value.then(say); else say(value);
})();
"""
_NAME: Final = re.compile(r"[A-Za-z_$][\w$]*")
_BLOCKED: Final = ("EPERM", "EACCES", "out of memory", "Cannot find module", "ERR_")

_UNSURE: Final = (
    "No such file or directory",
    "cannot find -l",
    "is not a member of 'std",
    "undefined reference to `main'",
    "Permission denied",
    "Operation not permitted",
    "virtual memory exhausted",
    "out of memory",
    "Cannot allocate memory",
    "internal compiler error",
    "File size limit exceeded",
    "File too large",
    "No space left",
)
"""What is not here, a later standard, a function without a program, the bounds of the build: not wrong."""


_TAKEN_FOR_PYTHON: Final = ("SyntaxError", "Traceback (most recent call last)", "IndentationError")


class _Ready(Protocol):
    """A program that can be run as often as there are inputs, unless ``problem`` says why not."""

    @property
    def language(self) -> Language: ...
    @property
    def problem(self) -> str | None: ...
    async def run(self, stdin: str, limits: Limits) -> Execution: ...


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """A program in a sandbox that builds and runs it anew for each input."""

    sandbox: Sandbox
    language: Language
    source: str
    problem: str | None = None

    async def run(self, stdin: str, limits: Limits) -> Execution:
        program = Program(code=self.source, stdin=stdin, language=self.language.name.lower())
        return await self.sandbox.run(program, limits)


@contextlib.asynccontextmanager
async def _ready(sandbox: Sandbox, language: Language, source: str) -> AsyncGenerator[_Ready, None]:
    if isinstance(sandbox, LocalSandbox):
        async with sandbox.build(language, source) as program:
            yield program
    else:
        yield _Elsewhere(sandbox, language, source)


async def hold_other_trial(
    sandbox: Sandbox,
    limits: Limits,
    code: OtherCode,
    examples: Sequence[CallExample | StdioExample],
    entry_point: str | None,
) -> Trial:
    """Build ``code`` and run it on ``examples``; expected values stay in this process.

    Calls are made in JavaScript only, with values that JSON has; elsewhere they are undecided.

    Raises:
        SandboxUnavailable: the language's tool or the isolation cannot be had.
    """
    language = by_fence()[code.fence]
    otherwise = f"The tests are written in Python, the reply in {language.name}."
    trial = Trial(otherwise=Result(outcome="undecided", statement=otherwise), used=True)
    printed = [example for example in examples if isinstance(example, StdioExample)]
    if printed:
        async with _ready(sandbox, language, code.text) as program:
            for number, given in enumerate(printed, 1):
                trial.results[f"stdin {number}"] = await _print(trial, program, limits, given)
    called = [example for example in examples if isinstance(example, CallExample)]
    if called and entry_point and language.name == "JavaScript" and _NAME.fullmatch(entry_point):
        async with _ready(sandbox, language, code.text + _HARNESS) as program:
            for number, example in enumerate(called, 1):
                found = await _call(program, limits, example, entry_point)
                trial.results[f"example {number}"] = found
    for number in range(1, len(called) + 1):
        text = f"Calls of {language.name} functions are not made."
        trial.results.setdefault(f"example {number}", Result(outcome="undecided", statement=text))
    return trial


async def _print(trial: Trial, program: _Ready, limits: Limits, example: StdioExample) -> Result:
    if program.problem is not None:
        return _not_built(program.language, program.problem)
    execution = await program.run(example.stdin, limits)
    trial.layers = execution.layers
    if _is_unsure(program, execution):
        text = f"It was not built or not run as {program.language.name}: {shorten(execution.stderr.strip())}"
        return Result(outcome="undecided", statement=text, seconds=execution.seconds)
    return judge_printed(example, execution, _is_blocked)


def _is_unsure(program: _Ready, execution: Execution) -> bool:
    """Tell whether a failure may be one of the build, or of a sandbox that took the program for Python."""
    signs = (*_UNSURE, *_TAKEN_FOR_PYTHON)
    failed = execution.exit_code != 0 and isinstance(program, _Elsewhere)
    return failed and any(sign in execution.stderr for sign in signs)


def _not_built(language: Language, problem: str) -> Result:
    text = f"{language.tool} does not take it: {shorten(problem)}"
    if any(sign in problem for sign in _UNSURE):
        return Result(outcome="undecided", statement=text)
    return Result(outcome="failed", statement=text, counterexample={"compiler": shorten(problem)})


async def _call(program: _Ready, limits: Limits, example: CallExample, entry_point: str) -> Result:
    if example.kwargs:
        return Result(outcome="undecided", statement="JavaScript has no arguments by name.")
    mark = secrets.token_hex(16)
    try:
        stdin = json.dumps({"mark": mark, "name": entry_point, "args": example.args}, allow_nan=False)
    except (TypeError, ValueError):
        return Result(outcome="undecided", statement="The arguments are no JSON.")
    execution = await program.run(stdin, limits)
    told = _told(execution, mark)
    seconds = execution.seconds
    if told is None and _is_unsure(program, execution):
        text = f"It was not run as {program.language.name}: {shorten(execution.stderr.strip())}"
        return Result(outcome="undecided", statement=text, seconds=seconds)
    shown: dict[str, Json] = {"call": f"{entry_point}({', '.join(map(json.dumps, example.args))})"}
    shown["expected"] = shorten(json.dumps(example.expected))
    match told:
        case {"value": value}:
            if _same(value, example.expected):
                return Result(outcome="passed", statement="It returns what is expected.", seconds=seconds)
            shown["got"] = shorten(json.dumps(value))
            text = "It returns something else than expected."
            return Result(outcome="failed", statement=text, counterexample=shown, seconds=seconds)
        case {"missing": _}:
            text = f"The code defines no function {entry_point!r}."
            return Result(outcome="undecided", statement=text, seconds=seconds)
        case {"strange": kind}:
            text = f"It returns a value that cannot be carried over ({kind})."
            return Result(outcome="undecided", statement=text, seconds=seconds)
        case _:
            # It raised, hung, or ended early: what it printed is judged as for a program that says nothing.
            silent = StdioExample(stdin=stdin, stdout=mark)
            found = judge_printed(silent, execution, _is_blocked)
            if found.outcome != "failed":
                return found
            said = found.statement if execution.exit_code else "The program ended before it returned."
            return Result(outcome="failed", statement=said, counterexample=shown, seconds=seconds)


def _told(execution: Execution, mark: str) -> Json:
    if execution.end != "exited" or execution.exit_code:
        return None
    lines = [line for line in execution.stdout.split("\n") if line.startswith(mark)]
    if len(lines) != 1:
        return None
    try:
        return cast("Json", json.loads(lines[0].removeprefix(mark)))
    except (ValueError, RecursionError):
        return None


def _same(got: Json, expected: Json) -> bool:
    """Compare as JSON does: the language has one kind of number, so 1 and 1.0 are the same there."""
    match got, expected:
        case bool(), _:
            return got is expected
        case _, bool():
            return False
        case list(), list():
            return len(got) == len(expected) and all(map(_same, got, expected))
        case dict(), dict():
            return got.keys() == expected.keys() and all(_same(got[key], expected[key]) for key in got)
        case _:
            return (type(got) is type(expected) and got == expected) or _both_numbers(got, expected)


def _both_numbers(got: Json, expected: Json) -> bool:
    return isinstance(got, int | float) and isinstance(expected, int | float) and got == expected


def _is_blocked(said: str) -> bool:
    return any(word in said for word in _BLOCKED)
