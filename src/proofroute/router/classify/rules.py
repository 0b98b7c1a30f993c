"""Rules that a person can read: signs in the wording, each with a weight for a kind.

The kind with the largest sum wins. The probability grows with its lead over the runner-up; it is a rough
figure by construction, not a calibrated one.
"""

import math
import re
from dataclasses import dataclass
from typing import Final

from proofroute.core import Classification, Kind, Task

_READ_CHARACTERS: Final = 4_000


@dataclass(frozen=True, slots=True)
class Sign:
    """A pattern in the text that speaks for a kind."""

    kind: Kind
    weight: float
    reason: str
    pattern: re.Pattern[str]


def _sign(kind: Kind, weight: float, reason: str, pattern: str) -> Sign:
    return Sign(kind, weight, reason, re.compile(pattern, re.IGNORECASE))


_FORM: Final = (
    r"(poem|haiku|sonnet|limerick|ballad|ode|verse|rhyme|rap|song|lyrics|story|tale|fable|fairy ?tale|novel|"
    r"novella|screenplay|script for|dialogue|monologue|joke|pun|riddle|tagline|slogan|jingle|speech|toast|"
    r"essay|blog ?post|caption|advert\w*|letter|diary|short film|sketch|greeting)"
)

SIGNS: Final = (
    # proof
    _sign("proof", 4.0, "asks to prove", r"\b(prove|disprove)\b(?! (your|my|his|her|their) )"),
    _sign("proof", 5.0, "asks to show that", r"\bshow\s+(that|why)\b|\bdemonstrate\s+that\b|\bderive a contradiction\b"),
    _sign("proof", 3.0, "speaks of a proof", r"\b(proof|theorem|lemma|corollary|Q\.?E\.?D|induction on|by induction)\b"),
    _sign("proof", 4.0, "is a formal statement", r"\b(theorem|lemma|example)\s+\w+[^.\n]*:=|\(assert \(|\bLean ?4?\b|\bCoq\b"),
    _sign("proof", 4.0, "asks to prove", r"证明|beweise|zeige,? dass|démontre[zr]?|prouve[zr]?|demuestra|demostrar|証明"),
    # code
    _sign("code", 3.0, "has a code fence", r"```"),
    _sign("code", 4.0, "asks for a function or program", r"\b(write|implement|create|code|build|complete|develop|give|make|need|provide|fix|debug|refactor)\b.{0,60}\b(function|program|script|method|class|decorator|regex|sql|query|api|endpoint|unit ?tests?|code|shell command|one-liner|algorithm|parser|snippet)\b"),
    _sign("code", 3.0, "names a programming language", r"\b(python|javascript|typescript|java|c\+\+|c#|golang|rust|ruby|kotlin|swift|php|bash|shell|sql|html|css|haskell|scala|perl|numpy|pandas|react|node\.?js|django|flask|regex)\b"),
    _sign("code", 3.0, "has source code", r"\bdef \w+\(|\bclass \w+[:({]|\bfunction \w*\(|#include|\bpublic static\b|\bfn \w+\(|\bimport \w+|=> ?\{|\breturn \w+;|console\.log|\bSELECT\b.+\bFROM\b"),
    _sign("code", 2.0, "speaks of programming", r"\b(stack ?trace|traceback|exception|segfault|compile[sr]?|null ?pointer|recursion|linked list|binary (search|tree)|hash ?map|time complexity|returns? (true|false|none|null)|git\b|docker\b|unit tests?)\b|\bshell command\b"),
    _sign("code", 4.0, "asks for a program", r"(编写|写一个|实现).{0,20}(函数|程序|代码|脚本)|(schreib|implementier)\w*.{0,30}(funktion|programm|skript)|(écri[st]?|implémente).{0,30}(fonction|programme|script)|(escrib|implement)\w*.{0,30}(función|programa|script)|関数を|プログラムを"),
    # extraction
    _sign("extraction", 4.0, "asks to extract", r"\b(extract|pull out|parse out|scrape|pick out)\b"),
    _sign("extraction", 3.0, "asks for fields as JSON", r"\b(as|in|into|return|output|to)\b.{0,30}\bjson\b|\bjson (object|schema|format)\b|\bkey[- ]value pairs?\b"),
    _sign("extraction", 2.5, "asks to list what a text holds", r"\b(list|find|identify|name|give me|what are)\b.{0,40}\b(names?|dates?|entities|amounts?|fields|emails?|phone numbers|people|organi[sz]ations?|total)\b.{0,60}\b(in|from|of)\b.{0,20}\b(text|document|invoice|receipt|passage|article|email|paragraph|sentence|following|below|contract|report|message)\b"),
    _sign("extraction", 2.0, "has a document to read", r"\b(invoice|receipt|purchase order|resume|cv|contract|transcript)\b[^?]{0,200}(:|\n)|\bfrom (the|this) (text|document|email|passage|article|invoice|receipt|following)"),
    _sign("extraction", 4.0, "asks to extract", r"提取|抽取|extrahier|extrai[srt]|extrae|抽出"),
    _sign("extraction", 4.0, "names fields to fill", r"\b(keys?|columns|fields|schema|attributes)\b.{0,20}(:|\[|below|of\b|are\b|[\w]+,)|\binformation extraction\b|class \w+\(BaseModel\)"),
    _sign("extraction", 4.0, "asks to read something out of a text", r"\b(get|pull|grab|take|read|fish)\b.{0,80}\bout of (this|the|that)\b|\b(structure|parse|convert|turn)\b.{0,40}\b(list of objects|schema|record|csv|table|structured)\b|\banswer from the (passage|text)\b"),
    # creative
    _sign("creative", 4.5, "asks for a piece of writing", r"\b(write|rewrite|compose|create|craft|draft|pen|make up|come up with|generate|tell|give|invent|imagine|continue|need|want)\b.{0,60}\b" + _FORM + r"\b"),
    _sign("creative", 3.0, "asks to play a part", r"\b(take (on )?the role|taken the role|act as|pretend|role-?play|you are (a|an|the)|imagine (you|that|a)|in the style of|in the voice of|as if you were)\b"),
    _sign("creative", 2.5, "asks for ideas", r"\b(brainstorm|creative|names? for (a|my)|ideas? for|write (me )?about|slogan|metaphor)\b"),
    _sign("creative", 4.0, "asks for a piece of writing", r"写一?(首|篇|个).{0,10}(诗|故事|文章|歌)|(schreib\w*|verfass\w*|dichte).{0,30}(gedicht|geschichte|lied|märchen|brief)|écri[st]?\w*.{0,30}(poème|histoire|chanson|conte|lettre)|escrib\w*.{0,30}(poema|cuento|historia|canción|carta)|(詩|物語|俳句|小説)を"),
    # math
    _sign("math", 4.0, "asks for calculus", r"\b(integral|integrate|antiderivative|derivative|differentiate|gradient of|jacobian|eigenvalues?|determinant of|limit of|lim\b|taylor|d/dx|dy/dx)\b|∫|\\int|\\frac|\\sum|\\lim|∑|\bdx\b"),
    _sign("math", 4.0, "has an equation to solve", r"\b(solve|roots? of|zeros? of|solutions? (of|to)|factor(i[sz]e)?|simplify|expand|evaluate|calculate|compute|work out|find)\b[^.?!\n]{0,60}[\dxyz)]\s*[-+*/^=²³]\s*[\dxyz(-]"),
    _sign("math", 3.5, "has arithmetic", r"(?<![\w/.-])-?\d[\d,.]{0,30}\s*([-+*/×÷·^%]|\*\*|mod|times|plus|minus|divided by|(%|per ?cent) of)\s*\(?-?\d"),
    _sign("math", 2.5, "asks for a number", r"\bhow (many|much|far|long|old|fast|tall)\b[^?]{0,200}\?|\bwhat (is|are|was|will be) the (value|sum|product|area|volume|perimeter|probability|average|mean|median|total|remainder|ratio|percentage|distance|length|number|cost|price|slope|hundreds|tens|units|prime factors|greatest|least|highest|smallest|biggest|closest|square root|cube root|[a-z]*\s?root)\b"),
    _sign("math", 2.0, "has several numbers in a story", r"\d[^?\d]{3,200}\d[^?]{0,300}\b(how|what|find|calculate|determine)\b"),
    _sign("math", 2.5, "uses words of mathematics", r"\b(equation|polynomial|triangle|circle|radius|perpendicular|hypotenuse|matrix|integer|divisible|modulo|remainder|prime|factorial|gcd|lcm|hcf|common (divisor|factor|multiple|denominator)|logarithm|sine|cosine|probability|percent(age)?|fraction|decimal place|square root|arithmetic|geometric (series|sequence)|permutations?|combinations?|base \d+)\b|√|\\sqrt|\$[^$\n]{1,200}\$"),
    _sign("math", 2.0, "asks about an expression", r"\b(solve|calculate|compute|evaluate|simplify|factor|expand|round|convert|divide|multiply|subtract|add)\b"),
    _sign("math", 3.0, "asks for a calculation", r"计算|求解|方程|多少|berechne|löse|gleichung|wie viele?|calcule[rz]?|résou[sd]|combien|calcula|resuelve|cuánt[oa]s?|計算|方程式|いくつ|求め"),
    # general
    _sign("general", 1.5, "asks for an explanation", r"^\s*(what (is|are|was|were|does)|who|when|where|why|explain|describe|tell me about|summari[sz]e|translate|compare|define|should i|can you recommend|how (do|does|can|to|should))\b"),
    _sign("general", 1.5, "asks a question of fact", r"是什么|为什么|was ist|warum|qu'est-ce|pourquoi|qué es|por qué|とは|なぜ|何ですか"),
)  # fmt: skip
"""Every sign, by kind."""

_BASE: Final[dict[Kind, float]] = {
    "math": 0.0,
    "proof": 0.0,
    "code": 0.0,
    "extraction": 0.0,
    "creative": 0.0,
    "general": 1.2,
}


def by_rules(task: Task) -> Classification:
    """Classify by the wording of the task's question.

    >>> by_rules(Task(prompt="Prove that sqrt(2) is irrational.")).kind
    'proof'
    >>> by_rules(Task(prompt="Write a poem about calculus")).kind
    'creative'
    """
    text = _excerpt(task.question)
    found = [sign for sign in SIGNS if sign.pattern.search(text)]
    scores = dict(_BASE)
    for sign in found:
        scores[sign.kind] += sign.weight
    ranked = sorted(scores, key=lambda kind: -scores[kind])
    kind, runner_up = ranked[0], ranked[1]
    if not found:
        return Classification(
            kind="general", probability=0.5, runner_up=None, stage="default", reason="no rule applies"
        )
    probability = 1 / (1 + math.exp(-(scores[kind] - scores[runner_up]) / 1.5))
    reasons = [sign.reason for sign in found if sign.kind == kind]
    return Classification(
        kind=kind,
        probability=round(probability, 3),
        runner_up=runner_up if scores[runner_up] > 0 else None,
        stage="rules",
        reason="; ".join(dict.fromkeys(reasons)) or "nothing speaks for another kind",
    )


def _excerpt(text: str) -> str:
    # What is wanted stands at the beginning or at the end; the middle is material.
    if len(text) <= _READ_CHARACTERS:
        return text
    half = _READ_CHARACTERS // 2
    return text[:half] + "\n" + text[-half:]
