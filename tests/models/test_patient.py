"""Patience with a clock that only moves when somebody waits: tries, waits, rests and bounds."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field

import pytest

from proofroute.core import (
    Completion,
    Delta,
    ModelError,
    ModelRejected,
    ModelRequest,
    ModelTimeout,
    ModelUnreachable,
    OnDelta,
    Usage,
    UsageError,
    ignore,
)
from proofroute.models.faults import Circuit, Faults, PatientModel
from tests.models.asking import request


@dataclass
class Clock:
    """A clock of its own; waiting moves it."""

    now: float = 1000.0
    waits: list[float] = field(default_factory=list[float])

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


@dataclass
class Server:
    """A model that replies or fails as it is told, each call taking a second."""

    clock: Clock
    replies: Iterable[str | Completion | ModelError]
    name: str = "test:m"
    seconds: float = 1.0
    asked: list[ModelRequest] = field(default_factory=list[ModelRequest])

    def __post_init__(self) -> None:
        self._replies = list(self.replies)

    async def generate(self, request: ModelRequest, on_delta: OnDelta = ignore) -> Completion:
        self.asked.append(request)
        self.clock.now += self.seconds
        reply = self._replies[min(len(self.asked), len(self._replies)) - 1]
        if isinstance(reply, ModelError):
            on_delta(Delta(content="It is"))
            raise reply
        return reply if isinstance(reply, Completion) else Completion(content=reply)


def busy(retry_after: float | None = None) -> ModelRejected:
    return ModelRejected("HTTP 503", model="test:m", retryable=True, retry_after=retry_after)


def wrong() -> ModelRejected:
    return ModelRejected("HTTP 400", model="test:m")


def patient(server: Server, faults: Faults | None = None, circuit: Circuit | None = None) -> PatientModel:
    faults = faults or Faults(wait=2.0)
    clock = server.clock
    return PatientModel(
        server,
        faults,
        circuit or Circuit(faults, clock),
        clock=clock,
        sleep=clock.sleep,
        chance=lambda: 0.5,
    )


async def test_a_fault_that_passes() -> None:
    clock = Clock()
    server = Server(clock, [busy(), busy(), "391"])
    shown: list[Delta] = []
    reply = await patient(server).generate(request(seconds=60.0), shown.append)
    assert (reply.content, reply.calls, reply.notes) == ("391", 3, ("HTTP 503",))
    assert clock.waits == [1.0, 2.0]
    # Whoever shows the reply is told that it begins anew.
    assert [piece.restart for piece in shown] == [False, True, False, True]


async def test_the_last_fault_is_told_with_the_number_of_calls() -> None:
    clock = Clock()
    with pytest.raises(ModelRejected, match=r"HTTP 503 \(asked 3 times\)") as raised:
        await patient(Server(clock, [busy()])).generate(request(seconds=60.0))
    assert raised.value.calls == 3


async def test_what_does_not_pass_is_not_repeated() -> None:
    clock = Clock()
    server = Server(clock, [wrong()])
    with pytest.raises(ModelRejected) as raised:
        await patient(server).generate(request(seconds=60.0))
    assert (len(server.asked), clock.waits, str(raised.value)) == (1, [], "HTTP 400")


async def test_the_deadline_holds_over_all_tries() -> None:
    clock = Clock()
    server = Server(clock, [busy()], seconds=4.0)
    with pytest.raises(ModelRejected):
        await patient(server, Faults(tries=100, wait=1.0, failures=100)).generate(request(seconds=20.0))
    lefts = [asked.seconds or 0.0 for asked in server.asked]
    assert lefts == sorted(lefts, reverse=True)
    assert lefts[0] == 20.0
    assert clock.now - 1000.0 <= 20.0


async def test_the_calls_that_are_left_hold() -> None:
    server = Server(Clock(), [busy()])
    with pytest.raises(ModelRejected):
        await patient(server).generate(request(seconds=60.0, calls_left=2))
    assert [asked.calls_left for asked in server.asked] == [2, 1]


async def test_the_tokens_that_are_left_bound_the_reply() -> None:
    spent = Completion(content="", finish_reason="length", usage=Usage(input_tokens=100, output_tokens=400))
    server = Server(Clock(), [spent, "391"])
    reply = await patient(server).generate(request(tokens_left=1_200, max_tokens=400))
    assert [asked.max_tokens for asked in server.asked] == [400, 700]
    assert reply.content == "391"
    server = Server(Clock(), [spent, "391"])
    await patient(server).generate(request(tokens_left=600, max_tokens=1_000))
    assert [asked.max_tokens for asked in server.asked] == [600]


async def test_many_tokens_that_are_left_are_no_bound() -> None:
    server = Server(Clock(), ["391"])
    await patient(server).generate(request(tokens_left=1_000_000))
    await patient(server).generate(request(tokens_left=1_000_000, max_tokens=500))
    assert [asked.max_tokens for asked in server.asked] == [None, 500]


@pytest.mark.parametrize(
    ("wanted", "seconds", "calls"),
    [
        (5.0, 60.0, 3),  # waited for in full
        (40.0, 60.0, 1),  # more than half of the time that is left: better spent on another model
        (10.0, None, 3),
        (600.0, None, 1),
    ],
)
async def test_what_the_server_wants_is_waited_for_or_not_at_all(
    wanted: float, seconds: float | None, calls: int
) -> None:
    clock = Clock()
    server = Server(clock, [busy(wanted)])
    with pytest.raises(ModelError) as raised:
        await patient(server).generate(request(seconds=seconds))
    assert len(server.asked) == raised.value.calls
    assert (raised.value.calls >= 2) is (calls > 1)
    assert all(wait >= wanted for wait in clock.waits if wait > 1)


async def test_where_another_model_could_be_asked_waits_are_short() -> None:
    server = Server(Clock(), [busy(5.0)])
    with pytest.raises(ModelRejected):
        await patient(server).generate(request(seconds=600.0, patience=2.0))
    assert len(server.asked) == 1
    server = Server(Clock(), [busy(), "391"])
    assert (await patient(server).generate(request(seconds=600.0, patience=2.0))).content == "391"


@pytest.mark.parametrize(("patience", "calls"), [(None, 3), (2.0, 1)])
async def test_a_server_that_went_silent_is_left_for_another(patience: float | None, calls: int) -> None:
    server = Server(Clock(), [ModelTimeout("silent", model="test:m", retryable=True)])
    with pytest.raises(ModelTimeout):
        await patient(server).generate(request(seconds=600.0, patience=patience))
    assert len(server.asked) == calls


def test_waits_are_spread_and_bounded() -> None:
    faults = Faults(wait=1.0, most_wait=8.0)
    assert [faults.delay(number, None, lambda: 1.0) for number in (1, 2, 3, 4, 5, 1000)] == [1, 2, 4, 8, 8, 8]
    assert faults.delay(3, None, lambda: 0.0) == 0.0
    assert faults.delay(1, 30.0, lambda: 0.25) == 30.25
    assert [faults.resting(number) for number in (1, 2, 9)] == [15.0, 30.0, 240.0]


@pytest.mark.parametrize("wrong", [{"tries": 0}, {"failures": 0}, {"wait": -1.0}, {"rest": 1e9}])
def test_numbers_out_of_bounds(wrong: dict[str, int]) -> None:
    with pytest.raises(UsageError, match=next(iter(wrong))):
        Faults(**wrong)


class TestCircuit:
    """A server that failed too often in a row is left alone."""

    FAULTS = Faults(tries=1, failures=3, rest=10.0, most_rest=25.0)

    async def test_it_rests_and_is_tried_with_one_call(self) -> None:
        clock = Clock()
        circuit = Circuit(self.FAULTS, clock)
        server = Server(clock, [busy(), busy(), busy(), busy(), "391"], seconds=0.0)
        model = patient(server, self.FAULTS, circuit)
        for _ in range(3):
            with pytest.raises(ModelRejected):
                await model.generate(request(seconds=10.0))
        with pytest.raises(
            ModelUnreachable, match="is left alone for another 10 s after 3 faults in a row"
        ) as raised:
            await model.generate(request(seconds=10.0))
        assert (len(server.asked), raised.value.calls) == (3, 0)
        clock.now += 10.0
        with pytest.raises(ModelRejected):  # it fails again, and rests for twice as long
            await model.generate(request(seconds=10.0))
        with pytest.raises(ModelUnreachable, match="another 20 s"):
            await model.generate(request(seconds=10.0))
        clock.now += 20.0
        assert (await model.generate(request(seconds=10.0))).content == "391"
        assert circuit.failures == 0

    async def test_who_has_the_time_waits_for_it(self) -> None:
        clock = Clock()
        circuit = Circuit(self.FAULTS, clock)
        for _ in range(3):
            circuit.failed()
        reply = await patient(Server(clock, ["391"]), self.FAULTS, circuit).generate(request(seconds=60.0))
        assert (reply.content, clock.waits) == ("391", [10.0])

    async def test_the_server_says_itself_how_long(self) -> None:
        clock = Clock()
        circuit = Circuit(self.FAULTS, clock)
        server = Server(clock, [busy(20.0), "391"], seconds=0.0)
        model = patient(server, self.FAULTS, circuit)
        with pytest.raises(ModelRejected):
            await model.generate(request(seconds=10.0))
        with pytest.raises(ModelUnreachable, match="another 20 s after 1 fault in a row"):
            await model.generate(request(seconds=10.0))
        assert len(server.asked) == 1

    def test_a_day_is_not_waited_for(self) -> None:
        clock = Clock()
        circuit = Circuit(self.FAULTS, clock)
        circuit.failed(86_400.0)
        assert circuit.enter() == 25.0
        circuit = Circuit(self.FAULTS, clock)
        circuit.failed(0.0)  # at once: that is a fault, and no rest
        assert (circuit.enter(), circuit.failures) == (0.0, 1)

    async def test_a_refusal_is_an_answer(self) -> None:
        clock = Clock()
        circuit = Circuit(self.FAULTS, clock)
        server = Server(clock, [busy(), busy(), wrong(), busy(), busy(), wrong()])
        model = patient(server, self.FAULTS, circuit)
        for _ in range(6):
            with pytest.raises(ModelRejected):
                await model.generate(request())
        assert len(server.asked) == 6

    def test_one_call_finds_out(self) -> None:
        clock = Clock()
        circuit = Circuit(self.FAULTS, clock)
        for _ in range(3):
            circuit.failed()
        assert circuit.enter() == 10.0
        clock.now += 10.0
        assert circuit.enter() == 0.0
        assert circuit.enter() > 0.0
        circuit.left()  # it was given up: another one may find out
        assert circuit.enter() == 0.0
        circuit.succeeded()
        assert circuit.enter() == circuit.enter() == 0.0

    @pytest.mark.parametrize(("seconds", "failures"), [(5.0, 0), (40.0, 1)])
    async def test_a_deadline_speaks_against_a_server_only_after_a_long_silence(
        self, seconds: float, failures: int
    ) -> None:
        clock = Clock()
        circuit = Circuit(Faults(), clock)

        @dataclass
        class Silent(Server):
            async def generate(self, request: ModelRequest, on_delta: OnDelta = ignore) -> Completion:
                clock.now += request.seconds or 0.0
                raise ModelTimeout("late", model="test:m", retryable=True)

        with pytest.raises(ModelTimeout):
            await patient(Silent(clock, []), Faults(), circuit).generate(request(seconds=seconds))
        assert circuit.failures == failures

    async def test_a_call_that_is_cancelled_leaves_the_way_free(self) -> None:
        clock = Clock()
        circuit = Circuit(self.FAULTS, clock)
        for _ in range(3):
            circuit.failed()
        clock.now += 10.0
        begun = asyncio.Event()

        @dataclass
        class Hanging(Server):
            async def generate(self, request: ModelRequest, on_delta: OnDelta = ignore) -> Completion:
                begun.set()
                await asyncio.Event().wait()
                raise AssertionError

        call = asyncio.create_task(patient(Hanging(clock, []), self.FAULTS, circuit).generate(request()))
        await begun.wait()
        assert circuit.enter() > 0.0
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        assert circuit.enter() == 0.0
