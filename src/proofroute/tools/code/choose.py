"""Which of several blocks is the answer, by the words before and after them."""

import ast
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from proofroute.tools.code.blocks import FoundCode
from proofroute.tools.code.join import borrowed

_LEAD: Final = 200
"""Characters before a block that introduce it."""

_NO_ANSWER: Final = re.compile(
    r"\b(?:mistakes?|buggy|bugs?|wrong|incorrect|original|avoid|broken|fails?|failing|na[iï]ve|adapt|signature|"
    r"stub|skeleton|your code|given code|counter-?example|bad|pitfall|anti-?pattern|not correct|extend|"
    r"generali[sz]e|do not|don['’]t|first (?:try|attempt))\b",
    re.IGNORECASE,
)
_FINAL: Final = re.compile(
    r"\A\s*(?:and )?then:?\s*\Z|"
    r"\b(?:better|correct(?:ed|ion)?|final(?:ly)?|fix(?:ed|es)?|improved|updated?|revised?|refined|rewritten|"
    r"wait|instead|actual(?:ly)?|optimi[sz]ed|cleaned|complete|full|putting|altogether|let me (?:re|try))",
    re.IGNORECASE,
)
_TAKEN_BACK: Final = re.compile(
    r"\b(?:(?:this|that|it|which|above|code|solution|answer|function|implementation)(?: is|['’]s| was)"
    r"(?: (?:actually|still|completely|in fact|unfortunately|all))* (?:wrong|incorrect|not correct|not right|"
    r"buggy|broken)|(?:can['’]?t|cannot|could ?n['’]?t|unable to|not able to) (?:actually )?solve|"
    r"(?:ignore|disregard|discard|do not use|don['’]t use) "
    r"(?:the|this|that|my) (?:code|above|answer|solution)|"
    r"(?:code|solution|this|it) (?:does not|doesn['’]t|will not|won['’]t) (?:actually )?work)\b",
    re.IGNORECASE,
)
_EARLIER: Final = re.compile(
    r"\b(?:use|prefer|recommend|choose|take|go with|answer is|submit)\b[^.\n]{0,30}\b"
    r"(?:first|former|earlier|previous|second|option|version)\b|\bfirst (?:one|version|option) is\b",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"[.!?\n]+")
_CONDITION: Final = re.compile(r"\b(?:if|whether|unless|where|when|not that)\b[^.!?\n]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A block with the words before it."""

    code: FoundCode
    before: str


def choose(
    blocks: Sequence[Told], after: str, wanted: Collection[str]
) -> tuple[list[FoundCode], FoundCode | None, str | None]:
    """Return the blocks that may be used, the one that is meant, and why it cannot be told which is.

    Args:
        blocks: what parses and what does not, in order.
        after: the words behind the last one.
        wanted: names that are asked for.
    """
    doubt = "the reply takes its code back" if _takes_back(after) else None
    names = frozenset(wanted)
    rivals = [item for item in blocks if _defined(item.code, names)]
    meant = [item for item in rivals if not _is_stub(item.code, names) and not _is_set_aside(item)]
    if not meant:
        meant = [item for item in rivals if not _is_stub(item.code, names)] or rivals
    left_out = [item.code for item in rivals if not any(item is other for other in meant)]
    kept = [item.code for item in blocks if not any(item.code is other for other in left_out)]
    if len(meant) < 2 or not _differ(meant, names):
        return kept, None, doubt
    if _says_final(meant[-1].before) and not _EARLIER.search(after):
        return kept, meant[-1].code, doubt
    if _EARLIER.search(after) or not doubt:
        doubt = "the reply defines what is asked for in several ways, and does not say which one it gives"
    return kept, None, doubt


def _takes_back(words: str) -> bool:
    return any(
        _CONDITION.search(words[max(0, found.start() - 80) : found.start()]) is None
        for found in _TAKEN_BACK.finditer(words)
    )


def _says_final(words: str) -> bool:
    return _introduced(words) == (True, False)


def _is_set_aside(item: Told) -> bool:
    return _introduced(item.before) == (False, True)


def _introduced(words: str) -> tuple[bool, bool]:
    """Say whether the last sentence that says either calls a block final, and whether it sets it aside."""
    for sentence in reversed(_SENTENCE_END.split(words[-_LEAD:])):
        found = (_FINAL.search(sentence) is not None, _NO_ANSWER.search(sentence) is not None)
        if any(found):
            return found
    return (False, False)


def _defined(code: FoundCode, names: frozenset[str]) -> frozenset[str]:
    if code.problem is not None or not code.names & names:
        return frozenset()
    return (code.names - borrowed(code)) & names


def _definitions(code: FoundCode, names: frozenset[str]) -> dict[str, ast.AST]:
    found: dict[str, ast.AST] = {}
    for node in ast.parse(code.text).body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                if name in names:
                    found[name] = node
            case _:
                pass
    return found


def _is_stub(code: FoundCode, names: frozenset[str]) -> bool:
    found = _definitions(code, names)
    functions = [node for node in found.values() if isinstance(node, ast.FunctionDef)]
    return bool(found) and len(functions) == len(found) and all(map(_is_empty, functions))


def _is_empty(node: ast.FunctionDef) -> bool:
    return all(
        isinstance(item, ast.Pass)
        or (isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant))
        or (isinstance(item, ast.Raise) and "NotImplemented" in ast.unparse(item))
        for item in node.body
    )


def _differ(items: Sequence[Told], names: frozenset[str]) -> bool:
    seen: dict[str, str] = {}
    for item in items:
        for name, node in _definitions(item.code, names).items():
            if seen.setdefault(name, ast.dump(node)) != ast.dump(node):
                return True
    return False
