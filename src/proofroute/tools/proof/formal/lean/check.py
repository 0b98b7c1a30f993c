"""Check a proof by Lean 4: the statement, the reply, and a theorem of ours that joins them, in one file.

The reply may hold no notations and no commands, so it cannot change what the statement says, which stands
before it. What Lean says of our own lines, below the reply, decides.
"""

import asyncio
import contextlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from proofroute.core import Execution
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.proof.formal.lean.gate import objection, plain_lean
from proofroute.tools.proof.formal.lean.statement import LeanStatement, read_lean
from proofroute.tools.proof.formal.outcome import Found, not_accepted
from proofroute.tools.proof.formal.tool import Bench, tool_path

_SECONDS: Final = 60.0
_ASKING: Final = 20.0
_GOAL: Final = "proofroute_statement"
_CHECKED: Final = "proofroute_checked"
_NAME: Final = re.compile(r"^(?:(?:private|protected)\s+)*(?:theorem|lemma)\s+([^\W\d][\w'.]*)", re.MULTILINE)
_AXIOMS: Final = frozenset(("propext", "Classical.choice", "Quot.sound"))
"""What Lean's own library rests on."""


def lean_is_here() -> bool:
    """Tell whether Lean is on this machine."""
    return tool_path("lean") is not None


def missing_lean() -> Found:
    """Return what follows without Lean."""
    return not_accepted("Lean is not on this machine (`lean` was not found), so the proof was not checked.")


async def check_lean(statement: str | None, proof: str) -> Found:
    """Check ``proof``.

    Args:
        statement: the task's own, in Lean 4; None where the reply formalises a statement in words itself.
        proof: what the reply wrote.

    Raises:
        SandboxUnavailable: the isolation cannot be had.
    """
    if not lean_is_here():
        return missing_lean()
    try:
        wanted = None if statement is None else read_lean(statement)
    except (Unreadable, TooLarge) as error:
        return not_accepted(f"The statement in Lean could not be read: {error}.")
    shown = None if wanted is None else wanted.shown
    try:
        text, own_lines, last = joined(wanted, proof)
    except (Unreadable, TooLarge) as error:
        return not_accepted(f"The proof in Lean was not run: {error}.", shown)
    with tempfile.TemporaryDirectory(prefix="proofroute-lean-", ignore_cleanup_errors=True) as folder:
        bench = Bench(Path(folder), _SECONDS)
        bench.write("check", "Check.lean", text)
        tool, grants, settings = await _toolchain()
        start = ("/usr/bin/env", *settings, tool, "--trust=0", "--json", "Check.lean")
        done = await bench.run("check", start, grants)
    problem = problem_in(done, own_lines)
    if problem is not None:
        return not_accepted(problem, shown)
    if wanted is None:
        how = (
            "Lean accepts the proof of the reply's own formalisation. Whether it says what the task asks was "
            "not checked."
        )
        return Found(strength="supported", how=how, read_as=last, layers=done.layers)
    return Found(
        strength="proved",
        how="Lean accepts the reply's proof of the task's own statement.",
        read_as=shown,
        layers=done.layers,
    )


async def _toolchain() -> tuple[str, tuple[tuple[str, str], ...], tuple[str, ...]]:
    """Return the compiler itself, what it may open, and the variables that it is started with.

    What is on the path may be a switch between toolchains, which needs the user's own settings.
    """
    tool = shutil.which("lean") or "lean"  # as it is called: a switch looks at its own name
    prefix = await _prefix(tool)
    tool = str(Path(shutil.which("lean", path=str(Path(prefix, "bin"))) or tool).resolve())  # noqa: ASYNC240
    home = str(Path(tool).parent.parent)
    libraries = os.environ.get("LEAN_PATH", "")
    grants = ((home, "rx"), *((path, "r") for path in libraries.split(os.pathsep) if path))
    return tool, grants, (f"LEAN_PATH={libraries}",) if libraries else ()


async def _prefix(tool: str) -> str:
    pipe, null = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
    asked = await asyncio.create_subprocess_exec(tool, "--print-prefix", stdin=null, stdout=pipe, stderr=null)
    try:
        told, _ = await asyncio.wait_for(asked.communicate(), _ASKING)
    except TimeoutError:
        return ""
    finally:
        with contextlib.suppress(ProcessLookupError):
            asked.kill()
        await asked.wait()
    return told.decode(errors="replace").strip()


def joined(statement: LeanStatement | None, proof: str) -> tuple[str, int, str]:
    """Return the file, the number of its first line below the reply, and the reply's last theorem.

    Raises:
        Unreadable: the reply holds what is not allowed, or no theorem.
        TooLarge: it is too long.
    """
    plain = plain_lean(proof)
    problem = objection(plain)
    if problem is not None:
        raise Unreadable(problem)
    imports = list(statement.imports) if statement is not None else []
    lines: list[str] = []
    for line in plain.splitlines():
        (imports if line.startswith("import ") else lines).append(line.rstrip())
    body = "\n".join(lines)
    names = _NAME.findall(body)
    if not names:
        raise Unreadable("it proves no theorem")
    above = list(dict.fromkeys(imports))
    name = names[-1]
    type_ = ""
    if statement is not None:
        if statement.before:
            body = body.replace(statement.before, "")  # it is there already
            above += statement.before.splitlines()
        # Between these two nothing that the reply opens or declares is in force.
        above.append(f"def {_GOAL} : Prop := {' '.join(statement.type.split())}")
        name = statement.name if statement.name in names else name
        type_ = f" : _root_.{_GOAL}"
    start = [*above, "section", *body.splitlines(), "end"]
    joint = f"theorem {_CHECKED}{type_} := @{name}"
    return "\n".join([*start, joint, f"#print axioms {_CHECKED}"]) + "\n", len(start) + 1, _last(body)


def _last(body: str) -> str:
    starts = [found.start() for found in _NAME.finditer(body)]
    return " ".join(body[starts[-1] :].partition(":=")[0].split()) if starts else ""


def problem_in(done: Execution, own_lines: int) -> str | None:
    """Return what keeps a run of Lean from being a proof; None where nothing does.

    Args:
        done: how the run ended.
        own_lines: the first line of the file that is ours and stands below the reply.
    """
    if done.end != "exited":
        return f"Lean did not come to an end ({done.end})."
    messages = list(_messages(done.stdout))
    errors = [text for severity, _, text in messages if severity == "error"]
    if errors or done.exit_code:
        said = " ".join((errors or [done.stderr])[0].split())[:600]
        return f"Lean does not accept the reply's proof of the statement: {said}"
    if any("sorry" in text for _, _, text in messages):
        return "Lean says that something is left unproved."
    told = [text for _, line, text in messages if line >= own_lines and _CHECKED in text]
    if len(told) != 1:
        return "Lean does not say on what the proof rests."
    if "does not depend on any axioms" in told[0]:
        return None
    listed = re.search(r"depends on axioms: \[([^\]]*)\]", told[0])
    named = {name.strip() for name in listed[1].split(",")} if listed else {told[0]}
    if named <= _AXIOMS:
        return None
    return f"The reply's proof rests on what is not proved: {', '.join(sorted(named - _AXIOMS))}."


def _messages(printed: str) -> Iterator[tuple[str, int, str]]:
    """Yield the severity, the line and the text of each message."""
    for line in printed.splitlines():
        try:
            found: object = json.loads(line)
        except ValueError:
            yield "error", 0, line
            continue
        match found:
            case {"severity": str(severity), "pos": {"line": int(place)}, "data": str(text)}:
                yield severity, place, text
            case _:
                yield "error", 0, line
