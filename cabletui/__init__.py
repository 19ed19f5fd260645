"""cabletui: a terminal browser for the public archive of US diplomatic cables."""

__version__ = "0.1.0"
