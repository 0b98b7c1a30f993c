"""One set of trusted certificates for all calls: loading them takes longer than everything else in a call."""

import ssl
from functools import cache


def context_for(address: str) -> ssl.SSLContext:
    """Return the TLS context for calls to ``address``; a plain ``http`` address needs no certificates."""
    return _trusting() if address.startswith("https:") else _empty()


@cache
def _trusting() -> ssl.SSLContext:
    import certifi

    context = ssl.create_default_context()  # the system's, and SSL_CERT_FILE
    context.load_verify_locations(certifi.where())
    return context


@cache
def _empty() -> ssl.SSLContext:
    # It trusts nobody: a redirection to https fails instead of going through unchecked.
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
