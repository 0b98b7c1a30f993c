"""Inequalities in one variable: all real numbers for which one holds."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.algebra.sign_chart import break_points
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Relation, variables

_RELATION: Final = r"(?P<relation>.+?(?:<|>|≤|≥|\\leq?|\\geq?|\\lt|\\gt).+?)"
_NAME: Final = r"\$?(?P<name>[a-zA-Z])\$?"
_REAL: Final = r"(?:,?\s+(?:over|in)\s+(?:the\s+)?(?:real\s+numbers|reals))?"
_ALL: Final = r"(?:all\s+)?(?:the\s+)?(?:possible\s+)?(?:real\s+)?"
_SUCH: Final = r"(?:such\s+that|so\s+that|for\s+which|satisfying|that\s+satisfy|with|where|if)"
_KIND: Final = r"(?:(?:linear|quadratic|rational|compound|polynomial|absolute\s+value|double)\s+)*"
_FIND: Final = r"(?:find|determine|give|state|what\s+(?:is|are))"


def _named(name: str) -> str:
    return _NAME.replace("name", name)


def _whole(*parts: str) -> re.Pattern[str]:
    return re.compile(f"^{''.join(parts)}$", re.IGNORECASE | re.DOTALL)


_PHRASES: Final = (
    _whole(
        rf"solve\s*:?\s+(?:for\s+{_NAME}\s*[:,]?\s+)?(?:the\s+)?(?:following\s+)?{_KIND}(?:inequality\s*:?\s+)?",
        rf"(?:for\s+{_named('name2')}\s*[:,]\s*)?{_RELATION}",
        rf"(?:,?\s+for\s+(?:real\s+)?{_named('name3')})?{_REAL}",
    ),
    _whole(
        rf"{_FIND}\s+{_ALL}(?:(?:numbers|values|solutions)\s+(?:of\s+|for\s+)?)?{_NAME}\s+{_SUCH}\s+{_RELATION}"
    ),
    _whole(
        rf"(?:for\s+)?(?:what|which)\s+(?:real\s+)?(?:values?|numbers?)\s+(?:of\s+)?{_NAME}\s+",
        r"(?:(?:is|does|do|satisf(?:y|ies)|solves?|makes?)\s+)?(?:the\s+inequality\s+)?",
        rf"{_RELATION}(?:\s+(?:true|hold))?",
    ),
    _whole(
        rf"{_FIND}\s+(?:the\s+)?(?:solutions?|solution\s+set)\s+(?:of|to|for)\s+(?:the\s+)?{_KIND}",
        rf"(?:inequality\s*:?\s+)?{_RELATION}",
    ),
)


@dataclass(frozen=True, slots=True)
class Inequality(Posed):
    """All real values of ``name`` for which ``relation`` holds."""

    claims: ClassVar[tuple[str, ...]] = ("solutions",)
    several: ClassVar[bool] = True
    vocabulary: ClassVar[str] = (
        "inequality inequalities interval intervals notation union sign chart test critical points roots "
        "positive negative holds true satisfied between outside number line greater less strict set solution "
        "solutions satisfy open closed endpoints"
    )

    relation: Relation
    name: str

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"all real {self.name} with {show(self.relation)}"

    @property
    def letters(self) -> frozenset[str]:
        """The variable."""
        return frozenset((self.name,))


def read_inequality(question: str, givens: Givens) -> Inequality | None:
    """Read a question about an inequality, or a chain of them, in one variable."""
    for pattern in _PHRASES:
        match = pattern.match(question)
        if match is None:
            continue
        named = {found for key, found in match.groupdict().items() if key.startswith("name") and found}
        text = match["relation"].strip()
        relation = givens.relation(f"${text.strip('$')}$" if "\\" in text else text, named)
        free = variables(*relation.sides)
        if len(free) != 1 or not named <= free or "=" in relation.ops or len(relation.ops) > 2:
            continue
        if not is_plain(*relation.sides) or is_modular(*relation.sides):
            continue
        (name,) = free
        break_points(relation, name)  # raises where it is of another kind
        return Inequality(relation, name)
    return None
