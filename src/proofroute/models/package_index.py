"""Ask a Python package index for one file (PEP 503 and 691), as pip and uv are set to."""

import base64
import http.client
import json
import ssl
import urllib.error
import urllib.request
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path
from typing import Final, Protocol, cast
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit

DEFAULT: Final = "https://pypi.org/simple"
VARIABLES: Final = ("UV_DEFAULT_INDEX", "UV_INDEX_URL", "PIP_INDEX_URL")
SECONDS: Final = 30.0
_LONGEST: Final = 16 << 20
_ACCEPT: Final = (
    "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1"
)


class IndexFault(Exception):
    """The index cannot be asked or does not have the file; the message names the index without secrets."""


class Readable(Protocol):
    """What is read piece by piece."""

    def read(self, amount: int, /) -> bytes:
        """Return at most ``amount`` bytes, none at the end."""
        ...


class _Reading:
    """Tells a connection that breaks off from a fault of whoever reads."""

    def __init__(self, response: Readable, url: str) -> None:
        self._response = response
        self._url = url

    def read(self, amount: int, /) -> bytes:
        try:
            return self._response.read(amount)
        except (http.client.HTTPException, OSError) as error:
            raise IndexFault(f"{shown(self._url)} broke off: {str(error) or type(error).__name__}") from None


def index_url(env: Mapping[str, str]) -> str:
    """Return the index that pip and uv are set to by the environment.

    >>> index_url({}), index_url({"PIP_INDEX_URL": "https://mirror.example/simple/"})
    ('https://pypi.org/simple', 'https://mirror.example/simple')
    """
    given = next((env[name].strip() for name in VARIABLES if env.get(name, "").strip()), DEFAULT)
    # uv lets an index have a name: name=https://...
    name, equals, url = given.partition("=")
    if equals and "/" not in name:
        given = url
    return given.rstrip("/")


def find_wheel(package: str, filename: str, env: Mapping[str, str]) -> str:
    """Return the address of a file of ``package``.

    Raises:
        IndexFault: the index cannot be asked or does not have it.
    """
    page = f"{index_url(env)}/{package}/"
    with open_url(page, env) as response:
        text = response.read(_LONGEST).decode("utf-8", "replace")
    found = _links(text).get(filename)
    if found is None:
        raise IndexFault(f"{shown(page)} does not list it")
    # What the index says stands beside its own secrets only on its own host.
    return _with_secrets_of(page, urljoin(page, found))


@contextmanager
def open_url(url: str, env: Mapping[str, str]) -> Generator[Readable, None, None]:
    """Open an address of an index.

    Raises:
        IndexFault: it cannot be opened or breaks off.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https", "file"}:
        raise IndexFault(f"{shown(url)} is not an http, https or file address")
    request = urllib.request.Request(  # noqa: S310 - the scheme was checked above
        _bare(url), headers={"Accept": _ACCEPT, "User-Agent": "proofroute"}
    )
    if parts.username:
        secret = f"{unquote(parts.username)}:{unquote(parts.password or '')}".encode()
        # Not sent on to where a redirection leads.
        request.add_unredirected_header("Authorization", f"Basic {base64.b64encode(secret).decode()}")
    if parts.scheme == "file" and url.endswith("/"):
        request.full_url += "index.html"
    opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=_certificates(env)))
    try:
        response = opener.open(request, timeout=SECONDS)
    except urllib.error.HTTPError as error:
        with error:
            raise IndexFault(f"{shown(url)} answered HTTP {error.code}") from None
    except urllib.error.URLError as error:
        raise IndexFault(f"{shown(url)} cannot be reached: {error.reason}") from None
    except (http.client.HTTPException, OSError) as error:
        raise IndexFault(f"{shown(url)} cannot be read: {str(error) or type(error).__name__}") from None
    with response:
        yield _Reading(response, url)


def shown(url: str) -> str:
    """Return an address without name and password.

    >>> shown("https://me:secret@mirror.example/simple/")
    'https://mirror.example/simple/'
    """
    return _bare(url)


def _bare(url: str) -> str:
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def _with_secrets_of(page: str, url: str) -> str:
    mine, other = urlsplit(page), urlsplit(url)
    same = (mine.scheme, mine.hostname, mine.port) == (other.scheme, other.hostname, other.port)
    if same and mine.username and not other.username:
        return urlunsplit(other._replace(netloc=mine.netloc))
    return url


def _certificates(env: Mapping[str, str]) -> ssl.SSLContext:
    context = ssl.create_default_context()
    for name in ("PIP_CERT", "SSL_CERT_FILE"):
        file = env.get(name, "")
        if file and Path(file).is_file():
            context.load_verify_locations(cafile=file)
    return context


def _links(text: str) -> dict[str, str]:
    """Read the files of a page, JSON or HTML: address by name."""
    try:
        data: object = json.loads(text)
    except (ValueError, RecursionError):
        reader = _Anchors()
        reader.feed(text)
        return reader.links
    files = cast("dict[str, object]", data).get("files") if isinstance(data, dict) else None
    links: dict[str, str] = {}
    for entry in cast("list[object]", files) if isinstance(files, list) else []:
        if isinstance(entry, dict):
            fields = cast("dict[str, object]", entry)
            name, url = fields.get("filename"), fields.get("url")
            if isinstance(name, str) and isinstance(url, str):
                links[name] = url
    return links


class _Anchors(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        address = dict(attrs).get("href")
        if tag == "a" and address:
            name = unquote(urlsplit(address).path.rpartition("/")[2])
            self.links[name] = address.partition("#")[0]
