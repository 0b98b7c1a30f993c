"""What one candidate does in a sandbox that answers calls with plain values."""

import asyncio
from collections.abc import Sequence
from typing import Final

from proofroute.core import Limits, SandboxUnavailable
from proofroute.tools.sandbox.calling import Called, CallingSandbox, Raised, Returned
from proofroute.verifiers.code.agreement.calls import Call
from proofroute.verifiers.code.agreement.reaction import Behaviour, Reaction
from proofroute.verifiers.code.agreement.values import Unreadable, canonical, shortened, shown
from proofroute.verifiers.code.entries import guess_entries
from proofroute.verifiers.code.inside.codec import CannotCross, encode

_SECONDS: Final = 5.0
_UNREACHED: Final = Reaction(None, "was stopped before")


async def behave_called(
    sandbox: CallingSandbox, limits: Limits, code: str, name: str, calls: Sequence[Call]
) -> Behaviour:
    """Make ``calls`` of the function ``name`` of ``code``; what it does to its arguments is not seen here."""
    found = Behaviour()
    target = f"Solution().{name}" if name in guess_entries(code)["methods"] else name
    try:
        async with sandbox.calls(code, limits) as program:
            found.layers = program.layers
            if program.loaded is not None:
                found.problem = "cannot be loaded"
                return found
            async with asyncio.timeout(_SECONDS):
                for call in calls:
                    found.reactions.append(_reaction(await program.call(target, call.args, call.kwargs)))
    except TimeoutError:
        found.reactions.append(Reaction(None, "does not end in time"))
    except SandboxUnavailable as error:
        # Such a sandbox may refuse this code and run that of others.
        found.problem = f"is not run: {error}"
    found.reactions += [_UNREACHED] * (len(calls) - len(found.reactions))
    return found


def _reaction(called: Called) -> Reaction:
    match called:
        case Returned(value=None):
            return Reaction("None", "gives None", returns=True)
        case Returned(value=value):
            try:
                data = encode(value)
                return Reaction(canonical(data), f"gives {shown(data)}", says=True, returns=True)
            except (CannotCross, Unreadable):
                return Reaction(None, "gives what cannot be compared")
        case Raised(kind=kind):
            return Reaction(f"raises {kind}", f"raises {kind}")
        case unsure:
            return Reaction(None, shortened(f"cannot be decided: {unsure.why}"))
