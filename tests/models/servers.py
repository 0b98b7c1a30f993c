"""Servers on loopback that speak the protocols of OpenAI and of Ollama, with scripted replies and faults."""

import json
import select
import socket
import struct
import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

Field = Literal["reasoning_content", "reasoning", "thinking"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """A reply that is right: streamed in pieces of a few characters.

    Args:
        content: what it says.
        reasoning: the chain of thought, sent in ``field``; empty for none.
        field: the name of the reasoning's field (OpenAI's protocol only).
        finish: why it stopped; None to end the stream without a word, as a broken server does.
        usage: token counts as the server reports them.
        whole: sent at once as JSON, whatever was asked for.
        twice: the fields that repeat the reasoning, as some servers send it under two names.
        alive: lines without content before every piece, by which servers keep a waiting stream open.
        refusal: words by which the model refuses.
    """

    content: str
    reasoning: str = ""
    field: Field = "reasoning_content"
    finish: str | None = "stop"
    usage: dict[str, Any] | None = None
    whole: bool = False
    twice: tuple[str, ...] = ()
    alive: bytes = b""
    refusal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refuse:
    """An HTTP status with a body."""

    status: int
    body: Any = ""
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """Bytes as they are, with status 200."""

    body: bytes
    content_type: str = "application/json"
    announced: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CutShort:
    """Begins a stream and drops the connection in the middle of it."""

    content: str = "The answer is"


@dataclass(frozen=True, slots=True)
class Hang:
    """Takes the request and says nothing until the server is closed."""


@dataclass(frozen=True, slots=True)
class Drop:
    """Closes the connection without a word."""


@dataclass(frozen=True, slots=True)
class Reset:
    """Resets the connection, in the middle of a stream where ``content`` is said before."""

    content: str = ""


@dataclass(frozen=True, slots=True)
class Trickle:
    """Sends a letter now and then, and never comes to an end."""

    every: float = 0.01


@dataclass(frozen=True, slots=True)
class Silence:
    """Begins a stream and says nothing more until the server is closed."""

    content: str = ""


@dataclass(frozen=True, slots=True)
class Choose:
    """Replies as the request asks for it: the quirks of a server are told by what it does with a request."""

    turn: "Callable[[dict[str, Any]], Turn]"


Turn = Say | Refuse | Raw | CutShort | Hang | Drop | Reset | Trickle | Silence | Choose


@dataclass
class Served:
    """A running server.

    Args:
        address: its base URL.
        turns: what it replies, in order; the last one again and again.
        models: what it says that it serves.
        requests: the bodies of the chats that it was asked for.
        headers: the headers of those requests.
        asked: set once a chat was asked for.
        gone: set once a client went away before its reply was done.
        refuses_list: the status that the list of models is refused with; 0 for none.
    """

    address: str
    turns: Sequence[Turn]
    models: Sequence[str] = ()
    requests: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    headers: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    asked: threading.Event = field(default_factory=threading.Event)
    gone: threading.Event = field(default_factory=threading.Event)
    refuses_list: int = 0
    closing: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def next(self, request: dict[str, Any], headers: dict[str, str]) -> Turn:
        with self.lock:
            place = len(self.requests)
            self.requests.append(request)
            self.headers.append(headers)
        self.asked.set()
        return self.turns[min(place, len(self.turns) - 1)]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    served: Served
    chat: str
    listing: str

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        del format, args

    def do_GET(self) -> None:
        if self.path != self.listing or self.served.refuses_list:
            self._send_json(self.served.refuses_list or 404, {})
        else:
            self._send_json(200, self.list_models())

    def do_POST(self) -> None:
        sent = json.loads(self.rfile.read(int(self.headers.get("Content-Length", "0"))))
        if self.path != self.chat:
            self._send_json(404, {"detail": "Not Found"})
            return
        turn = self.served.next(sent, {name.lower(): value for name, value in self.headers.items()})
        try:
            self._reply(turn, sent)
        except OSError:
            self.served.gone.set()
            self._abort()

    def _reply(self, turn: Turn, sent: dict[str, Any]) -> None:
        match turn:
            case Choose(turn=choose):
                self._reply(choose(sent), sent)
            case Say():
                self.say(turn, sent)
            case Refuse(status=status, body=body, headers=headers):
                self._send_json(status, body, headers)
            case Raw():
                self._send_raw(turn)
            case CutShort(content=content):
                self._begin()
                self._chunk(self.first_piece(content))
                self._abort()
            case Hang():
                self._wait()
                self._abort()
            case Drop():
                self._abort()
            case Reset(content=content):
                if content:
                    self._begin()
                    self._chunk(self.first_piece(content))
                self._reset()
            case Trickle(every=every):
                self._begin()
                while not self.served.closing.wait(every):
                    self._chunk(self.first_piece("a"))
            case Silence(content=content):
                self._begin()
                if content:
                    self._chunk(self.first_piece(content))
                self._wait()
                self._abort()

    def _wait(self) -> None:
        """Wait until the server is closed, or until the client goes away."""
        while not self.served.closing.is_set():
            readable, _, _ = select.select([self.connection], [], [], 0.01)
            if readable and not self.connection.recv(1, socket.MSG_PEEK):
                self.served.gone.set()
                return

    def _reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True

    def list_models(self) -> Any:
        raise NotImplementedError

    def say(self, turn: Say, sent: dict[str, Any]) -> None:
        raise NotImplementedError

    def first_piece(self, content: str) -> bytes:
        raise NotImplementedError

    def _send_json(self, status: int, body: Any, headers: Sequence[tuple[str, str]] = ()) -> None:
        text = body if isinstance(body, str) else json.dumps(body)
        self._send(
            status, text.encode(), "text/html" if isinstance(body, str) else "application/json", headers
        )

    def _send_raw(self, turn: Raw) -> None:
        self.send_response(200)
        self.send_header("Content-Type", turn.content_type)
        self.send_header("Content-Length", str(turn.announced or len(turn.body)))
        self.end_headers()
        self.wfile.write(turn.body)
        if turn.announced:
            self._abort()

    def _send(
        self, status: int, body: bytes, content_type: str, headers: Sequence[tuple[str, str]] = ()
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _begin(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", self.stream_type)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

    stream_type = "text/event-stream"

    def _chunk(self, data: bytes) -> None:
        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
        self.wfile.flush()

    def _end(self) -> None:
        self.wfile.write(b"0\r\n\r\n")

    def _abort(self) -> None:
        self.close_connection = True


class _OpenAI(_Handler):
    chat = "/v1/chat/completions"
    listing = "/v1/models"

    def list_models(self) -> Any:
        return {"object": "list", "data": [{"id": name, "object": "model"} for name in self.served.models]}

    def say(self, turn: Say, sent: dict[str, Any]) -> None:
        if turn.whole or not sent.get("stream"):
            message: dict[str, Any] = {"role": "assistant", "content": turn.content or None}
            if turn.reasoning:
                message |= dict.fromkeys((turn.field, *turn.twice), turn.reasoning)
            if turn.refusal:
                message["refusal"] = turn.refusal
            choice = {"index": 0, "message": message, "finish_reason": turn.finish}
            self._send_json(200, {"id": "1", "choices": [choice], "usage": turn.usage})
            return
        self._begin()
        for piece in pieces(turn.reasoning):
            self._chunk(
                turn.alive + _event({**dict.fromkeys((turn.field, *turn.twice), piece), "content": None})
            )
        for piece in pieces(turn.content):
            self._chunk(turn.alive + _event({"content": piece}))
        for piece in pieces(turn.refusal):
            self._chunk(turn.alive + _event({"refusal": piece}))
        if turn.finish is not None:
            self._chunk(_event({}, turn.finish))
            if turn.usage is not None:
                self._chunk(_data({"id": "1", "choices": [], "usage": turn.usage}))
            self._chunk(b"data: [DONE]\n\n")
        self._end()

    def first_piece(self, content: str) -> bytes:
        return _event({"content": content})


class _Ollama(_Handler):
    chat = "/api/chat"
    listing = "/api/tags"
    stream_type = "application/x-ndjson"

    def list_models(self) -> Any:
        return {"models": [{"name": name, "model": name} for name in self.served.models]}

    def say(self, turn: Say, sent: dict[str, Any]) -> None:
        self._begin()
        for piece in pieces(turn.reasoning):
            self._chunk(self._line({"thinking": piece, "content": ""}))
        for piece in pieces(turn.content):
            self._chunk(self._line({"content": piece}))
        if turn.finish is not None:
            last = {"content": ""}
            self._chunk(self._line(last, done=True, done_reason=turn.finish, **(turn.usage or {})))
        self._end()

    def first_piece(self, content: str) -> bytes:
        return self._line({"content": content})

    def _line(self, message: dict[str, Any], **more: Any) -> bytes:
        part = {
            "model": "m",
            "created_at": "2026-01-01T00:00:00Z",
            "message": {"role": "assistant", **message},
            "done": False,
            **more,
        }
        return json.dumps(part).encode() + b"\n"


def pieces(text: str, size: int = 5) -> list[str]:
    """Cut a text, through tags and words alike; a long one into a few dozen pieces."""
    step = max(size, len(text) // 40)
    return [text[start : start + step] for start in range(0, len(text), step)]


def _event(delta: dict[str, Any], finish: str | None = None) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return _data({"id": "1", "object": "chat.completion.chunk", "choices": [choice]})


def _data(chunk: dict[str, Any]) -> bytes:
    return b"data: " + json.dumps(chunk).encode() + b"\n\n"


@contextmanager
def openai_server(*turns: Turn, models: Sequence[str] = ()) -> Generator[Served, None, None]:
    """Serve OpenAI's protocol on a free port; the address ends with ``/v1``."""
    with _serve(_OpenAI, "/v1", turns, models) as served:
        yield served


@contextmanager
def ollama_server(*turns: Turn, models: Sequence[str] = ()) -> Generator[Served, None, None]:
    """Serve Ollama's protocol on a free port."""
    with _serve(_Ollama, "", turns, models) as served:
        yield served


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        del request, client_address  # a client that went away is what some tests are about


@contextmanager
def _serve(
    handler: type[_Handler], path: str, turns: Sequence[Turn], models: Sequence[str]
) -> Generator[Served, None, None]:
    served = Served("", turns, models)
    server = _Server(("127.0.0.1", 0), type("Handler", (handler,), {"served": served}))
    served.address = f"http://127.0.0.1:{server.server_port}{path}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        served.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
