"""Set up Parley in .venv and run it: python3 packaging/run.py [test | PARLEY ARGUMENTS].

This first file keeps to words that every Python 3 can read, so that an old one is refused in a
sentence and not with a syntax error; the work is in environment.py beside it.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - it is old versions that this is for
    sys.exit(
        "Parley needs Python 3.11 or newer and this is {}.{}: install a newer one from python.org"
        " or your system's packages and run this command with it.".format(*sys.version_info[:2])
    )

from environment import main

sys.exit(main(sys.argv[1:]))
