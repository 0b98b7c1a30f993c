"""What a text looks like, in words: its script and length, how it begins and ends, what it is full of."""

import re
from typing import Final

from proofroute.router.classify.trained.excerpt import Excerpt

_CALL: Final = re.compile(r"\w\(")
_CODE_WORD: Final = re.compile(r"[a-z0-9]_[a-z]|[a-z][A-Z]|\.\w+\(")
_CODE_LINE: Final = re.compile(
    r"^\s*(?:def |class |import |from \w+ import|#include|func |fn |let |const |var |int |for ?\(|while ?\(|"
    r"public |SELECT |INSERT |CREATE |return\b|@\w)|[;{}]\s*$",
    re.MULTILINE,
)
_FORMAL: Final = re.compile(r":= |\bsorry\b|\(assert |∀|∃|⊢|→|\bQed\b|\bimport Mathlib")
_FORMULA: Final = re.compile(
    r"[a-z0-9)]\s?[=^<>≤≥+*/·]\s?[-a-z0-9(\\]|\\[a-z]+[{ _^]|[²³√∫∑π∞]", re.IGNORECASE
)
_OPERATOR: Final = re.compile(r"[=^<>≤≥+*/·\\²³√∫∑π∞]")
_SCHEMA: Final = re.compile(r'[{\[]\s*"?\w+"?\s*[:,]|\w+ ?\| ?\w+ ?\||<\w+/?>')
_KANA: Final = re.compile(r"[\u3040-\u30ff]")
_CJK: Final = re.compile(r"[\u3400-\u9fff]")
_FOREIGN: Final = re.compile(r"[àâäáãçéèêëíïîñóôöõúùûüß¿¡]", re.IGNORECASE)
_NAME: Final = re.compile(r"(?<=[a-z,;:] )[A-Z][a-z]+")
_MAIL: Final = re.compile(r"\w@\w|https?:|www\.")
_ENDS: Final = '.?!:;)}"。？！'
_QUOTE: Final = re.compile(r"[\"“„「«][^\"”“」»]{12,}")


def _amount(count: int) -> str:
    if count < 4:
        return "0123"[count]
    return "few" if count < 8 else "some" if count < 20 else "many"


def _of_material(given: Excerpt) -> list[str]:
    text = given.text
    formulas = _count(_FORMULA, text) if _OPERATOR.search(text) else 0
    return [
        f"material={_amount(max(0, len(given.words) - len(given.outside)) // 4)}",
        f"in formula={_amount(formulas)}",
        f"in code={_amount(_count(_CODE_WORD, text) + _count(_CODE_LINE, text))}",
        f"in numbers={_amount(given.words.count('0'))}",
        f"in asks={_amount(given.words.count('?') + given.words.count('？'))}",
        f"in ends={text[-1:] if text[-1:] in _ENDS else 'word'}",
        f"in backslash={_amount(text.count(chr(92)))}",
    ]


def _count(pattern: re.Pattern[str], text: str) -> int:
    return len(pattern.findall(text))


def signs(given: Excerpt) -> list[str]:
    """Name what the excerpt looks like; each name begins with ``=``.

    >>> from proofroute.router.classify.trained.excerpt import excerpt
    >>> [sign for sign in signs(excerpt("What is 17*23?")) if sign.startswith(("=ends", "=formula"))]
    ['=ends=?', '=formula=1']
    """
    text, words = given.asked, given.outside
    size = len(text) or 1
    digits = words.count("0")
    found = [
        f"words={_amount(len(words) // 3)}",
        f"ends={text[-1:] if text[-1:] in _ENDS else 'word'}",
        f"numbers={_amount(digits)}",
        f"density={10 * digits // (len(words) or 1)}",
        f"lines={_amount(text.count(chr(10)))}",
        f"backslash={_amount(text.count(chr(92)))}",
        f"dollar={_amount(text.count('$'))}",
        f"brace={_amount(text.count('{'))}",
        f"asks={_amount(words.count('?') + words.count('？'))}",
        f"commas={_amount(words.count(','))}",
        f"formula={_amount(_count(_FORMULA, text) if _OPERATOR.search(text) else 0)}",
        f"names={_amount(_count(_NAME, text))}",
        f"code={_amount(_count(_CODE_WORD, text) + _count(_CODE_LINE, text))}",
        f"call={_amount(_count(_CALL, text) if '(' in text else 0)}",
        f"begins={'lower' if text[:1].islower() else 'upper' if text[:1].isupper() else 'sign'}",
        f"first={_amount(len(given.first) // 3)}",
    ]
    if given.length > size + 1:
        found.append("long")
    if "```" in given.text:
        found.append("fence")
    if given.outside is not given.words:
        found += _of_material(given)
    for name, pattern in (("formal", _FORMAL), ("schema", _SCHEMA), ("mail", _MAIL), ("quote", _QUOTE)):
        if pattern.search(given.text):
            found.append(name)
    if _KANA.search(text):
        found.append("script=kana")
    elif _CJK.search(text):
        found.append("script=han")
    elif _FOREIGN.search(text):
        found.append("script=accents")
    return [f"={name}" for name in found]
