"""A synthetic archive of any size, and what cabletui takes for it beside its peers.

`python -m tests.benchmarks --size 20000` makes the archive, measures and prints a table.
"""
