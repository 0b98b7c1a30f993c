r"""The trained weights as a file: a line of JSON, a line with a digest, packed integers. No code is in it.

::

    proofroute classifier 1\n
    {"layout": 1, "kinds": [...], "count": 24000, "scale": 0.001, ...}\n
    sha256:<of all that follows and of the line before>\n
    zlib: the features, one to a line; a 16-bit weight of each for each kind; the rarity of each
"""

import hashlib
import json
import struct
import sys
import zlib
from array import array
from dataclasses import asdict, dataclass
from typing import Any, Final

from proofroute.core import KINDS
from proofroute.router.classify.trained.features import LAYOUT

MAGIC: Final = b"proofroute classifier 1"
LARGEST: Final = 10 * 2**20
"""Bytes of a file; unpacked it may be six times as large."""

RARITY: Final = 20.0
"""A rarity is stored in as many parts of one."""


class ArtefactError(Exception):
    """The file is not what a classifier can work with; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What is known of the weights.

    Args:
        layout: version of the features that they were trained on.
        kinds: the kinds, in the order of the weights.
        count: number of features.
        scale: what a stored weight is multiplied by.
        bias: one value for each kind.
        sharpness: what the scores are multiplied by, so that probabilities are what they say.
        sure: the probability from which on 95 of 100 were right on sources never trained on.
        rows: number of texts that they were trained on.
    """

    layout: int
    kinds: list[str]
    count: int
    scale: float
    bias: list[float]
    sharpness: float
    sure: float
    rows: int


@dataclass(frozen=True, slots=True)
class Artefact:
    """The weights, unpacked: ``weights`` holds the row of each feature of ``names``, one after another."""

    header: Header
    names: list[str]
    weights: "array[int]"
    rarity: bytes


def pack(artefact: Artefact) -> bytes:
    """Write the file."""
    weights = array("h", artefact.weights)
    if sys.byteorder == "big":
        weights.byteswap()
    names = "\n".join(artefact.names).encode("utf-8", "surrogatepass")
    body = struct.pack("<I", len(names)) + names + weights.tobytes() + artefact.rarity
    head = json.dumps(asdict(artefact.header), sort_keys=True, allow_nan=False).encode()
    packed = zlib.compress(body, 9)
    return b"\n".join((MAGIC, head, _digest(head, packed), packed))


def unpack(data: bytes) -> Artefact:
    """Read the file, and trust nothing in it.

    Raises:
        ArtefactError: it is cut, altered, of another version, or no such file at all.
    """
    if len(data) > LARGEST:
        raise ArtefactError(f"it has {len(data)} bytes, and {LARGEST} are allowed")
    parts = data.split(b"\n", 3)
    if parts[0] != MAGIC or len(parts) < 4:
        raise ArtefactError("it does not begin as the weights of a classifier do")
    _, head, digest, packed = parts
    if digest != _digest(head, packed):
        raise ArtefactError("its digest does not match: it was cut or altered")
    try:
        header = _header(json.loads(head))
        unpacker = zlib.decompressobj()
        body = unpacker.decompress(packed, 6 * LARGEST)
        (length,) = struct.unpack_from("<I", body)
        names = body[4 : 4 + length].decode("utf-8", "surrogatepass").split("\n")
        weights = array("h")
        end = 4 + length + 2 * header.count * len(header.kinds)
        weights.frombytes(body[4 + length : end])
    except (ValueError, TypeError, KeyError, struct.error, zlib.error, RecursionError) as error:
        raise ArtefactError(f"it cannot be read: {error}") from None
    if sys.byteorder == "big":
        weights.byteswap()
    if len(names) != header.count or len(body) != end + header.count:
        raise ArtefactError("it holds another number of weights than it says")
    return Artefact(header, names, weights, body[end:])


def _digest(head: bytes, packed: bytes) -> bytes:
    return b"sha256:" + hashlib.sha256(head + b"\n" + packed).hexdigest().encode()


def _header(found: Any) -> Header:
    header = Header(
        layout=int(found["layout"]),
        kinds=[str(kind) for kind in found["kinds"]],
        count=int(found["count"]),
        scale=float(found["scale"]),
        bias=[float(value) for value in found["bias"]],
        sharpness=float(found["sharpness"]),
        sure=float(found["sure"]),
        rows=int(found["rows"]),
    )
    if header.layout != LAYOUT:
        raise ArtefactError(f"it is of layout {header.layout}, and this is {LAYOUT}: train it anew")
    if tuple(header.kinds) != KINDS or len(header.bias) != len(KINDS) or header.count < 1:
        raise ArtefactError("it is for other kinds of tasks")
    return header
