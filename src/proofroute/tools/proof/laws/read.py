r"""Read laws of logic and of sets: ``¬(p ∧ q) is equivalent to ¬p ∨ ¬q``, ``if A ⊆ B then A ∩ B = A``."""

import re
from collections.abc import Sequence
from typing import Final

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.proof.laws.parser import Parser
from proofroute.tools.proof.laws.tree import Formula, Included, Joined, Law, Letter, Member, Negation, parts

MAX_LENGTH: Final = 400
_MARKS: Final = re.compile(
    r"[∩∪∖⊆⊇⊂⊃∅△¬∧∨→↔]|\btautolog(?:y|ies)\b|\bcontradiction\b|\bpropositions?\b|\b(?:all|any|be|are) "
    r"(?:\w+ )?sets\b|\b(?:every|each|any|a) set [A-Z]\b|\b(?:is|are) (?:logically )?equivalent\b|"
    r"\b(?:subset|disjoint|complement)\b"
)
_LIST: Final = r"[A-Za-z]\b(?:(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+)[A-Za-z]\b)*(?!\s*[∩∪∖⊆⊇⊂=≠∈△'^-])"
_OF_SETS: Final = r"(?:(?:any|arbitrary|finite|two|three|four|given)\s+)*sets"
_OF_LOGIC: Final = (
    r"(?:(?:any|arbitrary|two|three|logical)\s+)*(?:propositions|statements|propositional variables|"
    r"(?:propositional )?formulas)"
)
_FOR_ALL: Final = r"for\s+(?:all|any|every|each|arbitrary|two|three)"
_DECLARES: Final = re.compile(
    rf"(?:(?:let|suppose|assume|where|here|given(?: that)?|if|for)\s+)?"
    rf"(?:{_FOR_ALL}\s+)?({_LIST})\s+(?:be|are|denote)\s+({_OF_SETS}|{_OF_LOGIC})"
    rf"|(?:given|consider|{_FOR_ALL})\s+({_OF_SETS}|{_OF_LOGIC})\s+({_LIST})"
    rf"|(?:for|given|consider)\s+({_OF_SETS}|{_OF_LOGIC})\s+({_LIST})"
    rf"|(?:{_FOR_ALL}|let)\s+(?:an?\s+)?(?:finite\s+)?(set)\s+([A-Z])\b|let\s+([A-Z])\s+be\s+an?y?\s+(set)",
    re.IGNORECASE,
)
_UNIVERSE: Final = re.compile(
    r"(?:\s+|^)(?:of|in|that are subsets of) (?:a|some|the) universal set (?:U|X)\b|"
    r"(?:\s+|^)in (?:a|some|the) universe(?: U)?\b"
)
_NAME: Final = re.compile(
    r"^(?:the )?(?:(?:first |second )?de morgan'?s? laws?|distributive laws?|absorption laws?|"
    r"contrapositive law|"
    r"law of (?:the )?(?:excluded middle|contraposition|double negation)|identity|law|statement|equivalence|"
    r"set identity|formula|following)\s*(?:for (?:sets|logic|two sets))?"
    r"\s*(?:[:,]\s*|(?:that\s+)?(?=[(¬]|[A-Za-z]\b['^]?\s*[∩∪∖⊆→∧∨↔△]))",
    re.IGNORECASE,
)


def may_be_law(text: str) -> bool:
    """Tell whether ``text`` holds a sign or word of logic or sets; cheap."""
    return _MARKS.search(text) is not None


def read_law(core: str, conditions: Sequence[str]) -> Law:
    """Read a law from what is to be proved and the sentences that come before or after it.

    Raises:
        Unreadable: some of it is not accounted for.
        TooLarge: it is longer than any law that is read.
    """
    if len(core) > MAX_LENGTH:
        raise TooLarge(f"a law of {len(core)} characters")
    kinds: dict[str, bool] = {}
    hypotheses: list[str] = []
    for condition in conditions:
        rest = _declared(condition, kinds)
        if rest:
            hypotheses.append(
                re.sub(r"^(?:let|suppose|assume|if)\s+(?:that\s+)?", "", rest, flags=re.IGNORECASE)
            )
    core = _NAME.sub("", _declared(core, kinds))
    parser = Parser(kinds)
    formula = parser.statement(core)
    for hypothesis in reversed(hypotheses):
        formula = Joined("implies", parser.statement(hypothesis), formula)
    return Law(formula, about_sets=_about_sets(formula, kinds))


def _declared(text: str, kinds: dict[str, bool]) -> str:
    """Take what says that letters are sets or propositions out of ``text``, and note it in ``kinds``."""
    text = _UNIVERSE.sub("", text)
    while match := _DECLARES.search(text):
        what = match[2] or match[3] or match[5] or match[7] or match[10]
        names = match[1] or match[4] or match[6] or match[8] or match[9]
        for name in re.findall(r"\b(?!and\b)[A-Za-z]\b", names):
            kinds[name] = what.lower().endswith(("set", "sets"))
        before, after = text[: match.start()], text[match.end() :]
        text = re.sub(r"[\s,]+(?:and|with)?$", "", before) + re.sub(
            r"^\s*(?:,|:|;|\bthen\b|\bwith\b|\bwe have\b)*\s*", " ", after
        )
        text = text.strip()
    return text.strip(" .,:;?")


def _about_sets(formula: Formula, kinds: dict[str, bool]) -> bool:
    relations = any(isinstance(part, Included | Member) for part in parts(formula))
    for part in parts(formula):
        if isinstance(part, Letter) and kinds.get(part.name, relations) != relations:
            raise Unreadable(f"{part.name} is used as something else than it is said to be")
    if not relations:
        return False
    _check_levels(formula)
    return True


def _check_levels(formula: Formula) -> None:
    """Refuse a set in the place of a statement.

    Raises:
        Unreadable: there is one.
    """
    match formula:
        case Letter():
            raise Unreadable(f"the set {formula.name} in the place of a statement")
        case Negation():
            _check_levels(formula.part)
        case Joined():
            _check_levels(formula.left)
            _check_levels(formula.right)
        case _:
            return
