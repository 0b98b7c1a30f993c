"""One question to the code's process and one answer, a line of JSON each."""

import json
import secrets
from typing import Any, cast

from proofroute.verifiers.code.talk import Conversation


class Forged(Exception):
    """A line came that the server of the code did not write."""


async def asked(candidate: Conversation, request: dict[str, Any]) -> bytes | None:
    """Ask the code's process; return its answer, or None when it is gone.

    Raises:
        Forged: what came is not an answer to this question, which only its server has seen.
    """
    token = secrets.token_hex(8)
    candidate.write(as_line({**request, "token": token}))
    line = await candidate.line()
    if line is None:
        return None
    said, _, answer = line.partition(b" ")
    if said != token.encode():
        raise Forged
    return answer


def read_line(line: bytes) -> dict[str, Any]:
    """Read a line; whatever is no JSON object is an empty one."""
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", told) if isinstance(told, dict) else {}


def as_line(data: Any) -> bytes:
    """Write JSON data as a line."""
    return json.dumps(data).encode() + b"\n"
