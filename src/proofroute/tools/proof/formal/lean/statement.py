"""The statement of a task in Lean 4: what stands before it, its name, and what it says."""

import re
from dataclasses import dataclass
from typing import Final

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.proof.formal.lean.gate import objection, plain_lean

_THEOREM: Final = re.compile(
    r"^(?:theorem|lemma)\s+(?P<name>[^\W\d][\w'.]*)\s*(?P<rest>.*)\Z", re.MULTILINE | re.DOTALL
)
_UNPROVED: Final = re.compile(r":=\s*(?:by\s+)?sorry\s*\Z|:=\s*(?:by)?\s*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class LeanStatement:
    """A statement to be proved.

    Args:
        imports: the lines that load modules.
        before: what else stands before the theorem.
        name: its name.
        type: what it says, as a type.
        shown: how it is written.
    """

    imports: tuple[str, ...]
    before: str
    name: str
    type: str
    shown: str


def is_lean(text: str) -> bool:
    """Tell whether ``text`` is a statement in Lean 4, as far as its words show.

    >>> is_lean("theorem a (n : Nat) : n + 0 = n := by sorry"), is_lean("theorem: every n is even")
    (True, False)
    """
    try:
        found = _THEOREM.search(_UNPROVED.sub("", plain_lean(text).strip()))
        if found is None or not re.match(r"[:({\[⦃]", found["rest"]):
            return False
        _as_type(found["rest"])  # a theorem with its proof leaves nothing to be proved
    except (Unreadable, TooLarge):
        return False
    return True


def read_lean(text: str) -> LeanStatement:
    """Read a statement: a theorem without its proof, with what stands before it.

    Raises:
        Unreadable: it is none, or holds what is not allowed.
        TooLarge: it is too long.

    >>> read_lean("theorem a (n : Nat) : n + 0 = n := by sorry").type
    '∀ (n : Nat), n + 0 = n'
    """
    plain = _UNPROVED.sub("", plain_lean(text).strip()).strip()
    found = _THEOREM.search(plain)
    if found is None:
        raise Unreadable("it states no theorem")
    problem = objection(plain)
    if problem is not None:
        raise Unreadable(problem)
    lines = plain[: found.start()].splitlines()
    imports = tuple(line for line in lines if line.startswith("import "))
    before = "\n".join(line for line in lines if not line.startswith("import ")).strip()
    if re.search(r"^(?:variable|section|namespace)\b", before, re.MULTILINE):
        raise Unreadable("it stands in a section or has variables: say what it assumes in the theorem itself")
    return LeanStatement(
        imports=imports, before=before, name=found["name"], type=_as_type(found["rest"]), shown=plain
    )


def _as_type(rest: str) -> str:
    depth = 0
    for place, sign in enumerate(rest):
        if sign in "([{⦃":
            depth += 1
        elif sign in ")]}⦄":
            depth -= 1
        elif rest.startswith(":=", place) and not depth:
            raise Unreadable("it has a proof already")
        elif sign == ":" and not depth:
            binders, type_ = rest[:place].strip(), rest[place + 1 :].strip()
            if ":=" in type_:
                raise Unreadable("it has a proof already")
            return f"∀ {binders}, {type_}" if binders else type_
    raise Unreadable("what the theorem says could not be found")
