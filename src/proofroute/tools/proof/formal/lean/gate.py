"""What a text of Lean 4 may hold: elaborating it can run programs, so only theorems and tactics pass."""

import re
from typing import Final

from proofroute.tools.math.errors import TooLarge, Unreadable

RESERVED: Final = "proofroute"
_LONGEST: Final = 100_000
_MARK: Final = re.compile(r'"|--|/-|-/|\n')
_STATING: Final = ("theorem", "lemma")
_COMMANDS: Final = frozenset(
    (
        *_STATING,
        "def",
        "abbrev",
        "example",
        "open",
        "section",
        "namespace",
        "end",
        "variable",
        "universe",
        "import",
    )
)
"""What a line that is not indented may begin with, or what stands after its modifiers."""
_NEVER: Final = frozenset(
    """
    sorry admit axiom constant opaque unsafe partial native_decide bv_decide ofReduceBool ofReduceNat
    trustCompiler implemented_by extern export csimp macro macro_rules syntax notation infix infixl infixr
    prefix postfix elab elab_rules declare_syntax_cat run_cmd run_tac run_elab run_meta initialize
    builtin_initialize init attribute instance deriving reducible irreducible simproc unseal seal set_option
    debug skipKernelTC IO unsafeCast lcProof lcAny add_decl_doc include_str by_elab Environment addDecl
    evalConst local scoped
    """.split()  # noqa: SIM905
)
_MODULES: Final = ("Mathlib", "Init", "Std", "Batteries")
_WORD: Final = re.compile(r"[^\W\d][\w'!?₀-₉]*")
_OPENING: Final = re.compile(r"(?:(?:private|protected|noncomputable)\s+)*(#?[^\W\d]\w*|#\w+|@\[)")


def plain_lean(text: str) -> str:
    """Return ``text`` without its comments.

    Raises:
        Unreadable: a comment or a string is not closed, or a string or a character stands in it.
        TooLarge: it is too long.

    >>> plain_lean("theorem a : True := trivial -- /- sorry")
    'theorem a : True := trivial  '
    """
    if len(text) > _LONGEST:
        raise TooLarge(f"a text of {len(text)} characters")
    kept: list[str] = []
    depth = place = 0
    for mark in _MARK.finditer(text):
        if mark.start() < place:
            continue
        if not depth:
            kept.append(text[place : mark.start()])
        place = mark.end()
        match mark[0]:
            case "/-":
                depth += 1
            case "-/" if depth:
                depth -= 1
                kept.append("" if depth else " ")
            case "--" if not depth:
                end = text.find("\n", place)
                place = len(text) if end < 0 else end
                kept.append(" ")
            case '"' if not depth:
                raise Unreadable("strings are not read in a proof in Lean")
            case sign if not depth:
                kept.append(sign)
            case _:
                pass
    if depth:
        raise Unreadable("a comment is not closed")
    return "".join((*kept, text[place:]))


def objection(plain: str) -> str | None:
    """Say what in a text without comments is not allowed; None where nothing is."""
    for word in _WORD.findall(plain):
        if word in _NEVER or word.startswith(RESERVED) or word == "Lean":
            return f"`{word}` leaves something unproved, or may touch the checking"
    if "@[" in plain or "#" in plain or "«" in plain or "`" in plain:
        return "attributes, commands with #, quotations and quoted names are not allowed"
    # Commands are recognised at any place, since nothing makes Lean begin a new line for one.
    for line in plain.splitlines():
        if not line[:1].strip():
            continue
        found = _OPENING.match(line)
        if found is not None and found[1] not in _COMMANDS and line[0].isalpha():
            return f"the command `{found[1]}` is not allowed"
        if found is not None and found[1] == "import" and not line.split()[1].startswith(_MODULES):
            return f"only the standard library and Mathlib may be loaded, not by `{line[:60]}`"
    return None
