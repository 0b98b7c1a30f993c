"""Whether a model can be asked, and what to do where it cannot."""

import socket
import subprocess
import sys
import threading

import pytest

from proofroute.core import UsageError
from proofroute.models import check_model
from tests.models.asking import NO_ENV, at_home, closed_port
from tests.models.servers import Say, ollama_server, openai_server

SAY = Say(content="")


def test_a_model_that_is_served() -> None:
    with openai_server(SAY, models=["m"]) as server:
        found = check_model(f"openai:m@{server.address}", NO_ENV)
    assert (found.ok, found.reachable, found.serves) == (True, True, True)
    assert (found.name, found.address, found.models) == ("openai:m", server.address, ("m",))
    assert server.requests == []


def test_a_model_that_is_not_served() -> None:
    with openai_server(SAY, models=["a", "b"]) as server:
        found = check_model(f"openai:deepseek-reasoner@{server.address}", NO_ENV)
    assert (found.ok, found.reachable, found.serves) == (False, True, False)
    assert "it serves a, b" in found.message
    assert "2026-07-24" in found.message


def test_ollama_names_have_a_tag_of_their_own() -> None:
    with ollama_server(SAY, models=["llama3:latest", "deepseek-r1:7b"]) as server:
        assert check_model(f"ollama:llama3@{server.address}", NO_ENV).ok
        assert check_model(f"ollama:deepseek-r1:7b@{server.address}", NO_ENV).ok
        missing = check_model(f"ollama:deepseek-r1@{server.address}", NO_ENV)
    assert not missing.ok
    assert "ollama pull deepseek-r1" in missing.message


def test_a_server_that_does_not_list_models_may_serve_it() -> None:
    with openai_server(SAY) as server:
        found = check_model(f"openai:m@{server.address}/other", NO_ENV)
    assert (found.ok, found.reachable, found.serves) == (True, True, None)


@pytest.mark.parametrize(
    ("provider", "serves", "says"),
    [("openai", False, "OPENAI_API_KEY"), ("anthropic", None, "does not list")],
)
def test_a_list_that_is_refused_speaks_against_a_key_only_where_keys_give_lists(
    provider: str, serves: bool | None, says: str
) -> None:
    with openai_server(SAY) as server:
        server.refuses_list = 401
        found = check_model(
            f"{provider}:m", {f"{provider.upper()}_API_KEY": "k"}, at_home(provider, server.address)
        )
    assert (found.reachable, found.serves) == (True, serves)
    assert says in found.message


def test_something_else_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def greet() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.sendall(b"SSH-2.0-OpenSSH_9\r\n")
                connection.recv(1 << 16)

        thread = threading.Thread(target=greet)
        thread.start()
        found = check_model(f"openai:m@http://127.0.0.1:{listener.getsockname()[1]}/v1", NO_ENV)
        thread.join()
    assert (found.ok, found.reachable) == (False, True)
    assert "does not speak" in found.message


def test_nothing_listens() -> None:
    address = f"http://127.0.0.1:{closed_port()}"
    for spec in (f"openai:m@{address}/v1", f"ollama:m@{address}"):
        found = check_model(spec, NO_ENV)
        assert (found.ok, found.reachable, found.serves) == (False, False, None)
        assert address in found.message


def test_a_missing_key_is_named_and_nothing_is_asked() -> None:
    found = check_model("deepseek:deepseek-flash", NO_ENV)
    assert not found.ok
    assert "DEEPSEEK_API_KEY" in found.message


def test_what_runs_here() -> None:
    assert check_model("solver", NO_ENV).ok
    assert check_model("local", NO_ENV).ok


def test_a_specification_that_cannot_be_read() -> None:
    with pytest.raises(UsageError):
        check_model("nobody:m", NO_ENV)


def test_importing_the_package_imports_no_client() -> None:
    code = (
        "import proofroute.models, sys; "
        "heavy = {'openai', 'ollama', 'xllamacpp', 'httpx', 'httpx2', 'aiohttp', 'sympy', 'urllib.request'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
