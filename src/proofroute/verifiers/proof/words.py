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
    r"problem\w*|sure|careful|caution|trouble|tested|testing|try|look|check|until|up to|instead|rather|"
    r"requires?|needs?|additional|extra|missing|lacks?|opposite|reversed?|other way|conditions?|spoils?|"
    r"outside|trick|errors?|whereas|while|differs?|restrict\w*|provided|faulty|ask\w*)\b|"
    r"n['’]t\b|\?",
    re.IGNORECASE,
)
# The end of an argument, of whatever was argued.
ENDING: Final = re.compile(r"\bQ\.?\s?E\.?\s?D\b|∎|□|■|\\(?:black)?square\b|\\qed\b", re.IGNORECASE)
ONLY_METHOD: Final = re.compile(
    r"\W*(?:proof\W*)?(?:(?:just|simply|by|using|use|this is|it is|direct|both sides|on [a-z]|and|the|then)"
    r"\W+)*"
    r"(?:expand(?:ing|sion)?|induction|algebra|trivial|obvious|clear|immediate|multiply(?:ing)? out|"
    r"calculation|simplify(?:ing)?|contradiction|AM-GM)"
    r"(?: on [a-z]| both sides| it| out)?\W*(?:Q\.?E\.?D\W*)?",
    re.IGNORECASE,
)
AGREEING: Final = re.compile(
    r"(?:(?:yes|true|correct|indeed|right|this is (?:true|correct|right))[\s,]*)+", re.IGNORECASE
)
