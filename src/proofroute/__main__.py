"""``python -m proofroute`` is the command ``proofroute``."""

import sys

from proofroute.cli import main

if __name__ == "__main__":
    sys.exit(main())
