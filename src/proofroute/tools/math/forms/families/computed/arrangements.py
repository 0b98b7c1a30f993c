"""Ways to arrange and to choose, in the usual phrases."""

import re
from collections import Counter
from typing import Final

from proofroute.tools.math.build import written_product, written_quotient
from proofroute.tools.math.forms.families.computed.posed import Computed
from proofroute.tools.math.forms.operands import ASK, NUMERAL, whole_question
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.tree import Call, Expr, Pow, num

_LARGEST: Final = 1_000
_N: Final = r"(?P<{0}>\d{{1,4}}|" + "|".join(list(NUMERAL)[1:]) + ")"
_A, _B = (_N.format(name) for name in "ab")
_WAYS: Final = (
    r"(?:(?:in\s+)?how\s+many\s+(?:different\s+|distinct\s+|possible\s+)?ways\s+(?:can|could|are\s+"
    r"there\s+(?:to|for)|to)"
    r"|(?:find|calculate|determine|what\s+is)\s+the\s+number\s+of\s+(?:different\s+)?ways\s+(?:to"
    r"|(?:in\s+which\s+)?))"
)
_THINGS: Final = (
    r"(?:(?:different|distinct|distinguishable)\s+)?"
    r"(?:people|persons|students|books|friends|children|objects|items|letters|players|men|women|boys|girls|"
    r"guests|cards|things|candidates|members|employees|toppings|flavors|elements|cars|dogs|cats|kids|pupils)"
)
_BE: Final = (
    r"(?:(?:be\s+)?(?:seated|arranged|lined\s+up|ordered|placed)|sit|stand|line\s+up|queue|order|be\s+put)"
)
_ROW: Final = (
    r"(?:\s+(?:in|on|along)\s+(?:a|one)\s+(?:single\s+)?(?:straight\s+)?(?:row|line|shelf|bench"
    r"|queue|bookshelf))"
)
_ROUND: Final = r"\s+(?:(?:around|round|at)\s+a\s+(?:circular|round)\s+table|in\s+a\s+circle)"
_GROUP: Final = r"(?:(?:a|an)\s+)?(?:committee|team|group|subset|set|hand|sample|selection|subcommittee)"
_BAR: Final = r"(?:be\s+)?(?:chosen|selected|formed|picked|made)"
_PHRASES: Final = tuple(
    (what, whole_question(pattern))
    for what, pattern in (
        ("row", rf"{_WAYS}\s+{_A}\s+{_THINGS}\s+(?:to\s+)?{_BE}{_ROW}"),
        ("row", rf"{_WAYS}\s+(?:you\s+|we\s+)?(?:arrange|order|line\s+up|seat)\s+{_A}\s+{_THINGS}{_ROW}"),
        ("round", rf"{_WAYS}\s+{_A}\s+(?:people|persons|guests|friends|students)\s+(?:to\s+)?{_BE}{_ROUND}"),
        ("binomial", rf"{ASK}{_A}\s+choose\s+{_B}"),
        ("binomial", rf"{ASK}\$?(?:nCr|C)\s*\(\s*{_A}\s*,\s*{_B}\s*\)\$?(?:\s*\(?(?:combinations?)\)?)?"),
        ("permute", rf"{ASK}\$?(?:nPr|P)\s*\(\s*{_A}\s*,\s*{_B}\s*\)\$?\s*\??\s*\(?(?:permutations?)\)?"),
        ("permute", rf"{ASK}nPr\s*\(\s*{_A}\s*,\s*{_B}\s*\)"),
        ("choose", (rf"{_WAYS}\s+{_GROUP}\s+of\s+{_A}(?:\s+{_THINGS})?\s+(?:can\s+)?{_BAR}\s+(?:from"
                    rf"|out\s+of|among)"
                   rf"\s+(?:a\s+group\s+of\s+|a\s+set\s+of\s+)?{_B}\s+{_THINGS}")),
        ("choose", (rf"{_WAYS}\s+(?:you\s+|we\s+)?(?:choose|select|pick)\s+(?:a\s+(?:committee|team"
                    rf"|group)\s+of\s+)?"
                   rf"{_A}(?:\s+{_THINGS})?\s+(?:from|out\s+of|among)\s+(?:a\s+group\s+of\s+)?{_B}(?:\s+"
                   rf"{_THINGS})?")),
        ("choose", (rf"how\s+many\s+(?:different\s+)?(?:combinations|committees|teams|groups)\s+of\s+"
                    rf"{_A}(?:\s+{_THINGS})?"
                   rf"\s+can\s+{_BAR}\s+(?:from|out\s+of)\s+(?:a\s+group\s+of\s+)?{_B}\s+{_THINGS}")),
        ("subsets", (rf"how\s+many\s+(?P<proper>proper\s+)?subsets\s+(?:does\s+a\s+set\s+(?:with|of)\s+"
                     rf"{_A}\s+"
                    r"(?:distinct\s+)?elements\s+have|are\s+there\s+of\s+a\s+set\s+(?:with|of)\s+"
                    r"(?P<c>\d{1,3})\s+elements)")),
        ("pairs", (rf"how\s+many\s+handshakes\s+(?:(?:are\s+there|take\s+place|will\s+there\s+be|happen"
                   rf"|occur)\s+)?"
                  rf"(?:if|when)\s+{_A}\s+(?:people|persons|friends|guests)\s+(?:all\s+|each\s+)?"
                  r"shake\s+hands\s+(?:exactly\s+once\s+)?with\s+(?:each|one\s+an)\s*other(?:\s+"
                  r"(?:exactly\s+)?once)?")),
        ("digits", (rf"how\s+many\s+{_B}-digit\s+numbers\s+can\s+be\s+(?:formed|made)\s+(?:from|using"
                    rf"|with|out\s+of)\s+"
                   r"(?:the\s+)?digits\s+(?P<digits>[1-9](?:(?:\s*,\s*|\s+|)(?:and\s+)?[1-9]){1,8})\s*,?\s*"
                   r"(?P<without>(?:without\s+(?:any\s+)?repetition|if\s+(?:no\s+digit\s+(?:is|may\s+"
                   r"be)\s+repeated"
                   r"|repetition\s+is\s+not\s+allowed))|(?:with\s+repetition(?:\s+allowed)?|if\s+"
                   r"repetition\s+is\s+allowed))")),
    )
)  # fmt: skip
_LETTERS: Final = whole_question(
    r"(?:(?:in\s+)?how\s+many\s+(?:different\s+|distinct\s+|distinguishable\s+)?"
    r"(?:arrangements|permutations|anagrams|ways)\s+(?:(?:are\s+there|can\s+be\s+made|can\s+you\s+make)\s+)?"
    r"(?:of\s+|to\s+(?:arrange|rearrange)\s+|can\s+(?:you\s+|we\s+|one\s+)?(?:arrange\s+|rearrange\s+)?)?"
    r"(?:(?:all\s+)?(?:of\s+)?the\s+letters\s+(?:of|in)\s+)?(?:the\s+)?(?:word\s+)?"
    r"[\"“'`]?(?P<word>[A-Z]{2,20})[\"”'`]?"
    r"(?:\s+be\s+(?:arranged|rearranged)|\s+are\s+there)?)"
)


def read_arrangements(question: str, givens: Givens) -> Computed | None:
    """Read a question how many arrangements or choices there are."""
    if givens.names or givens.equations:
        return None
    word = _LETTERS.match(question)
    if word is not None:
        return _of_letters(word["word"]) if word["word"].isupper() else None
    for what, phrase in _PHRASES:
        match = phrase.match(question)
        if match is not None:
            return _computed(what, match)
    return None


def _computed(what: str, match: re.Match[str]) -> Computed | None:
    found = {name: text for name, text in match.groupdict().items() if text is not None}
    a, b = (_number(found.get(name, found.get("c", "1"))) for name in "ab")
    if max(a, b) > _LARGEST:
        return None
    match what:
        case "row":
            return Computed(f"the orders of {a} in a row", (_factorial(a),))
        case "round":
            return Computed(
                f"the orders of {a} round a table, turned ones being the same", (_factorial(a - 1),)
            )
        case "subsets":
            return (
                None
                if "proper" in found
                else Computed(f"the subsets of {a} elements", (Pow(num(2), num(a)),))
            )
        case "pairs":
            return Computed(f"the pairs of {a}", (_binomial(a, 2),))
        case "permute":
            if b > a:
                return None
            called = f"the ordered choices of {b} from {a}"
            return Computed(called, (written_quotient(_factorial(a), _factorial(a - b)),))
        case "digits":
            return _of_digits(b, found)
        case _:
            above, below = (a, b) if what == "binomial" else (b, a)
            if below > above and what != "binomial":
                return None
            return Computed(f"the choices of {below} from {above}", (_binomial(above, below),))


def _number(text: str) -> int:
    return NUMERAL[text.lower()] if text.lower() in NUMERAL else int(text)


def _factorial(count: int) -> Expr:
    return Call("factorial", (num(count),))


def _binomial(above: int, below: int) -> Expr:
    return Call("binomial", (num(above), num(below)))


def _of_digits(count: int, found: dict[str, str]) -> Computed | None:
    digits = re.findall(r"\d", found["digits"])
    size = len(digits)
    if len(set(digits)) < size or count > size:
        return None
    called = f"the numbers of {count} digits out of {', '.join(digits)}"
    if found["without"].lower().startswith(("with rep", "if repetition is allowed")):
        return Computed(f"{called}, repeated ones too", (Pow(num(size), num(count)),))
    return Computed(called, (written_quotient(_factorial(size), _factorial(size - count)),))


def _of_letters(word: str) -> Computed:
    counts = [count for count in Counter(word).values() if count > 1]
    ways = _factorial(len(word))
    if counts:
        ways = written_quotient(ways, written_product(*(_factorial(count) for count in counts)))
    return Computed(f"the different orders of the letters of {word}", (ways,))
