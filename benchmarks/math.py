"""How long grading and verifying take: see ``math_speed.py``.

Scripts of this folder find this file when they import the module ``math``; they get the standard library's.
"""

import importlib
import sys
from pathlib import Path

HERE = str(Path(__file__).parent)

sys.path[:] = [place for place in sys.path if str(Path(place).resolve()) != HERE]
if __name__ == "math":
    del sys.modules["math"]
    importlib.import_module("math")
else:
    importlib.import_module("statistics")  # and with it the real ``math``
    sys.path.append(HERE)
    importlib.import_module("math_speed").main()
