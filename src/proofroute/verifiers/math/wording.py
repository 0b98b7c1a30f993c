"""Whether the words round an answer are understood: each of them, for a single one may turn the meaning."""

import re
from typing import Final

from proofroute.tools.math.answers.words import either, listed

_PLAIN: Final = frozenset(
    listed(
        """
        adding addition all also am an and ans answer answers antwort any are area arithmetic as así
        be becomes been believe bestimmte beträgt bis both by calculate calculating calculation
        calculus can certainly clearly combining comes complex compute computed computing conclude
        conclusion confident correct cos cot course csc daher das de definite dei del dell della
        delle den der derivation derivative desired die difference differentiate differentiating
        differentiation distinct divide dividing division donc done dr dt du dunque dv dx dy dz e
        each ecuación egal either el entonces equal equals equation ergebnis ergibt erhalten es est
        et evaluate evaluated evaluates evaluating evaluation exact exactly exp expression factoring
        factorization fifth final finale finally find finding first following follows for form
        formula found fourth from fundamental further gave get gets getting give given gives gleich
        gleichung gli got great has hat have having hello hence here here's hi his i i'm igual il in
        indeed indefinite integral integrate integrating integration into intégrale is ist it it's
        its just la las last lauten lautet le left les let let's ln lo log logo los luego lösung
        lösungen lösungsmenge means multiplication multiply multiplying must my namely notice now
        numerical o obtain obtained obtaining obviously oder of ok okay on one ones only or original
        other ou our out output overall particular parts please plugging por portanto possible
        problem product putting quadratic question quindi quotient racines raíces raíz real really
        reduces required respectively resposta respuesta result resultado resultat resulting results
        right risposta risultato root roots rule réponse résultat same satisfies satisfy sec second
        see set short sich simplest simplified simplifies simplify simplifying simply sin sind so
        soluciones solución solution solutions soluzione soluzioni solução soluções solve solved
        solving somit son sono sont sqrt substitution subtract subtracting sum sure são taking tan
        tanto that that's the their them then theorem there therefore these they think third this
        those three thus times tl to together total turns two uguale unbestimmte und unique unit
        units using vale valeur valor value values variable vaut via von was we we've well wert
        which whole will wir with work works y yes yield yields you your zero zeroes zeros è é égal
        égale équation интеграл ответ равен равно решение probability chance factored factorised
        factorized factorisation expanded expansion expand expands factor factors polynomial completing
        term terms sequence coefficient binomial common converges converge
        """
    )
)
_PLAIN_SIGNS: Final = re.compile("[解为是或和所以因此答案方程的根有两个实数得到等于积分值导结果最终故即]")
_ELIDED: Final = re.compile(r"\b[dl]'", re.IGNORECASE)
_METHODS: Final = re.compile(
    r"\b"
    + either(
        r"""
        (?:power|product|quotient|chain|sum|constant|zero[- ]product) (?:rule|property) / quadratic formula /
        square roots? of both sides / at the (?:upper|lower) (?:limit|bound)s? /
        plugging in the (?:limits|bounds) / (?:standard|usual|known) (?:rules|methods|techniques|formulas) /
        no doubt / without any doubt / divide both sides by / taking square roots of both sides /
        the next (?:number|term|value)
        """
    )
    + r"\b",
    re.IGNORECASE,
)
_LINK: Final = re.compile(
    r"(?:^|[:=]|\b"
    + either(
        r"""
        is / are / be / was / equals? / equal to / gives? / gave / get / gets / obtain / obtained /
        have / find / found / got / got / yields? / becomes? /
        (?:evaluates?|evaluated|converges?|simplif(?:y|ies)|comes?|amounts?|reduces?|works? out|leads?|adds?
        up|sums?) to / (?:value|values|answers?|result|total|solutions?|area|roots) of / given by /
        as / exactly / simply / just / indeed / namely / thus / so / hence / therefore / then /
        (?:final )?answers? / result / solutions? / roots / values? / the number / integral /
        derivative / ist / sind / lautet / lauten / beträgt / ergibt / gleich / also / somit / daher
        / antwort / lösung / lösungen / ergebnis / es / son / est / sont / vaut / vale / égale? à /
        igual a / uguale a / respuesta / réponse / resultado / résultat / è / sono / é / são
        """
    )
    + r"|[是为得解\uff1a]|等于|答案|ответ)[\s$*_`\\({\[>:]*$",
    re.IGNORECASE,
)
_BOUNDARY: Final = re.compile(
    r"[,;](?=\s)|\n|[.!?](?=\s)|[。]|\s[—–-]\s|⇒|→|=>|->|\b(?:so|thus|hence|therefore|then|which|also|donc|somit|daher|luego)\b",
    re.IGNORECASE,
)
_AREA: Final = re.compile(r"^(?:square|sq\.?|cubic)?\s*units?\b", re.IGNORECASE)
_WITHOUT_SUBJECT: Final = re.compile(
    r"\W*(?:\w\W*)?(?:is|are|be|was|equals?|gives?|gave|yields?|becomes?|has|have)\W*", re.IGNORECASE
)
_SENTENCE: Final = re.compile(r"\n|[.!?](?=\s)|。")
_FOLLOWS: Final = re.compile(
    r"[,;\n()—–]|[.!?](?=\W|$)|[。]|\b(?:because|since|as|so|which|by|using|where|when|after|with|for|hence|thus|from)\b",
    re.IGNORECASE,
)
_FORMULA: Final = re.compile(
    r"\$[^$\n]*\$|\\\(.*?\\\)|\\\[.*?\\\]|\\[A-Za-z]+|\S*[\d=^_+*/\\∫√π²³∞]\S*", re.DOTALL
)
_WORD: Final = re.compile(r"[^\W\d_][^\W\d_'’]+")
_CHECK: Final = re.compile(
    r"[\s#>*_-]*(?:quick |to )?"
    + either(
        r"""
        check / checking / checked / tested / verif\w+ / double-check\w* / substitut\w+ / plug\w* /
        proof / note / remark / (?:we|you) can (?:check|verify) / this can be (?:checked|verified) /
        let me know / feel free / hope / i hope / if you (?:have|need|want|would) / probe / prueba /
        vérification / comprobación / 验证 / 检验
        """
    )
    + r"\b",
    re.IGNORECASE,
)
UPSET: Final = re.compile(
    r"\b(?:not|no|n't|never|fail\w*|wrong|incorrect|extraneous|reject\w*|only|but|however|instead|actually|mistake|error"
    r"|invalid|discard\w*|contradict\w*|mismatch)\b|n't\b|[✗✘❌≠]",
    re.IGNORECASE,
)
"""What casts doubt on the values beside it."""


def known_words(text: str, question: str = "") -> bool:
    """Tell whether every word of ``text`` outside of formulas is plain or stands in the question."""
    asked = {word.lower() for word in _WORD.findall(question)}
    plain = _PLAIN_SIGNS.sub(" ", _FORMULA.sub(" ", text)).replace("’", "'")
    words = (word.lower() for word in _WORD.findall(_ELIDED.sub(" ", plain)))
    return all(word in _PLAIN or word in asked for word in words)


def understood(before: str, after: str, question: str) -> bool:
    """Tell whether the sentence round an answer says no more than that this is the answer.

    >>> understood("So the integral is ", ".", ""), understood("The exponent was doubled to ", ".", "")
    (True, False)
    """
    near = re.sub(r":[\s*]*\n\s*", ": ", before[-300:])
    clause = _BOUNDARY.split(near)[-1]
    if _WITHOUT_SUBJECT.fullmatch(_FORMULA.sub(" ", clause)):
        clause = _SENTENCE.split(near)[-1]
    following = _AREA.sub("", _FOLLOWS.split(after[:200].lstrip("*$`) "), maxsplit=1)[0])
    if not (known_words(_METHODS.sub(" ", clause), question) and known_words(following, question)):
        return False
    return not _WORD.search(clause) or _LINK.search(clause) is not None


def without_checks(content: str) -> str:
    """Drop the last lines and sentences that check the answer or close the talk, if they take nothing back.

    >>> without_checks("It is 9. Check: 3 * 3 = 9.")
    'It is 9.'
    """
    kept = content.rstrip()
    for _ in range(20):
        starts = [0, *(match.end() for match in re.finditer(r"\n|(?<=[^\d\s][.!?])\s|(?<=\d[.!?])\s", kept))]
        last = kept[starts[-1] :]
        if len(starts) == 1 or UPSET.search(last):
            return kept
        if not _CHECK.match(last):
            return kept
        kept = kept[: starts[-1]].rstrip()
    return kept
