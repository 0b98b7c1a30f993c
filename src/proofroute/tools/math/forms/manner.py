"""Ways of asking that change nothing of what is asked: each is put in plainer words.

A method that is named does not change the answer.
"""

from typing import Final

_METHOD: Final = (
    r"(?:chinese\s+remainder\s+theorem|quadratic\s+formula|remainder\s+theorem|fermat(?:'s|’s)\s+little\s+theorem"
    r"|euler(?:'s|’s)\s+theorem|(?:extended\s+)?euclidean\s+algorithm|vieta(?:'s|’s)\s+formulas?|crt"
    r"|(?:method\s+of\s+)?(?:substitution|elimination)(?:\s+method)?|factoring|factori[sz]ation|modular\s+arithmetic"
    r"|(?:polynomial\s+)?long\s+division|synthetic\s+division|completing\s+the\s+square|cramer(?:'s|’s)\s+rule"
    r"|properties\s+of\s+logarithms|gaussian\s+elimination)"
)
_DO: Final = r"(?:solve|find|compute|calculate|determine|evaluate|divide|what|work\s+out)"
_SIGN: Final = r"(?:<|>|≤|≥|=|\\leq?|\\geq?)"

MANNERS: Final[tuple[tuple[str, str], ...]] = (
    (
        r"solve\s+for\s+(?:all\s+)?real\s+(?P<x>\$?[a-z]\$?)\s*[:,]?\s+(?P<rest>[^:]+?(?:<|>|≤|≥|\\leq?|\\geq?).+)",
        r"Solve for \g<x>: \g<rest>",
    ),
    (
        (
            r"(?P<rest>.*(?:maclaurin|taylor)\s+(?:series|expansion|polynomial)\s+(?:of|for)\s+.+?)\s*,?\s+up\s+to\s+"
            r"(?:and\s+including\s+)?(?:the\s+)?(?:terms?\s+(?:in|of)\s+)?\$?[a-z]\^\{?(?P<n>\d{1,2})\}?\$?(?:[\s-]+terms?)?"
        ),
        r"\g<rest> up to degree \g<n>",
    ),
    (
        rf"(?:us(?:e|ing)|by|apply(?:ing)?|with|via)\s+(?:the\s+)?{_METHOD}\s*,?\s+(?:to\s+)?(?P<rest>{_DO}\b.+)",
        r"\g<rest>",
    ),
    (rf"(?P<rest>{_DO}\b.+?)\s*,?\s+(?:using|by(?:\s+using)?|via)\s+(?:the\s+)?{_METHOD}", r"\g<rest>"),
    (
        r"(?:i\s+(?:need|want|am\s+looking\s+for)|show\s+me|tell\s+me|list|we\s+need)\s+(?P<rest>(?:all|every|the)\b.+)",
        r"Find \g<rest>",
    ),
    (
        r"what\s+(?P<rest>(?:the\s|\$?[\d(\\]).+?)\s+(?:is|are|equals?|would\s+be)",
        r"What is \g<rest>",
    ),
    (
        (
            rf"(?P<do>{_DO}|simplify|expand)\s+(?:the\s+)?(?:following|given|below)(?:\s+(?:expression|sum|product))?\s*,\s*"
            r"(?:and\s+)?(?:write|give|return|show|output)\s+(?:only\s+)?(?:the\s+|your\s+)?(?:final\s+)?"
            r"(?:result|answer|value)(?:\s+only)?\s*:\s*(?P<rest>.+)"
        ),
        r"\g<do> \g<rest>",
    ),
    (
        (
            r"(?P<rest>.*(?<![a-zA-Z])i(?![a-zA-Z]).*?)\s*[,.(]?\s*(?:where|with|here)\s+\$?(?:i\s+(?:is|denotes)\s+the\s+imaginary\s+unit"
            r"|i\s*=\s*(?:\\sqrt\s*\{?\s*-\s*1\s*\}?|sqrt\(-1\)|√\(?-1\)?)|i\s*\^\s*\{?2\}?\s*=\s*-\s*1)\$?\)?"
        ),
        r"\g<rest>",
    ),
    (
        (
            r"(?P<rest>.*(?:φ|\\phi|\\varphi|\bphi).*?)\s*[,.(]?\s*(?:where|here)\s+\$?(?:φ|\\(?:var)?phi|phi)(?:\(n\))?\$?\s+"
            r"(?:is|denotes)\s+(?:the\s+)?euler(?:'s|’s)?\s+(?:totient|phi)(?:\s+function)?\)?"
        ),
        r"\g<rest>",
    ),
    (
        (
            r"(?P<do>write|express|convert)\s+(?:the\s+)?(?:recurring|repeating)\s+(?:decimal\s+)?(?P<rest>.+\s+(?:as|to|into|in)\s+"
            r"(?:a|its)\s+.*fraction.*)"
        ),
        r"\g<do> \g<rest>",
    ),
    (
        (
            r"(?P<do>write|express|convert)\s+(?P<n>-?\d[\d,]*(?:\.\d+)?)\s+(?:in|to|into)\s+(?:standard\s+form|scientific\s+notation)\s+"
            r"\((?:scientific\s+notation|standard\s+form|standard\s+index\s+form)\)"
        ),
        r"Write \g<n> in scientific notation",
    ),
    (
        (
            r"(?P<rest>(?:determine|find(?:\s+out)?|tell\s+me|state|say)\s+(?:whether|if)\s+.+?)\s*\(?(?:answer\s+)?"
            r"(?:yes\s*(?:or|/)\s*no|true\s*(?:or|/)\s*false)\)?"
        ),
        r"\g<rest>",
    ),
    (
        (
            r"(?P<a>let|given|suppose|for)\s+(?P<f>\$?(?P<n>[a-z])\(\s*(?P<x>[a-z])\s*\)\s*=\s*[^=?;]+?)\s*[.;,]\s+"
            r"(?P<rest>[^=]*?\s(?:of|for))\s+(?:the\s+function\s+)?\$?(?P=n)\$?"
        ),
        r"\g<rest> \g<f>",
    ),
    (
        (
            r"(?:the\s+)?(?:lengths?\s+of\s+the\s+)?(?:two\s+)?legs\s+of\s+a\s+right(?:-angled|\s+angled)?\s+triangle\s+are\s+(?P<a>[^,.;?]+?)\s+"
            r"and\s+(?P<b>[^,.;?]+?)[.,;]\s+(?:how\s+long\s+is|what\s+is(?:\s+the\s+length\s+of)?|find(?:\s+the\s+length\s+of)?)\s+the\s+hypotenuse"
        ),
        r"Find the hypotenuse of a right triangle with legs \g<a> and \g<b>",
    ),
    (
        (
            r"a\s+right(?:-angled|\s+angled)?\s+triangle\s+has\s+legs\s+(?:of\s+(?:length\s+)?)?(?P<a>[^,.;?]+?)\s+"
            r"and\s+(?P<b>[^,.;?]+?)[.,;]\s+(?:how\s+long\s+is|what\s+is(?:\s+the\s+length\s+of)?|find(?:\s+the\s+length\s+of)?)\s+the\s+hypotenuse"
        ),
        r"Find the hypotenuse of a right triangle with legs \g<a> and \g<b>",
    ),
    (
        (
            r"(?:the\s+)?hypotenuse\s+of\s+a\s+right(?:-angled|\s+angled)?\s+triangle\s+with\s+legs\s+(?P<a>[^,.;?]+?)\s+"
            r"and\s+(?P<b>[^,.;?]+?)\s+is\s+how\s+long"
        ),
        r"Find the hypotenuse of a right triangle with legs \g<a> and \g<b>",
    ),
    (
        (
            r"let\s+\$?(?P<a>[a-z])\s*=\s*(?P<u>[(\[<][^()\[\]<>=]+[)\]>])\$?\s*(?:,|and|,\s*and|;|\.\s+let)\s+\$?(?P<b>[a-z])\s*=\s*"
            r"(?P<v>[(\[<][^()\[\]<>=]+[)\]>])\$?\s*[.,;]\s+(?:compute|find|calculate|what\s+is|evaluate|determine)\s+"
            r"\$?(?P=a)\s*(?:×|\\times)\s*(?P=b)\$?"
        ),
        r"Find the cross product of \g<u> and \g<v>",
    ),
    (
        (
            r"let\s+\$?(?P<a>[a-z])\s*=\s*(?P<u>[(\[<][^()\[\]<>=]+[)\]>])\$?\s*(?:,|and|,\s*and|;|\.\s+let)\s+\$?(?P<b>[a-z])\s*=\s*"
            r"(?P<v>[(\[<][^()\[\]<>=]+[)\]>])\$?\s*[.,;]\s+(?:compute|find|calculate|what\s+is|evaluate|determine)\s+"
            r"\$?(?P=a)\s*(?:·|\\cdot|⋅|•)\s*(?P=b)\$?"
        ),
        r"Find the dot product of \g<u> and \g<v>",
    ),
    (
        (
            r"multiply(?:\s+(?:the\s+)?(?:following\s+)?matrices)?\s*:?\s+(?P<a>\[\[[-\d,./\s\[\]]+\]\])\s*(?:\*|×|·)\s*"
            r"(?P<b>\[\[[-\d,./\s\[\]]+\]\])"
        ),
        r"Find the product of \g<a> and \g<b>",
    ),
    (
        (
            r"(?:determine\s+(?:the\s+truth|whether\s+(?:it\s+is\s+)?true)|true\s+or\s+false|yes\s+or\s+no)\s*[:,]\s+"
            r"(?P<rest>(?:is|are|does|do)\s+.+)"
        ),
        r"\g<rest>",
    ),
    (
        (
            r"(?:determine|find(?:\s+out)?|calculate|compute|work\s+out|state|tell\s+me|figure\s+out)\s+"
            r"(?P<rest>how\s+many\b.+)"
        ),
        r"\g<rest>",
    ),
    (
        r"(?P<find>find|determine|give|list)\s+(?:every|each)\s+(?P<real>real\s+)?(?P<noun>solution|root|value|zero)\s+(?P<rest>.+)",
        r"\g<find> all \g<real>\g<noun>s \g<rest>",
    ),
    (
        r"(?:find|determine|give|list)\s+(?:all\s+)?(?:the\s+)?(?P<noun>(?:real\s+)?(?:solutions|roots))\s*:\s+(?P<rest>[^:]+)",
        r"Find all \g<noun> of \g<rest>",
    ),
    (
        (
            r"for\s+how\s+many\s+(?P<which>(?:(?:positive|negative|non-?negative)\s+)?integers?(?:\s+values\s+of)?)\s+"
            rf"(?P<x>\$?[a-z]\$?)\s+(?:is|does|do|are)\s+(?P<rest>.+?{_SIGN}.+?)(?:\s+(?:hold|true))?"
        ),
        r"How many \g<which> \g<x> satisfy \g<rest>",
    ),
    (
        (
            r"what\s+(?:will\s+be\s+the\s+)?remainder\s+(?:do\s+(?:you|we)\s+(?:get|obtain)|is\s+(?:left|obtained))\s+"
            r"(?P<when>when|if)\s+(?P<rest>.+)"
        ),
        r"What is the remainder \g<when> \g<rest>",
    ),
    (
        r"what(?:'s|\s+is)\s+the\s+remainder\s+(?:if|when)\s+(?:you|we|i|one)\s+divides?\s+(?P<a>.+?)\s+by\s+(?P<b>.+)",
        r"What is the remainder when \g<a> is divided by \g<b>",
    ),
    (
        (
            r"(?:find|determine|what\s+is|compute|calculate)\s+the\s+(?:least|smallest)\s+(?:positive|non-?negative)\s+residue\s+of\s+"
            r"(?P<a>.+?)\s+\(?(?:mod|modulo)\s+(?P<b>\d+)\)?"
        ),
        r"What is the remainder when \g<a> is divided by \g<b>",
    ),
    (
        (
            r"(?:a|some)\s+(?:positive\s+)?(?:number|integer|whole\s+number)\s+(?P<rest>(?:leaves|gives|has)\b[^.?]+)[.?]\s*"
            r"(?:what\s+is|find|determine)\s+the\s+(?:smallest|least)\s+(?:possible\s+)?(?:such\s+)?positive\s+(?:such\s+)?"
            r"(?:number|integer|whole\s+number)"
        ),
        r"Find the smallest positive integer that \g<rest>",
    ),
    (
        (
            r"(?:change|make)\s+the\s+subject\s+(?:of\s+)?(?:the\s+)?(?:formula|equation)?\s*(?P<rest>[^=]+=[^=]+?)\s+to\s+"
            r"(?P<x>\$?[a-z]\$?)"
        ),
        r"Make \g<x> the subject of \g<rest>",
    ),
    (
        (
            r"(?:rewrite|rearrange|transform|change)\s+(?:the\s+)?(?:formula|equation)?\s*(?P<rest>[^=]+=[^=]+?)\s+so\s+that\s+"
            r"(?P<x>\$?[a-z]\$?)\s+(?:is|becomes)\s+the\s+subject"
        ),
        r"Make \g<x> the subject of \g<rest>",
    ),
    (
        r"how\s+far\s+(?:away\s+)?is\s+(?P<p>(?:the\s+)?point\s+\([^()]+\))\s+(?:away\s+)?from\s+(?P<rest>the\s+line\s+.+)",
        r"What is the distance from \g<p> to \g<rest>",
    ),
    (
        (
            r"(?:find|determine|compute|calculate|give)\s+the\s+quotient\s+and\s+(?:the\s+)?remainder\s*(?::|of|for)\s+"
            r"\$?\((?P<a>[^=?÷]+)\)\s*(?:÷|\\div)\s*\(?(?P<b>[^()=?]+)\)?\$?"
        ),
        r"Find the quotient and remainder when \g<a> is divided by \g<b>",
    ),
)
"""Patterns of whole questions, and what they are put in."""
