"""How many tokens a reply gets that spent all of them thinking, when it is asked for once more."""

from typing import Final

from proofroute.core import Completion, ModelRequest

GROWTH: Final = 4
_LETTERS: Final = 3
"""Letters of a token, where the server does not count."""


def more_tokens(request: ModelRequest, cut: Completion, most: int | None) -> int | None:
    """Return the bound for the second call; None where there is nothing to add.

    >>> asked = ModelRequest(messages=(), max_tokens=1_000)
    >>> cut = Completion(content="", finish_reason="length")
    >>> more_tokens(asked, cut, None), more_tokens(asked, cut, 2_000), more_tokens(asked, cut, 1_000)
    (4000, 2000, None)

    Args:
        request: what was asked, with its bound.
        cut: what came of it.
        most: the largest bound that the server takes, where it is known.
    """
    used = cut.usage.output_tokens or len(cut.reasoning) // _LETTERS
    had = request.max_tokens or used
    bounds = [GROWTH * had]
    if most is not None:
        bounds.append(most)
    if request.tokens_left is not None:
        bounds.append(request.tokens_left - cut.usage.input_tokens - used)
    return min(bounds) if min(bounds) > had > 0 else None
