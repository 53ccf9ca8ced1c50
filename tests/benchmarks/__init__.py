"""The figures that the program is held to, measured side by side with what they are compared to.

`python -m tests.benchmarks [--json] [ids...]`; one module a family, see `registry`. Nothing here is
a test: machines differ, and a figure that fails on a busy one proves nothing.
"""
