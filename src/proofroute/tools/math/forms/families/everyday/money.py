"""Amounts of money, or plain numbers that questions of money ask for: they may be rounded to cents."""

from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.forms.operands import value_of
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr

_SIGN: Final = r"\\?[$€£]"
_DIGITS: Final = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_NAMES: Final = r"(?:dollars?|euros?|pounds|USD|EUR|GBP|€|£)"
AMOUNT: Final = rf"(?P<{{0}}>(?:{_SIGN}\s?)?{_DIGITS}(?:\s?{_NAMES})?)".replace("{1,3}", "{{1,3}}").replace(
    "{3}", "{{3}}"
)
"""A number, perhaps of money; to be formatted with the name of its group."""
MONEY: Final = rf"(?P<{{0}}>{_SIGN}\s?{_DIGITS}|{_DIGITS}\s?{_NAMES})".replace("{1,3}", "{{1,3}}").replace(
    "{3}", "{{3}}"
)
"""An amount of money."""
PERCENT: Final = r"(?P<p>\d+(?:\.\d+)?)\s*(?:\\?%|percent|per\s+cent)"
_CURRENCIES: Final = {
    "$": ("$", "dollars", "dollar", "USD", "usd"),
    "€": ("€", "euros", "euro", "EUR"),
    "£": ("£", "pounds", "pound", "GBP"),
}


@dataclass(frozen=True, slots=True)
class Money(Posed):
    """A value that may be an amount of money.

    Args:
        what: what it is, in words.
        amount: the value.
        currency: ``$``, ``€`` or ``£`` where one is named.
        taken: what a question may mean instead, such as what is taken off; it is not refuted.
    """

    rounds: ClassVar[bool] = True
    vocabulary: ClassVar[str] = (
        "price sale discount discounted original new final number amount interest simple compound principal "
        "rate time years total cost costs increase decrease increased decreased percent off balance account "
        "worth value investment earned annual tax dollars saved after each one per"
    )

    what: str
    amount: Expr
    currency: str = ""
    taken: Expr | None = None

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"{self.what}: {self.currency}{show(self.amount)}"

    @property
    def units(self) -> tuple[str, ...]:
        """The units that an answer may have."""
        known = _CURRENCIES.get(self.currency)
        return tuple(name for names in _CURRENCIES.values() for name in names) if known is None else known


def amount_of(text: str, givens: Givens) -> tuple[Expr, str]:
    """Read an amount and its currency."""
    low = text.lower()
    signs = {"$": ("$", "dollar", "usd"), "€": ("€", "euro", "eur"), "£": ("£", "pound", "gbp")}
    currency = next((sign for sign, names in signs.items() if any(name in low for name in names)), "")
    digits = "".join(letter for letter in text if letter.isdigit() or letter in ".,")
    return value_of(digits, givens), currency
