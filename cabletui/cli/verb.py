"""What a verb of the command line is."""

import argparse
from typing import Protocol


class Verb(Protocol):
    """A module with these names."""

    EXAMPLES: tuple[str, ...]
    """Commands that show what it is for."""

    @staticmethod
    def add_arguments(parser: argparse.ArgumentParser) -> None:
        """Say which arguments it takes."""

    @staticmethod
    def run(options: argparse.Namespace) -> int:
        """Do it and return the exit status."""
