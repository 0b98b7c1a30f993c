"""The words that ask for a proof, and those round it that say nothing about what is to be proved."""

import re
from typing import Final, Literal

Stance = Literal["prove", "disprove", "open"]
"""What the task wants: a proof, a refutation, or a decision between them."""

_BY: Final = r"(?:by|using|with|via) (?:means of )?(?:the )?(?:principle of )?(?:a )?"
_METHOD_NAME: Final = (
    r"(?:(?:(?:mathematical|strong|simple|direct) )?(?:induction(?: on [a-z])?|contradiction|contraposition|"
    r"contrapositive|proof|cases|case analysis|infinite descent|modular arithmetic))"
)
METHOD: Final = rf"(?:{_BY}{_METHOD_NAME}|directly|rigorously|formally|carefully|algebraically|in detail)"

_POLITE: Final = (
    r"(?:(?:please|kindly|now|then|hence|thus|can you|could you|would you|i want you to|i need you to|"
    r"your task is to|we want to|we wish to|use (?:mathematical )?induction to|help me(?: to)?|"
    r"exercise:|problem:|question:|task:|theorem:|claim:)\s+)*"
)
_OBJECT: Final = (
    r"(?:\s+(?:me|us))?(?:\s*,)?"
    r"(?:\s+the following(?: (?:statement|claim|inequality|identity|theorem|fact))?)?"
)
_LEADS: Final[tuple[tuple[Stance, str], ...]] = (
    (
        "open",
        (
            r"(?:prove or disprove|is it true|is it the case|true or false|determine (?:whether|if)|"
            r"decide (?:whether|if)|prove or give a counterexample(?: to)?(?: the claim)?)"
        ),
    ),
    ("disprove", r"(?:disprove|refute|show that it is (?:false|not true))"),
    (
        "prove",
        (
            r"(?:prove|show|demonstrate|verify|establish|(?:give|write|provide|find)(?: me)? an? "
            r"(?:(?:rigorous|formal|complete|short|simple|direct|full|detailed) )?proof)"
        ),
    ),
)
_STYLE: Final = re.compile(
    r"(?:please )?(?:(?:explain|show|give|justify|write out|include|state|provide) (?:me )?"
    r"(?:your|all|the|each|every|a|an)(?: (?:your|full|complete|rigorous|formal|detailed|short|clear|careful|"
    r"intermediate|of your))* (?:reasoning|work|working|workings|steps?|proof|answer|argument|details)|"
    r"be rigorous|be precise|think step by step|thank you|thanks|"
    + METHOD
    + r")(?: (?:clearly|carefully|in full|in detail|step by step))?",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"\b(?:prove[ns]?|proof|disprove|show that|demonstrate|verify that|establish that|is it true|refute)\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"^(?:the )?(?:claim|theorem|lemma|proposition|corollary|statement|fact|exercise)"
    r"(?: \d+(?:\.\d+)*)?\s*[.:]\s*",
    re.IGNORECASE,
)
_BARE: Final = re.compile(
    r"\b(?:is|are)\b.*\b(?:irrational|rational|even|odd|prime|composite|divisible|multiple)\b|"
    r"\d\s*(?:divides|\|)\s*[a-z(]|\bhas no (?:real|integer|rational)\b|[≡∣]|\\(?:equiv|mid)\b"
)
_LONGEST_BARE: Final = 400
_SEARCHED: Final = 20_000


def asks_for_proof(text: str) -> bool:
    """Tell whether ``text`` seems to ask for a proof; cheap, and rather too often than too rarely."""
    return _ASKS.search(text[:_SEARCHED]) is not None


def unnamed(sentence: str) -> str:
    """Drop a name such as ``Claim:`` in front of a statement."""
    return _NAMED.sub("", sentence)


def may_state(text: str) -> bool:
    """Tell whether ``text``, which asks for nothing, may itself be a statement in words; cheap.

    An equation alone is none: it may be one to solve.
    """
    short = len(text) <= _LONGEST_BARE and "?" not in text
    return short and _BARE.search(text) is not None


def is_about_style(sentence: str) -> bool:
    """Tell whether a sentence only says how the answer should be written."""
    return _STYLE.fullmatch(sentence.strip(" .!,")) is not None


def find_lead(sentence: str) -> tuple[str, Stance, str] | None:
    """Cut a sentence at the words that ask for a proof: what stands before, the stance, what is to be proved.

    >>> find_lead("If x > 0, prove that x + 1/x >= 2")
    ('If x > 0', 'prove', 'x + 1/x >= 2')
    """
    for stance, words in _LEADS:
        match = re.search(
            rf"(?:^|,\s*|\b(?:then|and)\s+)({_POLITE}{words}(?:\s+{METHOD})*{_OBJECT}(?:\s+{METHOD})*,?"
            r"(?:\s+that\b|\s*:)?)\s+",
            sentence,
            re.IGNORECASE,
        )
        if match is not None:
            return sentence[: match.start()], stance, sentence[match.end() :]
    return None


def without_method(text: str) -> str:
    """Drop a method of proof that is asked for at the end."""
    return re.sub(rf"[\s,]+{METHOD}$", "", text, flags=re.IGNORECASE)


_THEOREM: Final = re.compile(
    r"^(?:the )?(?:[a-zA-Z]+(?:'s|-[A-Za-z]+)*\s+){1,3}(?:inequality|identity|theorem|formula|lemma)"
    r"(?: for ([a-z]) = \d+| (?:for|in) (?:two|three) (?:numbers|variables))?"
    r"(?:\s*[:,]\s+(?:that\s+)?|\s+(?:that\s+)?(?=[|(\\\d⌊⌈√]|[A-Za-z](?:_\d)?\s*[-+*/^<>=]))",
    re.IGNORECASE,
)
_TRUE_OR_FALSE: Final = re.compile(r"^(?:true or false|yes or no)\s*[?.:]\s*", re.IGNORECASE)
_ENDS_SO: Final = re.compile(
    r"(?<=[.?])\s*\(?(?:true or false|is this true|is that true|right or wrong|"
    r"prove or disprove(?: it| this)?)\s*[?.]?\)?$",
    re.IGNORECASE,
)
_QUESTION: Final = re.compile(
    r"(?:is|are) (?!it |there )(.+?) ((?:always |ever )?(?:an? )?(?:even|odd|prime|composite|rational|"
    r"irrational|positive|negative|"
    r"divisible by \d+|multiples? of \d+|perfect squares?|tautology|contradiction|infinite|finite|"
    r"(?:logically )?equivalent|coprime|relatively prime)(?: (?:numbers?|integers?))?)\?",
    re.IGNORECASE,
)
_ARE_THERE: Final = re.compile(r"(?:is|are) there (.+)\?", re.IGNORECASE)
_DOES: Final = re.compile(r"does there exist (.+)\?|do there exist (.+)\?", re.IGNORECASE)


def without_name(statement: str) -> str:
    """Drop the name of a well-known statement in front of it: ``the triangle inequality: ..``."""
    match = _THEOREM.match(statement)
    if match is None or (
        match[1] and re.search(rf"(?<![A-Za-z]){match[1]}(?![A-Za-z])", statement[match.end() :])
    ):
        return statement
    return statement[match.end() :]


def without_question(text: str) -> str:
    """Turn ``Is the sum of two primes even?`` and ``True or false? ..`` into what asks for a decision."""
    if match := _TRUE_OR_FALSE.match(text):
        return "True or false: " + text[match.end() :]
    if match := _ENDS_SO.search(text):
        return "True or false: " + text[: match.start()]
    if text.count("?") != 1 or not text.endswith("?") or re.search(r"[.?]\s", text):
        return text
    if match := _QUESTION.fullmatch(text):
        plural = text.lower().startswith("are ")
        return f"True or false: {match[1]} {'are' if plural else 'is'} {match[2]}"
    if match := _ARE_THERE.fullmatch(text):
        return f"True or false: there {text[:3].strip().lower()} {match[1]}"
    if match := _DOES.fullmatch(text):
        return f"True or false: there exists {match[1] or match[2]}"
    return text
