"""Write the examples of a prompt as tests for the judge, one function each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from proofroute.tools.code import Shown, ShownCall, ShownScript, find_function
from proofroute.verifiers.code.entries import guess_entries


@dataclass(slots=True)
class Rendered:
    """A test text.

    Attributes:
        tests: the text.
        units: for each example the name of its test, None where it became none.
        entry_point: the function that the tests call, where it is one.
        problem: why an example became no test.
    """

    tests: str = ""
    units: list[str | None] = field(default_factory=list[str | None])
    entry_point: str | None = None
    problem: str = ""


def render(examples: Sequence[Shown], code: str, entry_point: str | None) -> Rendered:
    """Write ``examples`` as tests of ``code``."""
    done = Rendered(entry_point=entry_point or _entry(examples, code))
    texts: list[str] = []
    for number, shown in enumerate(examples, 1):
        lines = _lines(shown, code, done)
        done.units.append(f"test_{number}" if lines else None)
        if lines:
            texts.append("\n    ".join([f"def test_{number}():", *lines]))
    # The examples may say math.isclose and no more.
    done.tests = "\n".join(["import math", *texts]) + "\n"
    return done


def _entry(examples: Iterable[Shown], code: str) -> str | None:
    names = {shown.what.name for shown in examples if isinstance(shown.what, ShownCall)}
    names.discard(None)
    if len(names) == 1:
        return next(iter(names))
    if names:
        return None
    guesses = guess_entries(code)
    candidates = guesses["methods"] or guesses["roots"]
    return candidates[0] if len(candidates) == 1 else None


def _lines(shown: Shown, code: str, done: Rendered) -> list[str]:
    match shown.what:
        case ShownScript(lines=lines):
            return list(lines)
        case ShownCall(name=name) as call:
            name = name or done.entry_point
            if name is None:
                done.problem = "The prompt names no function, and the code defines none or several."
                return []
            if call.named or call.loose:
                wants = parameters(code, name)
                if wants is None and call.loose:
                    done.problem = f"The code defines no {name!r}."
                    return []
                if wants is not None and call.named and len(wants) != len(call.args):
                    done.problem = f"{name!r} takes other arguments than the example names."
                    return []
                if call.named and set(call.keywords) != set(wants or ()):
                    call = _by_place(call)
            return [f"assert {call.source(name)} == {call.expected}"]
        case _:
            return []


def _by_place(call: ShownCall) -> ShownCall:
    return ShownCall(
        name=call.name,
        args=call.args,
        keywords=("",) * len(call.args),
        expected=call.expected,
        loose=call.loose,
    )


def parameters(code: str, name: str) -> tuple[str, ...] | None:
    """Return the parameters of a function or of a method of ``Solution``; None where there is none."""
    function = find_function(code, name)
    if function is None:
        return None
    given = [*function.args.posonlyargs, *function.args.args]
    return tuple(item.arg for item in given if item.arg not in ("self", "cls"))
