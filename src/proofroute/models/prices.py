"""What a call cost. A price that is not known is None, never a guess."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from proofroute.core import Usage
from proofroute.models.profiles import Price, builtin_profiles

MILLION: Final = 1_000_000


def cost(
    provider: str, model: str, usage: Usage, *, prices: Iterable[Price] | None = None, on: date | None = None
) -> float | None:
    """Return what a call cost in US dollars, None where the price or the usage is not known.

    Args:
        provider: whose prices hold, where ``prices`` does not give them.
        model: the model.
        usage: tokens; those of the prompt that came from the cache have a price of their own.
        prices: the prices to choose from.
        on: the day of the call; today without one.

    >>> used = Usage(input_tokens=2_000_000, cached_input_tokens=1_000_000, output_tokens=1_000_000)
    >>> cost("deepseek", "deepseek-reasoner", used, on=date(2025, 1, 25))
    2.344
    >>> cost("openai", "something-new", Usage(input_tokens=1)) is None
    True
    """
    if prices is None:
        profile = builtin_profiles().get(provider)
        prices = profile.prices if profile is not None else ()
    price = price_of(model, prices, on or date.today())
    if price is None or usage == Usage():
        return None
    cached = min(usage.cached_input_tokens, usage.input_tokens)
    dollars = (
        (usage.input_tokens - cached) * price.input
        + cached * price.cached_input
        + usage.output_tokens * price.output
    ) / MILLION
    return round(dollars, 10)


def price_of(model: str, prices: Iterable[Price], on: date) -> Price | None:
    """Return the price that is in force ``on`` a day: the last one from before or from that day."""
    day = on.isoformat()
    found = [price for price in prices if model in price.models and price.as_of <= day]
    # Among those of one day the later one counts: a user's own stands behind ours.
    return max(enumerate(found), key=lambda item: (item[1].as_of, item[0]))[1] if found else None
