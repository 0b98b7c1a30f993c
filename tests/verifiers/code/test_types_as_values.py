import pytest

from tests.verifiers.code.support import judged

CODE = """
def kind(x): return type(x)
def convert(to, x): return to(x)
def catch(f, kinds):
    try:
        f()
    except kinds as error:
        return type(error)
def fails(): raise KeyError("k")
class Mine: pass
class int_(int): pass
"""


@pytest.mark.parametrize(
    ("test", "status"),
    [
        ("assert kind(3) is int", "verified"),
        ("assert kind(3) == int", "verified"),
        ("assert kind(3) is float", "refuted"),
        ("assert kind('a') is not str", "refuted"),
        ("assert [kind(x) for x in (1, 'a', None)] == [int, str, type(None)]", "undecided"),
        ("assert convert(int, '5') == 5", "verified"),
        ("assert convert(list, 'ab') == ['a', 'b']", "verified"),
        ("assert convert(str, 5) == 5", "refuted"),
        ("assert catch(fails, (KeyError, ValueError)) is KeyError", "verified"),
        ("assert kind(Mine()) is Mine", "verified"),
        ("assert kind(Mine()) is not Mine", "refuted"),
        ("assert kind(int_(3)) is int", "undecided"),
    ],
)
async def test_the_classes_that_every_program_knows(test: str, status: str) -> None:
    assert (await judged(CODE, test, entry_point=None)).status == status
