"""`python -m cabletui`."""

import sys

from cabletui.cli import main

if __name__ == "__main__":
    sys.exit(main())
