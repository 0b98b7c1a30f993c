"""Words that stand for a size beside a number: ``5 Mio.``, ``3 bn``, ``5万``, ``2 dozen``."""

from typing import Final

_WORDS: Final = (
    "hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens "
    "lakh lakhs lac crore crores mn mln mm bn bln tn trn k kk "
    "tausend tsd millionen mio milliarde milliarden mrd billionen hundert dutzend "
    "mille milliers millier milliard milliards md mds douzaine douzaines centaine centaines "
    "mil miles millon millones mill millar millares docena docenas mdd "
    "mila milione milioni miliardo miliardi mld dozzina dozzine migliaia migliaio "
    "milhao milhoes mi bilhao bilhoes bi duzia duzias "
    "duizend miljoen miljard mjn tusen miljon miljoner miljard miljarder mkr tkr tusind mia "
    "tys tysiac tysiace tysiecy milion miliony milionow "
    "тыс тысяча тысячи тысяч млн миллион миллиона миллионов млрд миллиард миллиарда миллиардов трлн "
    "十 百 千 万 萬 亿 億 兆 만 억 천 조"
)
SCALES: Final = frozenset(_WORDS.split())
"""Words of size in several languages, without accents."""

SCALE_LETTERS: Final = frozenset("kmbt")
"""Single letters that stand for a size where they touch the number, or stand beside a currency."""

_MORE_WORDS: Final = (
    "juta miliar triliun ribu rb jt milyon milyar trilyon bin quadrillion quintillion gross score dz doz "
    "thou "
    "grand tril milliard milliárd millió ezer miljoona miljoonaa tuhat trieu triệu ty tỷ "
    "nghin nghìn ngan ngàn εκατομμυρια εκατομμύρια εκατ δισ χιλ χιλιαδες χιλιάδες хил тисяч тисячі тис "
    "мільйонів мільйони мільйон мільярдів милиона милиони хиляди מיליון מיליארד אלף אלפים مليون ملايين "
    "مليار ألف آلاف الف میلیون میلیارد هزار लाख करोड़ करोड हजार हज़ार अरब"
)
MORE_SCALES: Final = frozenset(_MORE_WORDS.split())
"""Words of size as they are written, where taking off accents would change them."""

SCALE_BEGINNINGS: Final = (
    "만",
    "억",
    "천",
    "조",
    "ล้าน",
    "พัน",
    "หมื่น",
    "แสน",
    "仟",
    "佰",
    "लाख",
    "करोड़",
    "हज़ार",
)
"""How words of size begin in scripts that join them to what follows."""

_MINUS: Final = "minus negative neg moins menos meno negativ negatif négatif negativo минус"
MINUS_WORDS: Final = frozenset(_MINUS.split())
"""Words that may make the number after them negative."""
