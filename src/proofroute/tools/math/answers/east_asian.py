"""Chinese, Japanese and Korean writing round an answer: wide signs, connectives, endings and units."""

import re
from typing import Final

_IDEOGRAPH: Final = r"[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
EAST_ASIAN: Final = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff01-\uff5e]")
_SIGNS: Final[dict[int, int | str]] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    ord("。"): ". ", ord("、"): ", ", ord("\u3000"): " ", ord("【"): " ", ord("】"): " ",
    ord("〈"): "(", ord("〉"): ")", ord("～"): "~",
}  # fmt: skip
_END_OF_VALUE: Final = r"(?<=[0-9A-Za-z$)}\]%°])"
_START_OF_VALUE: Final = r"(?=[0-9A-Za-z$({\\+-])"
_OR: Final = re.compile(rf"{_END_OF_VALUE}\s*(?:或者?|または|또는)\s*{_START_OF_VALUE}")
_AND: Final = re.compile(rf"{_END_OF_VALUE}\s*(?:和|与|及|以及|且|并且|と|와|과)\s*{_START_OF_VALUE}")
_COPULA: Final = re.compile(
    rf"{_END_OF_VALUE}\s*(?:です|である|となります|となる|になります|になる|입니다|이다|이에요)(?=\s*(?:[.,!\n]|$))"
)
_UNITS: Final = {
    "平方厘米": "cm^2", "平方米": "m^2", "平方千米": "km^2", "平方公里": "km^2", "平方分米": "dm^2",
    "立方厘米": "cm^3", "立方米": "m^3", "立方分米": "dm^3", "千米/时": "km/h", "公里/小时": "km/h",
    "米/秒": "m/s", "厘米": "cm", "毫米": "mm", "分米": "dm", "千米": "km", "公里": "km", "千克": "kg",
    "公斤": "kg", "毫升": "mL", "小时": "h", "分钟": "min", "米": "m", "克": "g", "吨": "tonne", "升": "L",
    "秒": "s", "天": "days", "度": "°", "元": "yuan", "美元": "dollars", "円": "yen", "원": "won",
    "時間": "h", "분": "min", "시간": "h", "초": "s",
}  # fmt: skip
_UNIT: Final = re.compile(
    rf"(?<=[\d)}}$])\s*({'|'.join(sorted(_UNITS, key=len, reverse=True))})(?!{_IDEOGRAPH})"
)
_COUNTED: Final = re.compile(
    rf"(?<=[\d$])\s*(?!年|月|日|号|次方|分之|进制|[万亿千百億兆萬十만억천백])({_IDEOGRAPH}{{1,6}})(?=\s*(?:[.,!*\n]|$))"
)


def westernised(text: str) -> str:
    """Write wide signs, connectives, endings and units as they are written elsewhere.

    >>> westernised("x＝２或x＝３"), westernised("5厘米"), westernised("12个苹果"), westernised("答えは5です")
    ('x=2 or x=3', '5 cm', '12 items', '答えは5')
    """
    if EAST_ASIAN.search(text) is None:
        return text
    text = text.translate(_SIGNS)
    text = _COPULA.sub("", text)
    text = _AND.sub(" and ", _OR.sub(" or ", text))
    text = _UNIT.sub(lambda match: f" {_UNITS[match[1]]}", text)
    return _COUNTED.sub(" items", text)
