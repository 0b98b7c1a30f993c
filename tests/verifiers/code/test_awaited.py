from tests.verifiers.code.support import judged


async def test_the_sockets_of_an_event_loop_are_no_refusal() -> None:
    code = "import asyncio\nasync def f(x):\n    await asyncio.sleep(0)\n    return x * {}\n"
    tests = "import asyncio\ndef test_a():\n    assert asyncio.run(f(2)) == 4\n"
    assert (await judged(code.format(2), tests)).status == "verified"
    assert (await judged(code.format(3), tests)).status == "refuted"
