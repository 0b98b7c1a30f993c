"""Check a proof by Coq: the statement in a file of ours, the reply in its own, and a third that joins them.

The third says that the reply's theorem has the type which the first defines, and asks on what it rests. It
sees neither notations nor scopes of the reply, so nothing that the reply writes can change what is compared.
"""

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from proofroute.core import Execution
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.proof.formal.coq.reply import REPLY, CoqProof, read_proof
from proofroute.tools.proof.formal.coq.statement import GOAL, TASK, CoqStatement, read_coq
from proofroute.tools.proof.formal.outcome import Found, not_accepted
from proofroute.tools.proof.formal.tool import Bench, tool_path

_SECONDS: Final = 30.0
"""Of all steps together: a proof of a page takes two."""
_CHECKED: Final = "proofroute_checked"
_CLOSED: Final = "Closed under the global context"
_REALS: Final = frozenset(
    (
        "ClassicalDedekindReals.sig_forall_dec",
        "ClassicalDedekindReals.sig_not_dec",
        "FunctionalExtensionality.functional_extensionality_dep",
        "Classical_Prop.classic",
    )
)
"""What the real numbers of the standard library rest on."""
_UNSAFE: Final = re.compile(r"^\* ((?:Constants|Inductives)[^:]*):(.*)$", re.MULTILINE)
_ERROR: Final = re.compile(r'File "[^"]*", line (\d+), characters [^:]*:\s*Error:\s*(.*)', re.DOTALL)


def coq_is_here() -> bool:
    """Tell whether Coq's compiler is on this machine."""
    return tool_path("coqc") is not None


def missing_coq() -> Found:
    """Return what follows without Coq."""
    return not_accepted("Coq is not on this machine (`coqc` was not found), so the proof was not checked.")


async def check_coq(statement: str | None, proof: str) -> Found:
    """Check ``proof``.

    Args:
        statement: the task's own, in Coq; None where the reply formalises a statement in words itself.
        proof: what the reply wrote.

    Raises:
        SandboxUnavailable: the isolation cannot be had.
    """
    if not coq_is_here():
        return missing_coq()
    try:
        wanted = None if statement is None else read_coq(statement)
    except (Unreadable, TooLarge) as error:
        return not_accepted(f"The statement in Coq could not be read: {error}.")
    shown = None if wanted is None else wanted.shown
    try:
        ready = read_proof(proof, wanted)
    except (Unreadable, TooLarge) as error:
        return not_accepted(f"The proof in Coq was not run: {error}.", shown)
    with tempfile.TemporaryDirectory(prefix="proofroute-coq-", ignore_cleanup_errors=True) as folder:
        return await _Check(Bench(Path(folder), _SECONDS), wanted, ready).run()


@dataclass(frozen=True, slots=True)
class _Check:
    """One check in its folder."""

    bench: Bench
    statement: CoqStatement | None
    proof: CoqProof

    async def run(self) -> Found:
        """Compile the three files, then have the result looked at by the second checker."""
        axioms: frozenset[str] = frozenset()
        if self.statement is not None:
            done = await self._compile("task", "Task", self.statement.file)
            if _failed(done):
                return self._no(f"Coq does not read the task's statement: {_said(done)}")
            axioms = axioms_in(done.stdout) or frozenset()
        done = await self._compile("reply", "Reply", self.proof.file)
        if _failed(done):
            return self._no(f"Coq does not accept the reply's proof{self._place(done)}: {_said(done)}")
        first, *others = self.proof.candidates
        done = await self._join((first,))
        if _failed(done):
            why = f"What the reply proves is not the task's statement: {_said(done)}"
            if others and self.statement is not None:
                done = await self._join(tuple(others))
            if _failed(done):
                return self._no(why)
        rests_on = axioms_in(done.stdout)
        if rests_on is None or not (rests_on <= _REALS if axioms else not rests_on):
            named = ", ".join(sorted(rests_on or ())) or done.stdout.strip()[:300]
            return self._no(f"The reply's proof rests on what is not proved: {named}.")
        unsafe = await self._second()
        if unsafe is not None:
            return self._no(unsafe)
        return self._accepted(rests_on, done.layers)

    async def _compile(self, part: str, name: str, text: str) -> Execution:
        self.bench.write(part, f"{name}.v", text)
        coqc = tool_path("coqc") or "coqc"
        start = (coqc, "-q", "-noglob", *self._paths(part), f"{name}.v")
        return await self.bench.run(part, start)

    def _paths(self, part: str) -> tuple[str, ...]:
        names = {"task": TASK, "reply": REPLY, "check": "ProofrouteCheck"}
        there = [one for one in names if (self.bench.folder / one).exists()]
        order = [one for one in there if one != part]
        folders = [("-Q", str(self.bench.folder / one), names[one]) for one in order]
        return tuple(word for words in (*folders, ("-Q", ".", names[part])) for word in words)

    async def _join(self, names: tuple[str, ...]) -> Execution:
        lines = [f"Require {REPLY}.Reply."]
        type_ = ""
        if self.statement is not None:
            lines.append(f"Require {TASK}.Task.")
            type_ = f" : {TASK}.Task.{GOAL}"
        if len(names) == 1:
            lines.append(f"Definition {_CHECKED}{type_} := @{REPLY}.Reply.{names[0]}.")
        else:
            tries = " | ".join(f"exact (@{REPLY}.Reply.{name})" for name in names)
            lines.append(f"Theorem {_CHECKED}{type_}. Proof. first [ {tries} ]. Qed.")
        lines.append(f"Print Assumptions {_CHECKED}.")
        return await self._compile("check", "Check", "\n".join(lines) + "\n")

    async def _second(self) -> str | None:
        """Have the compiled files checked once more, by the checker that reads no text of Coq."""
        coqchk = tool_path("coqchk")
        if coqchk is None:
            return None
        names = [f"{REPLY}.Reply", "ProofrouteCheck.Check"]
        names += [f"{TASK}.Task"] if self.statement is not None else []
        alone = tuple(word for name in names for word in ("-norec", name))
        done = await self.bench.run("check", (coqchk, "-silent", "-o", *self._paths("check"), *alone))
        if done.end != "exited":
            return f"Coq's second checker, coqchk, did not come to an end: {done.end}."
        if done.exit_code:
            return f"Coq's second checker, coqchk, does not accept the reply's proof: {_said(done)}"
        summary = done.stdout + done.stderr
        told: list[tuple[str, str]] = _UNSAFE.findall(summary)
        bad = [what for what, found in told if found.strip() != "<none>"]
        if not told or bad or "Proofroute" in summary:
            return f"Coq's second checker, coqchk, finds something unsafe: {'; '.join(bad) or 'an axiom'}."
        return None

    def _accepted(self, rests_on: frozenset[str], layers: tuple[str, ...]) -> Found:
        chk = " and coqchk confirms it" if tool_path("coqchk") else ""
        basis = (
            f"It rests on the axioms of Coq's real numbers alone ({', '.join(sorted(rests_on))})."
            if rests_on
            else "It rests on no axioms."
        )
        if self.statement is None:
            how = (
                f"Coq accepts the proof of the reply's own formalisation{chk}. {basis} Whether it says what "
                "the task asks was not checked."
            )
            return Found(strength="supported", how=how, read_as=f"{self.proof.last}.", layers=layers)
        how = f"Coq accepts the reply's proof of the task's own statement{chk}. {basis}"
        return Found(strength="proved", how=how, read_as=self.statement.shown, layers=layers)

    def _no(self, why: str) -> Found:
        return not_accepted(why, None if self.statement is None else self.statement.shown)

    def _place(self, done: Execution) -> str:
        found = _ERROR.search(done.stderr)
        at = int(found[1]) - 1 if found else -1
        return f", at `{self.proof.lines[at][:200]}`" if 0 <= at < len(self.proof.lines) else ""


def _failed(done: Execution) -> bool:
    return done.end != "exited" or done.exit_code != 0


def _said(done: Execution) -> str:
    if done.end != "exited":
        return f"it did not come to an end ({done.end})."
    found = _ERROR.search(done.stderr)
    text = re.sub(rf"\b(?:{REPLY}\.)?Reply\.", "", found[2] if found else done.stderr)
    text = re.sub(rf'"(?:{TASK}\.)?(?:Task\.)?{GOAL}"', "that of the task's statement", text)
    return " ".join(text.split())[:600] or f"exit code {done.exit_code}."


def axioms_in(printed: str) -> frozenset[str] | None:
    """Return the axioms that the last ``Print Assumptions`` names; None where it says something else."""
    lines = printed.strip().splitlines()
    if "Axioms:" not in lines:
        return frozenset() if lines and lines[-1] == _CLOSED else None
    # The type of an axiom may be written so that its last line says that there is none.
    listed = lines[len(lines) - lines[::-1].index("Axioms:") :]
    if _CLOSED in listed:
        return None
    names = [line.split()[0] for line in listed if line[:1].strip()]
    return frozenset(names) if names else None
