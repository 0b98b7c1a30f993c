"""The words by which a reply shows which side it takes."""

import re
from typing import Final

SENTENCE: Final = re.compile(r"(?<=[.!?;])\s+|\n+")
ASSUMING: Final = re.compile(
    r"\b(?:assum\w*|suppos\w*|contradict\w*|hypothes\w*|contrary|were|otherwise|let|if)\b", re.IGNORECASE
)
DENIAL: Final = re.compile(
    r"\b(?:false|untrue|incorrect|wrong|invalid|mistaken|erroneous|flawed|counter-?\s?examples?|disprov\w*|"
    r"refut\w*|unprovable|typo|mistake|misstated|fails|fail|actually|in fact|no proof|"
    r"(?:is|are|was|does|do|need|can)(?:n['’]t| not| never)(?: \w+)? (?:true|hold|valid|correct|possible|so|"
    r"the case|work|prove|proven|proved|be (?:\w+ )?(?:proven|proved|shown|true))|"
    r"(?:cannot|can['’]t) (?:be |\w+ )?(?:prove|proven|proved|show|shown|demonstrate|true)|impossible to|"
    r"not (?:true|always|for all|every|in general|necessarily|irrational|rational|even|odd|divisible|prime|"
    r"composite)|unable to|no such|"
    # Said of the statement rather than of a step.
    r"disagree\w*|bogus|nonsense|untenable|unsound|break(?:s|ing)?(?: down)?|exceptions?|reject\w*|"
    r"disput\w*|violat\w*|collaps\w*|only (?:if|when|for|holds|works|true)|"
    r"(?:can(?:not| not|['’]t)|won['’]t|will not|does(?: not|n['’]t)) (?:be |\w+ )?"
    r"(?:hold|stand|work|follow|so|right)|"
    # The plainest words of other languages.
    r"nicht|falsch|gegenbeispiel|faux|fausse|contre-?exemple|falso|falsa|contraejemplo|неверно|ложно)\b|"
    r"^\s*(?:no|nope|nah|nein|non|нет)\b(?! (?:matter|doubt|loss|generality))|不成立|错|反例|偽",
    re.IGNORECASE,
)
# That something contradicts the statement itself is no step of a proof by contradiction.
AGAINST: Final = re.compile(
    r"\b(?:contradict\w*|refut\w*|disprov\w*|against) (?:it\b|(?:the|this|that|your) (?:claim|statement|"
    r"assertion|proposition|theorem|conjecture|result|inequality|identity)\b)",
    re.IGNORECASE,
)
DOUBT: Final = re.compile(
    r"\b(?:not|no|never|cannot|neither|nor|however|but|although|though|unless|except|only|unfortunately|"
    r"sadly|hmm+|wait|doubt\w*|unclear|suspicious|seems?|may|maybe|perhaps|might|probably|question\w*|would|"
    r"problem\w*|sure|careful|caution|trouble|tested|testing|try|look|check|until|up to|instead|rather)\b|"
    r"n['’]t\b|\?",
    re.IGNORECASE,
)
SEALED: Final = re.compile(
    r"\bQ\.?\s?E\.?\s?D\b|∎|□|■|\\(?:black)?square\b|\\qed\b|\bhence proved\b|\bcompletes the proof\b|"
    r"\bproof is complete\b|\bas (?:required|desired|claimed|was to be (?:shown|proved|proven))\b|"
    r"\bwhat (?:was|we (?:wanted|had)) to (?:be )?(?:shown?|proved?|proven|demonstrated?)\b|"
    r"\b(?:statement|claim|result|proposition|theorem|inequality|identity|formula|assertion) "
    r"(?:is (?:true|proved|proven|established|correct|valid)|holds|follows)\b|"
    r"\bwe have (?:shown|proved|proven|established)\b",
    re.IGNORECASE,
)
AGREEING: Final = re.compile(
    r"^\W*(?:yes|true|correct|indeed|right|this is (?:true|correct|right))\b", re.IGNORECASE
)
CONCLUDING: Final = re.compile(
    r"\b(?:hence|thus|therefore|so|it follows|we conclude|consequently|(?:this|which) (?:shows|proves)|"
    r"must be)\b|∴|\\therefore\b",
    re.IGNORECASE,
)
ARGUING: Final = re.compile(
    r"\b(?:because|since|proof|prove|induct\w*|expand\w*|factor\w*|hence|thus|therefore|follows?|clearly|"
    r"obviously|trivial\w*|suppose|assume|squar\w*|multiply\w*|add\w*|subtract\w*|substitut\w*|simplif\w*|"
    r"rearrang\w*|contradiction|obtain|apply\w*|using|AM-GM|well-known|by)\b",
    re.IGNORECASE,
)
LETTER: Final = re.compile(r"[^\W\d_]")
