"""Check the greatest or smallest whole number that fits: it fits, and none beyond it does."""

from proofroute.core import Evidence
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.counting import MOST
from proofroute.tools.math.forms.families.extreme_whole import WholeExtreme, edge
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.families.numbers.given import number_given, shown
from proofroute.verifiers.math.scribe import Scribe


def check_extreme_whole(form: WholeExtreme, value: Value, text: str) -> list[Evidence] | None:
    """Put the number in, and the ones beyond it up to where nothing changes any more."""
    del text
    scribe = Scribe("value", "math.trial", form.read_as)
    given = number_given(scribe, value)
    if given is None or isinstance(given, Evidence):
        return None if given is None else [given]
    try:
        far = edge(form)
        if given.denominator != 1:
            return [scribe.failed("proved", f"{shown(given)} is not whole.", {"given": shown(given)})]
        number = int(given)
        if not form.fits(number):
            return [scribe.failed("proved", f"{number} does not fit the condition.", {"given": str(number)})]
        if far is None or abs(far - number) > MOST:
            return [scribe.undecided("There are too many numbers to be tried.")]
        beyond = range(number + 1, far + 1) if form.greatest else range(number - 1, far - 1, -1)
        better = next((other for other in beyond if form.fits(other)), None)
    except (Unreadable, Undefined, TooLarge) as error:
        return [scribe.undecided(f"It could not be tried: {error}.")]
    if better is not None:
        text = f"{better} fits, too, and is {'greater' if form.greatest else 'smaller'}."
        return [scribe.failed("proved", text, {"given": str(number), "better": str(better)})]
    text = f"{number} fits, and no {'greater' if form.greatest else 'smaller'} whole number does."
    return [scribe.passed("proved", text)]
