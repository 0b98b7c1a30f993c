"""Addresses and keys from environment variables."""

import ipaddress
from collections.abc import Mapping
from urllib.parse import urlsplit

from proofroute.core import UsageError
from proofroute.models.profiles import Profile
from proofroute.models.spec import check_address


def is_loopback(address: str) -> bool:
    """Tell whether an address is on this machine.

    >>> is_loopback("http://127.0.0.1:9000/v1"), is_loopback("https://api.deepseek.com")
    (True, False)
    """
    host = urlsplit(address).hostname or ""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def address_of(profile: Profile, env: Mapping[str, str]) -> str | None:
    """Return the address that the environment gives to a provider; None without one.

    Raises:
        UsageError: it is none.
    """
    variable = profile.address_variable
    given = env.get(variable, "").strip() if variable else ""
    if not given:
        return None
    if profile.protocol == "ollama":
        given = _ollama_host(given)
    try:
        return check_address(given, profile)
    except UsageError as error:
        raise UsageError(f"{variable}: {error}") from None


def _ollama_host(given: str) -> str:
    # The server reads the same variable as the address to listen on: no scheme, no port, any interface.
    address = given if "://" in given else f"http://{given}"
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "127.0.0.1", parts.port
    except ValueError:
        return given
    if host in {"0.0.0.0", "::"}:  # noqa: S104 - read, not bound
        host = "127.0.0.1"
    if port is None and "://" not in given:
        port = 11434
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}{f':{port}' if port else ''}{parts.path}"


def key_of(env: Mapping[str, str], variable: str) -> str | None:
    """Return the key that a variable holds; None without one.

    Raises:
        UsageError: it holds what no key is made of.
    """
    key = env.get(variable, "").strip()
    if key and not (key.isascii() and key.isprintable()):
        raise UsageError(f"{variable} holds characters that no key has: set it again")
    return key or None
