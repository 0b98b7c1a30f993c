"""Answers that a reply denies, doubts, quotes from others, only supposes, or takes back: they are none."""

import re
from typing import Final

from proofroute.tools.math.answers.marks import NEGATED
from proofroute.tools.math.answers.words import either, listed

_NEAR: Final = 200
_REACH: Final = 9
"""Words before the answer within which a denial governs it."""

MARKS: Final = " \n\t$.\\[]()*"
"""Signs round an answer that say nothing of it."""
_CLAUSE: Final = re.compile(
    r"[,;\n]|[.!?](?=\s)"
    r"|\b(?:which|but|so|then|therefore|hence|thus|because|since|we (?:get|have|find))\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"\n|[.!?](?=[\s*)\"”]|$)|[。！？]")
_BROKEN: Final = re.compile(r":[\s*]*\n\s*")
_WORD: Final = re.compile(r"[A-Za-zÀ-ÿ']+")
_CLAUSE_ELSEWHERE: Final = re.compile(r"[,;.\n，。；、،]")
_DENIED_ELSEWHERE: Final = re.compile(
    r"不(?:是|为|等于|可能|会|能|应|该|正确|对)|没有|并非|並非|无法|ليس|ليست|नहीं|(?<![\u0400-\u04ff])не(?![\u0400-\u04ff])"
)
"""Words that deny, in writings other than Latin."""
_CERTAINLY: Final = re.compile(r"\b(?:(?:no|without(?: any?)?) doubt|not (?:wrong|false))\b", re.IGNORECASE)
_DENIALS: Final = frozenset(
    listed(
        r"""
        not cannot never nobody neither nor unlike except false incorrect wrong mistaken untrue
        doubt doubts doubtful doubted unlikely hardly scarcely wrongly mistakenly falsely
        erroneously incorrectly disagree disagrees unsure uncertain unclear maybe perhaps possibly
        probably presumably supposedly allegedly conceivably apparently likely guess guessing
        guessed nicht kein keine falsch vielleicht vermutlich faux quizás falso
        """
    )
)
_PHRASES: Final = re.compile(
    r"\b"
    + either(
        r"""
        none of / no one / (?:rather|other) than / instead of / (?:anything|everything|nothing|all)
        but / might / (?:a|common|typical|frequent|popular|usual|widespread)
        (?:mistake|error|misconception|belief|trap) / (?:may|could)(?: \w+){0,2}
        (?:be|equal|get|come|give) / used to (?:think|be|believe|say) /
        (?:first|initially|originally|previously|formerly|once|earlier) (?:i |we
        )?(?:thought|got|had|said|believed) / (?:was|were|is|been)(?: \w+)?
        (?:thought|believed|claimed|said|rumou?red|assumed|supposed|expected) to /
        (?:old|first|earlier|previous|original) (?:draft|answer|attempt|version|guess) /
        (?:would|should) have been / were to / hard to say / don't think / far from / no way
        """
    )
    + r"\b"
)
_SUPPOSED: Final = re.compile(
    r"\b"
    + either(
        r"""
        if / whether / unless / suppose / supposing / supposed / assume / assuming / imagine /
        pretend / let us say / let (?:the|this|our|my)(?: \w+){1,2} be / let's say / wonder / hoping / hope
        """
    )
    + r"\b"
)
_OWN: Final = either(
    r"""
        i / we / it / this / that / which / so / theorem / formula / rule / lemma / law / definition
        / identity / calculation / computation / result / test / method / symmetry / equation /
        integral / expression / problem / question / task / power / check / one / you / substitution /
        can / must / to / now / then / finally / therefore
        """
)
_SAY: Final = either(
    r"""
        says? / said / claims? / claimed / thinks? / thought / believes? / believed / argues? /
        argued / insists? / insisted / guess(?:es|ed) / (?:replied|answered) (?:that|with) /
        reckons? / asserts? / asserted / alleges? / pretends?
        """
)
_POSSESSED: Final = either("answer / solution / result / guess / claim / reply / opinion")
_NO_PERSON: Final = either(
    r"""
        let / it / that / what / here / question / problem / task / integral / equation / expression
        / exercise / today
        """
)
_SOUND: Final = either(
    r"""
        theorem / formula / rules? / law / table / problem / given / data / chart / graph /
        definition / calculation / test / order / question / statement
        """
)
_QUOTED: Final = re.compile(
    rf"(?<![\w'])(?!{_OWN}\b)[a-z]+\s+(?:\w+ly\s+)?{_SAY}\b"
    rf"|\b(?:his|her|their|(?!{_NO_PERSON}'s)[a-z]+'s)\s+(?:\w+\s+)?{_POSSESSED}\b"
    r"|\b(?:claim|rumou?r|belief|assumption|guess|hypothesis|conjecture) that\b"
    rf"|\baccording to (?!(?:the (?:\w+ )?{_SOUND}|our|this|these|my)\b)"
    r"|\bcontrary to\b|\bin contrast to\b"
)
_REFUSED: Final = re.compile(
    r"\b(?:can(?:no|')t|could(?: no|n')t|unable to|won't|will not)\s+"
    r"(?:tell|answer|say|solve|determine|compute|help|provide|give)\b"
    r"|\bi (?:refuse|decline|do not know|don't know)\b",
    re.IGNORECASE,
)
_UNEQUAL: Final = re.compile(
    r"(?:[✗✘❌](?:\s*[A-Za-z]?\s*=)?|¬\s*=?|(?<!~)~=|=\s?[/\\]\s?=|=\s?!|(?<![\^{*+-])[-+*/]=|[\u0335-\u0338]\s?=?|≠|≉|!=|=/=|<>|/=|\\neq?|\\not\s*=|\\not\\equiv|\\not)[\s$\\({]*$"
)
_NEGATED: Final = re.compile(rf"(?:{NEGATED.pattern})[\s$\\({{]*$")
_EXPECTED: Final = re.compile(r"\bexpected\s*[:=]", re.IGNORECASE)
_REJECTED: Final = re.compile(
    r"\b"
    + either(
        r"""
        wrong / incorrect / false / mistaken / untrue / disagree / doubt\w* / unsure / uncertain /
        impossible / absurd / nonsense / maybe / perhaps / probably / possibly / (?:i|my) guess /
        guessing / an? (?:\w+ )?guess / extraneous / rejected / discarded? / invalid / falsch / not
        (?:right|correct|true|sure|certain) / not the (?:\w+ )?(?:answer|solution|result|value|case)
        """
    )
    + r"\b|[✗✘❌]",
    re.IGNORECASE,
)
_VERB: Final = either(
    r"""
        is / are / was / were / can / could / do / does / did / will / would / should / has / have
        """
)
_RIGHT_AFTER: Final = re.compile(
    rf"[\s$*_`)\\\]}}\"']*(?:\?|,?\s*\(?{_VERB}(?:n't|\s?not\b)|,?\s*(?:cannot|never|if|unless)\b|\((?:\?|no)\)"
    r"|is what (?:an?|many|most|some|people|students|one)\b)",
    re.IGNORECASE,
)
_BAD: Final = either(
    r"""
        wrong / incorrect / not right / not correct / false / untrue / mistaken / nonsense / an?
        (?:mistake|error)
        """
)
_TAKEN_BACK: Final = re.compile(
    r"\b(?:"
    + either(
        r"""
        correction / oops / whoops / i meant / i mean / edit / kidding / re-?check(?:ing|ed)? / wait
        / hmm+ / sorry / apolog\w+ / on second thoughts? / scratch that / never ?mind / strike that
        / ignore (?:that|this) / disregard / i (?:made|was|am)(?: \w+)?
        (?:mistaken|wrong|mistake|error) / let me (?:re|correct|fix)\w* / not sure / (?:don't|do
        not|can't|cannot) (?:know|tell|say|be sure|believe)
        """
    )
    + r"|(?:that|it|this|answer|result|solution|value|box)(?: is|'s| was| looks| seems)"
    rf"(?: \w+){{0,2}} {_BAD})\b"
    r"|\.\.\.\s*no\b|,\s*no,|\?\s*no\b|(?:^|[.!?\n…—–,(-])\s*(?:no,|nope\b|actually\b)",
    re.IGNORECASE,
)
_STRUCK: Final = re.compile(
    r"~~(?=\S)[^~\n]{1,400}~~|<(del|s|strike)>.{0,400}?</\1>|<!--[^<]{0,2000}-->|\\(?:sout|st)\s*\{[^{}]{0,400}\}",
    re.DOTALL | re.IGNORECASE,
)


def without_struck(content: str) -> str:
    """Drop what is struck out or is a comment.

    >>> without_struck("Answer: ~~9~~ 8")
    'Answer:   8'
    """
    if not any(mark in content for mark in ("~~", "<", "\\s")):
        return content
    return _STRUCK.sub(" ", content)


def withdrawn(before: str, after: str) -> bool:
    """Tell whether the answer between ``before`` and ``after`` is denied, doubted, quoted or taken back.

    >>> withdrawn("The answer cannot be ", "."), withdrawn("Final answer: ", ". Correction: 5.")
    (True, True)
    >>> withdrawn("Since x is not zero, the answer is ", ".")
    False
    """
    if not before.strip(MARKS) and not after.strip(MARKS):
        return False
    before, after = (_without_certainty(text.replace("’", "'")) for text in (before, after))
    near = before[-_NEAR:]
    if ":" in near and "\n" in near:
        near = _BROKEN.sub(": ", near)
    if not near.isascii() and _DENIED_ELSEWHERE.search(_CLAUSE_ELSEWHERE.split(near)[-1]):
        return True
    signs = "=" in near or "<>" in near or "\\n" in near or not near.isascii()
    if signs and (_UNEQUAL.search(near) or _NEGATED.search(near)):
        return True
    if _denies(_CLAUSE.split(near)[-1]) or _EXPECTED.search(near):
        return True
    if _REFUSED.search(near) is not None and "boxed" not in near:
        return True
    if not after.strip(MARKS):
        return False
    sentence = _SENTENCE.split(after[:_NEAR], maxsplit=1)[0]
    if _RIGHT_AFTER.match(after) is not None or _REJECTED.search(sentence) is not None:
        return True
    if after[len(sentence) : len(sentence) + 1] == "?":
        return True
    return _TAKEN_BACK.search(after) is not None


def _without_certainty(text: str) -> str:
    lowered = text.lower()
    return _CERTAINLY.sub(" ", text) if "doubt" in lowered or "not" in lowered else text


def _denies(clause: str) -> bool:
    words = [word.lower() for word in _WORD.findall(clause)][-_REACH:]
    if any(word in _DENIALS or word.endswith("n't") for word in words):
        return True
    text = " ".join(words)
    return any(pattern.search(text) is not None for pattern in (_PHRASES, _SUPPOSED, _QUOTED))
