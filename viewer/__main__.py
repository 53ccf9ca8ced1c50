"""Run Parley as a module: `python -m viewer`."""

import sys

from viewer.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
