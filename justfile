# Everything that a change must pass before it is committed; near a minute.
check: format-check lint types test

# Rewrite the code in the house's format and mend what ruff can.
format:
    uv run --group lint ruff check --fix src tests benchmarks examples .ci
    uv run --group lint ruff format src tests benchmarks examples .ci

format-check:
    uv run --group lint ruff format --check src tests benchmarks examples .ci

lint:
    uv run --group lint ruff check src tests benchmarks examples .ci

types:
    uv run --group lint mypy
    uv run --group lint pyright

test *ARGS:
    uv run pytest {{ARGS}}

# The slow suites too.
test-all:
    uv run pytest -m ""

# Resolve anew and write the tested versions where they bind.
pin:
    uv run --no-project python .ci/pin.py
