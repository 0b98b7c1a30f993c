"""The signs: patterns in the wording of a task, each with a weight for a kind and a reason in words.

Everyday English borrows the words of every trade: one differentiates between cats and dogs, integrates a
team, has a code of conduct and extracts the essence. A verb alone is no sign; what it is said of is.
"""
# ruff: noqa: E501 - a pattern torn over several lines is not easier to read

import re
from dataclasses import dataclass
from typing import Final

from proofroute.core import Kind


@dataclass(frozen=True, slots=True)
class Sign:
    """A pattern in the text that speaks for a kind, where ``needs`` stands in the text, too."""

    kind: Kind
    weight: float
    reason: str
    pattern: re.Pattern[str]
    needs: re.Pattern[str] | None = None

    def stands_in(self, text: str) -> bool:
        """Tell whether the text has the sign."""
        return (self.needs is None or bool(self.needs.search(text))) and bool(self.pattern.search(text))


def _sign(kind: Kind, weight: float, reason: str, pattern: str, needs: str | None = None) -> Sign:
    also = None if needs is None else re.compile(needs, re.IGNORECASE)
    return Sign(kind, weight, reason, re.compile(pattern, re.IGNORECASE), also)


_NUMBER: Final = (
    r"\d|\b(two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|twice|half|dozen|third)\b"
)
_TERM: Final = (
    r"(function|equations?|expression|polynomials?|integrals?|derivative|fractions?|matrix|quadratic|cubic|logarithm|"
    r"square root|inequalit(y|ies)|system of|primes?|percent\w*|decimal|sine?|cos(ine)?|tan(gent)?|log|ln|exp|"
    r"area|volume|perimeter|sum|product|probability|mean|median|average|standard deviation|factorial|gcd|lcm|"
    r"determinant|remainder|circumference|hypotenuse|miles|kilomet\w+|celsius|fahrenheit)"
)
_OBJECT: Final = r"([\d∫√π$\\]|\b[a-z]\s*[-+*/^=(²³]|\b" + _TERM + r"\b|\b(for|of|in|by|to) [a-z]\b(?! \w))"
"""What the verbs of mathematics are said of."""

_PROSE: Final = (
    r"(essays?|arguments?|articles?|stor(y|ies)|ideas?|paragraphs?|sentences?|claims?|proposals?|candidates?|teams?|"
    r"life|lives|relationships?|career|business(es)?|compan(y|ies)|markets?|customers?|employees?|vocabulary|topics?|"
    r"people|society|pros and cons|risks?|strateg(y|ies)|plans?|policy|policies|crm|software|tools?|mystery|hunger|"
    r"feedback|performance|writing|poem|speech|thoughts?|notes|bullet points?|chores|garage|happiness)"
)

_FORM: Final = (
    r"(poem|haiku|sonnet|limerick|ballad|ode|verse|rhyme|rap|song|lyrics|story|tale|fable|fairy ?tale|novel|"
    r"novella|screenplay|(movie|film|tv|play|comedy|radio) script|villanelle|bedtime story|dialogue|monologue|joke|pun|riddle|tagline|slogan|jingle|speech|toast|"
    r"essay|blog ?post|caption|advert\w*|(?<!cover )letter|diary|parody|tag ?lines?|opening (line|paragraph)|"
    r"anthem|eulogy|narrative|diary|short film|sketch|greeting)"
)

SIGNS: Final = (
    # proof
    _sign("proof", 9.0, "asks to prove", r"\b(prove|disprove)\b(?! (your|my|him|her|it|them|our|one)(self|selves)\b| it to\b| to (me|us)\b| (me|us|you|him|her) \w| (your|my|his|her|their) | (to be|useful|helpful|effective|fatal|difficult|worth)\b)"),
    _sign("proof", 9.0, "asks to show that", r"\b(show|demonstrate)\s+that\b(?! (you|i|we) (are|care|love|know|want|mean)\b)|\bderive (a contradiction|rigorously)\b|\b(contradiction|induction) to show\b"),
    _sign("proof", 4.0, "asks to show a statement", r"\bshow (?!(me|us|the|a|an|how|up|off|your|my|all)\b)[^.?!\n]{0,80}(\b(ir)?rational|[<>=≤≥]|\\(leq|geq)|\b(is|are) (even|odd|prime|divisible|continuous|bounded|closed|open|countable|finite|infinite)|\bconverges?)\b"),
    _sign("proof", 5.0, "asks to show why", r"\bshow why\b[^.?!]{0,200}(\d|[=<>^\\$]|\b(every|all|each|any)\b)"),
    _sign("proof", 9.0, "asks for a proof", r"\b(give|find|provide|write|present|verify with|construct|need|want)\b[^.?!\n]{0,50}\bproof\b(?! ?-?(of (concept|purchase|address|income|identity|employment|life|delivery|work|stake|insurance)|reading|read)\b)"),
    _sign("proof", 3.0, "speaks of a proof", r"\b(a|the|an|formal|rigorous|complete|short|elementary|direct|your) proof\b(?! of (concept|purchase|address|income|identity|employment|life|delivery|work|stake|insurance)\b)|\bproof (that|by)\b|\b(Q\.?E\.?D|induction on|by induction)\b|\brigorous(ly)? (argument|prove|show)|\bbe rigorous\b"),
    _sign("proof", 6.0, "states a theorem to prove", r"^\s*(theorem|lemma|proposition|corollary)\b[^?]*$|\nproof\.?\s*$"),
    _sign("proof", 2.0, "speaks of a theorem", r"\b(theorem|lemma|corollary)\b"),
    _sign("proof", 6.0, "is a formal statement", r"\b(theorem|lemma|example)\s+\w+[^.\n]{0,300}:=|\(assert \(|\bLean ?4?\b|\bCoq\b"),
    _sign("proof", 4.0, "asks to prove", r"证明|求证|beweise|zeige,? dass|montre[zr]? que|démontre[zr]?|prouve[zr]?|demuestra|demostrar|証明"),
    # code
    _sign("code", 3.0, "has a code fence", r"```"),
    _sign("code", 4.0, "asks for a function or program", r"\b(write|implement|create|code|build|complete|design|develop|give|make|need|provide|fix|debug|refactor)\b.{0,60}\b(function|program|script|method|class(?! (schedule|reunion|president|trip|party|photo))|decorator|regex|sql|query|api|endpoint|unit ?tests?|code(?! (of|name|word)\b)|shell command|one-liner|algorithm|parser|snippet)\b"),
    _sign("code", 3.0, "names a programming language", r"\b(python|javascript|typescript|java|golang|terraform|powershell|rust|ruby|kotlin|swift|php|bash|shell|sql|html|css|haskell|scala|perl|numpy|pandas|react|node\.?js|django|flask|regex)\b|\bc\+\+|\bc#|\bdockerfile\b"),
    _sign("code", 4.0, "begins with code", r"^\s*(def \w+\(|class \w+[:(]|import \w+|from \w+ import|#include|function \w+\(|fn \w+|debug\b)|\n\s*>>> "),
    _sign("code", 4.0, "states a programming exercise", r"\b(given|takes?|taking) (an?|the) (\w+ )?(array|list|string|linked list|tree|graph|dictionary)\b[^?]{0,200}\breturns?\b"),
    _sign("code", 2.5, "speaks of a command line", r"\b(in|using|with) (the )?(terminal|command line|shell|bash)\b|\b(current|working) directory\b|\bthis code\b|\bcode snippet\b|\bflask app\b|\b(rest|stripe|web|http) apis?\b"),
    _sign("code", 3.0, "has source code", r"\bdef \w+\(|\bclass \w+[:({]|\bfunction \w*\(|#include|\bpublic static\b|\bassert \w+\(|\bfn \w+\(|\bimport \w+|=> ?\{|\breturn \w+;|console\.log|\bSELECT\b.+\bFROM\b"),
    _sign("code", 2.0, "speaks of programming", r"\b(stack ?trace|traceback|(throws?|catch|raise[sd]?|unhandled|runtime) \w* ?exceptions?|segfault|compilers?|compil(e|ation) errors?|(does not|won't|doesn't) compile|null ?pointer|recursi(on|ve) (function|depth|call|limit)|linked list|binary (search|tree)|hash ?map|time complexity|returns? (true|false|none|null)|git\b|docker\b|unit tests?)\b|\bshell command\b"),
    _sign("code", 4.0, "asks for a program", r"(编写|写一个|实现).{0,20}(函数|程序|代码|脚本)|(schreib|implementier)\w*.{0,30}(funktion|programm|skript)|(écri[st]?|implémente).{0,30}(fonction|programme|script)|(escrib|implement)\w*.{0,30}(función|programa|script)|関数を|プログラムを"),
    # extraction
    _sign("extraction", 4.0, "asks to extract", r"\b(extract|pull out|parse out|scrape|pick out|fish out)\b(?=[^\n]{0,200}(:|\n|\bjson\b|\bfrom (the|this|these|those|that|my|below|following)\b|\b(names?|dates?|emails?|fields?|entities|totals?|amounts?|prices?|invoice|keys?|numbers|values|addresses|phone)\b))"),
    _sign("extraction", 1.0, "speaks of extracting", r"\b(extract|pull out|pick out)\b"),
    _sign("extraction", 10.0, "names the form to extract into", r"-> ?(json|yaml|csv)\b|\binto (json|yaml|csv|a json|an? csv)\b|^\s*(ner|named entit\w+)\b|\btag (per|loc|org)\b|\b(identify|list|find) (all|every|the) (named )?entit(y|ies)\b|\binformation extraction\b|\bas \{\s*\"|\bformat \{\s*\"|\bextract \{\s*\"|\b(as|return)( them as)? a json (object|array)\b|\bobjet json\b|\bau format csv\b|^\s*(populate|fill (in|out)) (this|the)\b.{0,60}\bfrom the\b|\b(named entities|each \w+( \w+)? (found|mentioned)|every \w+ mentioned) in the (text|passage)|\bnamed entities in\b|\b(list|return|find) (each|every|all) [\w ]{0,40}(found|mentioned|named) in\b"),
    _sign("extraction", 3.0, "asks for fields as JSON", r"\b(as|in|into|return|output|to)\b.{0,30}\bjson\b|\bjson (object|schema|format)\b|\bkey[- ]value pairs?\b"),
    _sign("extraction", 2.5, "asks to list what a text holds", r"\b(list|find|identify|name|give me|what are)\b.{0,40}\b(names?|dates?|entities|amounts?|fields|emails?|phone numbers|people|organi[sz]ations?|total)\b.{0,60}\b(in|from|of)\b.{0,20}\b(text|document|invoice|receipt|passage|article|email|paragraph|sentence|following|below|contract|report|message)\b"),
    _sign("extraction", 2.0, "has a document to read", r"\b(invoice|receipt|purchase order|resume|cv|contract|transcript)\b[^?]{0,200}(:|\n)|\bfrom (the|this) (text|document|email|passage|article|invoice|receipt|following)"),
    _sign("extraction", 4.0, "asks to extract", r"提取|抽取|抜き出|转换成 (CSV|JSON)|erkenne alle (personen|orte)|構造化|リストアップ|CSV で|extrahier|extrai[srt]|extrae|抽出"),
    _sign("extraction", 4.0, "names fields to fill", r"\b(keys?|columns|fields|schema|attributes)\b.{0,20}(:|\[|below|of\b|are\b|[\w]+,)|\binformation extraction\b|class \w+\(BaseModel\)"),
    _sign("extraction", 4.0, "asks to read something out of a text", r"\b(get|pull|grab|take|read|fish)\b.{0,80}\bout of (this|the|that)\b|\b(structure|parse|convert|turn)\b.{0,40}\b(list of objects|schema|record|csv|table|structured)\b|\banswer from the (passage|text)\b"),
    # creative
    _sign("creative", 4.5, "asks for a piece of writing", r"\b(write|rewrite|compose|create|craft|draft|pen|make up|come up with|generate|tell|give|invent|imagine|continue|need|want)\b(?:(?!\b(function|program|code|class|method|query|method)\b).){0,60}\b" + _FORM + r"\b"),
    _sign("creative", 4.0, "begins with a piece of writing", r"^\s*(please |can you |could you )?(write|compose|craft|pen|tell)?( me| us)? ?((a|an|some|\d+) )?(\w+ ){0,2}" + _FORM + r"s? (about|on|in which|featuring|inspired|based on|for|from)\b"),
    _sign("creative", 3.0, "asks to play a part", r"\b(take (on )?the role|taken the role|act as|pretend|role-?play|you are (a|an|the)|imagine (you|that|a)|in the style of|in the voice of|as if you were)\b"),
    _sign("creative", 2.5, "asks for ideas", r"\b(brainstorm|creative|names? for (a|my)|ideas? for|write (me )?about|slogan|metaphor)\b"),
    _sign("creative", 4.0, "asks for a piece of writing", r"写一?(首|篇|个).{0,10}(诗|故事|文章|歌)|(schreib\w*|verfass\w*|dichte).{0,30}(gedicht|geschichte|lied|märchen|brief)|écri[st]?\w*.{0,30}(poème|histoire|chanson|conte|lettre)|escrib\w*.{0,30}(poema|cuento|historia|canción|carta)|(詩|物語|俳句|小説)を"),
    _sign("creative", 7.0, "asks to make a piece of writing of a text", r"\b(turn|make|rewrite|retell)\b.{0,40}\b(in)?to (a|an) \w* ?" + _FORM + r"\b|\bas a (\w+ ){0,2}" + _FORM + r"\b[^:\n]{0,60}:|\b" + _FORM + r"\b (based on|about)\b.{0,20}:"),
    _sign("creative", 4.0, "asks to invent", r"^\s*(invent|imagine) (a|an)\b|\bcharacter names?\b|\bcreating a (new )?\w* ?superhero"),
    # math
    _sign("math", 4.0, "asks for calculus", r"\b(integral of|antiderivative|(in)?definite integral|(partial|second|first|directional) derivative|derivative of(?! (works?|products?|trad))|jacobian|eigenvalues?|determinant of|taylor (series|poly\w+|expansion)|d/dx|dy/dx)\b|\blim(it)?\b[^\n]{0,12}(->|→|\\to)|\blim(it)? (of|as|_|when)\b(?=.*\b(as|to|approach\w*|infinity)\b|.*(→|->|\d))|∫|\\int|\\frac|\\sum|\\lim|∑|\bdx\b"),
    _sign("math", 4.0, "asks for calculus", r"\b(integrate|differentiate|derive|gradient of)\b(?! between| with | into )[^.?!\n]{0,40}?" + _OBJECT),
    _sign("math", 4.0, "has an equation to solve", r"\b(solve|roots? of|zeros? of|solutions? (of|to)|factor(i[sz]e)?|simplify|expand|evaluate|calculate|compute|work out|find)\b[^.?!\n]{0,60}[\dxyz)]\s*[-+*/^=²³]\s*[\dxyz(-]"),
    _sign("math", 3.5, "has arithmetic", r"(?<![\w/.-])-?\d[\d,.]{0,30}\s*([-+*/×÷·^%]|\*\*|mod|times|plus|minus|divided by|(%|per ?cent) of)\s*\(?-?\d"),
    _sign("math", 2.5, "asks for a number", r"\bhow (many|much|far|long|old|fast|tall)\b[^?]{0,200}\?", _NUMBER),
    _sign("math", 3.0, "asks for a statistic", r"\b(mean|average|median|standard deviation|variance)\b[^?\n]{0,40}\bof:? (the numbers )?-?\d|\b(compound|simple) interest\b.*\d"),
    _sign("math", 3.0, "asks for a quantity", r"\bwhat (is|are|was|will be) the (surface |lateral |total |least |greatest |smallest |largest )?(value|sum|product|area|volume|perimeter|probability|total|(average|mean|median)(?= (of|value|speed))|remainder|ratio|percentage|distance|length|number|cost (of|per|for) (the )?\d|slope|hundreds|tens|units|prime factors|greatest|least|highest|smallest|biggest|closest|square root|cube root|[a-z]*\s?root)\b(?! of (love|evil|all evil))|\b(find|determine|express)\b.{0,40}\b(roots?|solutions?|sum|product|value|minimum|maximum|number of|area|remainder|greatest|smallest|probability|averages?|mean|median)\b(?=.*\d)|\b(first|the \d+(st|nd|rd|th)|all) (\d+ |\w+ )?(primes?|fibonacci|odd|even|perfect|square) numbers?\b", _NUMBER + r"|[=^$√\\]|\bof [a-z]\b(?! \w)"),
    _sign("math", 2.0, "is written in formulas", r"\$[^$\n]{1,200}\$|\\(frac|sqrt|boxed|cdot|times|leq|geq|begin\{|\[|\()"),
    _sign("math", 2.0, "has several numbers in a story", r"\d[^?\d]{3,200}\d[^?]{0,300}\b(how|what|find|calculate|determine)\b"),
    _sign("math", 2.5, "uses words of mathematics", r"\b(equation|polynomial|(?<!love )(?<!bermuda )triangle (?!of love|advice)|triangles?(?= (with|abc|has|is))|(?<!inner )circle (with|of radius|has)|radius|perpendicular|hypotenuse|matrix (?!movie|film|plot|trilogy|reloaded)|integers?|divisible|modulo|remainder|primes?(?! (minister|time|rib|video|example|suspect|location))|factorial|gcd|lcm|hcf|common (divisor|factor|multiple)s?|common denominator(?! (among|between|in))|logarithm|sine|cosine|probability|percent(age)?|fraction|decimal place|square root|arithmetic|geometric (series|sequence)|permutations?|combinations?|base \d+)\b|√|\\sqrt|\$[^$\n]{1,200}\$"),
    _sign("math", 2.5, "asks about an expression", r"\b(solve|calculate|compute|evaluate|simplify|factor(i[sz]e)?|expand|round|convert|divide|multiply|subtract|add)\b(?! up )[^.?!\n]{0,60}?" + _OBJECT),
    _sign("math", 2.5, "is a computation about money", r"\b(tip|discount|interest|tax) of \d|\bsplit \d+ ways\b"),
    _sign("math", 3.0, "asks for a calculation", r"计算|求解|方程|多少|berechne|löse|gleichung|wie viele?|calcule[rz]?\b|résou[sd]|combien|calcula\b|resuelve|cuánt[oa]s?|計算|方程式|いくつ|求め"),
    # general
    _sign("general", 1.5, "asks for an explanation", r"^\s*(what (is|are|was|were|does)(?! the answer| \$| \\| \d)|who|when|where|why|explain|describe|tell me about|summari[sz]e|translate|compare|define|should i|can you recommend|how (do|does|can|to|should))\b"),
    _sign("general", 2.5, "speaks of life and work", r"\b(differentiate between|(integrate|integrating) \w+|derive (inspiration|pleasure|meaning|value|joy|benefit)|factor in|prove (your|my|him|her|our|them)sel(f|ves)|(evaluate|expand|simplify|solve|calculate|compute|add|divide|multiply|convert|round|extract|factor)\b[^.?!\n\d]{0,40}\b" + _PROSE + r")\b(?![^.?!\n]{0,40}[=^]|.{0,20}\d)"),
    _sign("general", 3.0, "asks how to extract a thing", r"\bhow (do|can|to|would|should|does)\b.{0,30}\bextract\b(?!.{0,80}\b(json|regex|fields?|text|string|pdf|columns?|data|values?)\b)"),
    _sign("general", 3.0, "asks for advice", r"^\s*(should i|is it worth|which is better|what is the difference between)\b"),
    _sign("general", 3.5, "means a thing, and no language", r"\b(pet|ball|burmese|reticulated) python|\bpython (care|snake|enclosure|eggs?)\b|\bmonty python|\bjava,? (the )?(island|coffee|sea)\b|\bcoffee\b.{0,30}\bjava\b|\btaylor swift|\brust (on|from|off|stain|remover)\b|\bruby (ring|gem\w*|necklace|slippers|earrings)|\breact to\b|\b(giant|red) pandas?\b"),
    _sign("general", 12.0, "asks to work on the wording of a text", r"^\s*(please |can you |could you )?((summari[sz]e|translate)(?![^:\n]{0,60}\b(code|snippet|function|program|script|python|java\w*|sql|c)\b)|paraphrase|proofread|(fix|correct|check) (the|my) (grammar|spelling|wording)|rewrite (this|the|my) \w+ (more )?\w+ly|shorten|rephrase)\b|^(?![\s\S]*\b(json|extract)\b)[\s\S]*\bdo not (solve|answer) it\b|^\s*explain in (plain|simple) (words|terms)\b|^\s*who first\b"),
    _sign("general", 1.5, "asks a question of fact", r"是什么|为什么|was ist|warum|qu'est-ce|pourquoi|qué es|por qué|とは|なぜ|何ですか"),
)  # fmt: skip
"""Every sign, by kind."""
