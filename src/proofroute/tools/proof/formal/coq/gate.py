"""What a text of Coq may hold. The checker decides; this keeps from it what could touch the checking."""

import re
from collections.abc import Sequence
from typing import Final

from proofroute.tools.proof.formal.coq.sentences import Sentence

RESERVED: Final = "proofroute"
_STATING: Final = "Theorem Lemma Fact Remark Corollary Proposition Property"
STATING: Final = frozenset(_STATING.split())
_ALLOWED: Final = frozenset(
    f"""
    {_STATING} Example Definition Let Fixpoint CoFixpoint Function Inductive CoInductive Variant Record
    Structure Class Instance Existing Context Variable Variables Hypothesis Hypotheses Section End Proof Qed
    Defined Goal Abort Ltac Hint Create Set Unset Arguments Implicit Generalizable Notation Infix Reserved
    Open Close Delimit Check Print About Search SearchPattern SearchRewrite Compute Eval Locate Show Require
    From Import Export Transparent Opaque Scheme Combined Functional Tactic Declare Add Focus Unfocus Guarded
    Coercion Canonical Next Obligation Obligations Solve Derive Save
    """.split()
)
_COMMANDS: Final = frozenset(
    """
    Admit BackTo Back Bind Cd Comments Constraint Disable Drop Enable Export Extract Extraction Include
    Inspect Load Module Primitive Pwd Quit Recursive Redirect Register Remove Reset Restart Rewrite Separate
    Sub Symbol Symbols Test Undelimit Undo Universe Universes
    """.split()  # noqa: SIM905
)
"""Names that a tactic of the reply's own may not have: a sentence that begins with them may be a command."""
_IN_SECTIONS: Final = frozenset(("Context", "Variable", "Variables", "Hypothesis", "Hypotheses"))
_NEVER: Final = frozenset(
    "Admitted admit give_up Axiom Axioms Conjecture Conjectures Parameter Parameters bypass_check".split()  # noqa: SIM905
)
_SECOND: Final = {
    "Declare": ("Scope",),
    "Add": ("Ring", "Field", "Parametric", "Morphism", "Relation", "Setoid"),
    "Tactic": ("Notation",),
    "Solve": ("Obligations", "All", "Obligation"),
    "Next": ("Obligation",),
}
_OPTION: Final = re.compile(
    r"(?:Implicit Arguments|(?:Reversible Pattern|Strict|Maximal|Contextual) Implicit(?: Insertion)?|"
    r"Strongly Strict Implicit|Asymmetric Patterns|Printing [\w ]+|Default Goal Selector \"\"|"
    r"Bullet Behavior \"\"|Program Mode|Automatic Introduction|Keyed Unification|Warnings \"\"|"
    r"Default Timeout \d+|Firstorder Depth \d+|(?:Lia|Nia|Nra|Lra) Cache|Search Output Name Only|"
    r"Mangle Names|Default Proof Using \"\"|Ltac \w+|Info Auto|Debug Auto)"
)
_CONTROL: Final = re.compile(
    r"(?:#\[\s*(?:local|global|export|program)\s*(?:,\s*(?:local|global|export|program)\s*)*\]\s*|"
    r"(?:Local|Global|Time|Fail|Succeed|Program|Monomorphic)\s+|Timeout\s+\d+\s+)"
)
_LIBRARY: Final = re.compile(r"(?:Coq|Stdlib|Corelib)(?:\.\w+)*")
_FOLDERS: Final = frozenset(
    [
        "Arith",
        "Bool",
        "Classes",
        "FSets",
        "Floats",
        "Init",
        "Lists",
        "Logic",
        "MSets",
        "NArith",
        "Numbers",
        "PArith",
        "Program",
        "QArith",
        "Reals",
        "Relations",
        "Setoids",
        "Sets",
        "Sorting",
        "Strings",
        "Structures",
        "Unicode",
        "Vectors",
        "Wellfounded",
        "ZArith",
        "btauto",
        "funind",
        "micromega",
        "nsatz",
        "omega",
        "rtauto",
        "setoid_ring",
        "ssr",
    ]
)
"""Parts of the standard library. A name without dots is always of it: no other library has short names."""


def opening_word(sentence: Sentence) -> str:
    """Return the word that says what a sentence does; empty where it begins with no name."""
    found = re.match(r"[A-Za-z_][\w']*", _without_control(sentence))
    return found[0] if found else ""


def objection(sentences: Sequence[Sentence]) -> str | None:
    """Say what in a text is not allowed; None where nothing is."""
    depth = 0
    own: set[str] = set()
    for sentence in sentences:
        for word in sentence.words:
            if word in _NEVER:
                return f"`{word}` leaves something unproved or touches the checking"
            if word.startswith((RESERVED, RESERVED.capitalize())):
                return f"the name `{word}` is reserved"
        plain = _without_control(sentence)
        word = opening_word(sentence)
        if word == "Section":
            depth += 1
        elif word == "End":
            depth -= 1
        elif word in _IN_SECTIONS and depth < 1:
            return f"`{word}` outside of a section is an axiom"
        problem = _problem(plain, word, own)
        if problem is not None:
            return problem
    return None


def _problem(plain: str, word: str, own: set[str]) -> str | None:
    if plain.startswith("#["):
        return f"the attribute in `{plain[:40]}` is not allowed"
    if not word or not word[0].isupper():
        return None  # a tactic: what it builds is checked
    second = (re.findall(r"\S+", plain[len(word) :]) or [""])[0]
    if word in ("Ltac", "Tactic"):
        own.update(set(re.findall(r"[A-Z][\w']*", plain)) - _COMMANDS)
        return None
    if word not in _ALLOWED:
        return None if word in own else f"the command `{word}` is not allowed"
    if word in _SECOND and second not in _SECOND[word]:
        return f"the command `{word} {second}` is not allowed"
    if word in ("Set", "Unset") and not _OPTION.fullmatch(plain[len(word) :].strip()):
        return f"the option in `{plain[:60]}` is not allowed"
    if word in ("Require", "From"):
        return _loads(plain, word)
    return None


def _loads(plain: str, word: str) -> str | None:
    names = re.findall(r"[\w'.]+", plain)
    if word == "From":
        if len(names) < 4 or not _LIBRARY.fullmatch(names[1]) or names[2] != "Require":
            return f"only the standard library may be loaded, not by `{plain[:60]}`"
        return None
    for name in names[1:]:
        if name in ("Import", "Export"):
            continue
        if "." in name and not _LIBRARY.fullmatch(name) and name.partition(".")[0] not in _FOLDERS:
            return f"only the standard library may be loaded, which `{name}` is not known to be of"
    return None


def _without_control(sentence: Sentence) -> str:
    plain = sentence.bare
    while found := _CONTROL.match(plain):
        plain = plain[found.end() :]
    return plain
