"""Runs in the installed app before anything of Parley: gives the environment back as it was.

The starter of the bundle points LD_LIBRARY_PATH at its own libraries for this process alone; what
Parley starts (a browser, a file manager) must not load them. Plugins of another Qt, which some
systems point to, must not be loaded into ours.
"""

import os

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if before:
    os.environ["LD_LIBRARY_PATH"] = before
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
os.environ.pop("QT_PLUGIN_PATH", None)
