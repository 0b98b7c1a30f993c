"""Classes of residues in a reply, written as families of numbers: ``x ≡ 3, 4 (mod 7)``."""

import re
from typing import Final

LONGEST: Final = 20_000
_MODULUS: Final = (
    r"\s*\\?[,;]?\s*(?:\\[,;:! ]\s*|\\quad\s*|~)*\$?\(?\s*\\?[bp]?mod(?:ulo)?(?:\s*~)?\s*"
    r"(?:\{\s*(?P<m1>\d{1,60})\s*\}|(?P<m2>\d{1,60}))\s*\)?"
)
_EQUIV: Final = re.compile(r"\\equiv(?![A-Za-z])|\bis\s+congruent\s+to\b")
_NUMBER: Final = r"(?:±|\\pm\s*)?-?\d{1,60}"
_COMMA: Final = r"(?:,|\bor\b|\band\b|,\s*or\b|,\s*and\b|\\text\\{\s*(?:or|and)\s*\}})"
_LIST: Final = rf"{_NUMBER}(?:\s*{_COMMA}\s*{_NUMBER}){{0,11}}"
_CLASS: Final = r"(?<![\w^*+\-/]){name}\s*(?:[≡=][^≡=.\n$;,]{{0,60}}){{0,8}}[≡=]\s*(?P<list>{list}){modulus}"
_ALONE: Final = (
    r"(?P<before>^[ \t]{{0,9}}|\b(?:is|are|answer|solution|inverse)[ \t]{{0,9}}:?[ \t]{{0,9}}\$?"
    r"|\\boxed\s*\{{\s*)"
    r"(?P<list>{list}){modulus}"
)
_ITEM: Final = re.compile(_NUMBER)


def as_families(content: str, name: str) -> str:
    r"""Write what is said of residues of the unknown as all the numbers that have them.

    >>> as_families("So x ≡ 6 (mod 7).", "x")
    'So x = 6 + 7k, k \\in \\mathbb{Z}.'
    >>> as_families(r"\boxed{x \equiv \pm 3 \pmod{7}}", "x")
    '\\boxed{x = 3 + 7k, x = -3 + 7k, k \\in \\mathbb{Z}}'
    """
    if len(content) > LONGEST:
        return content
    parts = {"list": _LIST, "modulus": _MODULUS}

    def written(match: re.Match[str]) -> str:
        before = match.groupdict().get("before") or ""
        modulus = match["m1"] or match["m2"]
        starts: list[str] = []
        for item in _ITEM.findall(match["list"]):
            plain = item.replace("\\pm", "").replace("±", "").strip()
            starts += (
                [plain] if plain == item else [plain, plain[1:] if plain.startswith("-") else f"-{plain}"]
            )
        families = ", ".join(f"{name} = {start} + {modulus}k" for start in starts)
        return rf"{before}{families}, k \in \mathbb{{Z}}"

    called = re.compile(_CLASS.format(name=re.escape(name), **parts))
    done = called.sub(written, _EQUIV.sub("≡", content))
    return re.sub(_ALONE.format(**parts), written, done, flags=re.IGNORECASE | re.MULTILINE)
