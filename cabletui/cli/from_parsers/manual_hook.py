"""Puts the manual pages into the wheel when it is built.

Only hatchling loads this file, by its path in `pyproject.toml`, and the wheel goes without it. What
it needs beside hatchling stands there, too: a wheel is built where the program is not installed.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ManualHook(BuildHookInterface[Any]):
    """Writes each page where `man` looks for it: `share/man` beside the `bin` of the program."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the pages, and name them to the builder."""
        sys.path.insert(0, self.root)
        # Found on the path that was just added for it.
        from cabletui.cli.from_parsers import PAGES
        from cabletui.cli.from_parsers.manual_pages import of_commands, of_queries

        readme = Path(self.root, "README.md").read_text(encoding="utf-8")
        self._folder = TemporaryDirectory()
        for name, text in zip(PAGES, (of_commands(), of_queries(readme)), strict=True):
            page = Path(self._folder.name, f"{name}.{PAGES[name]}")
            page.write_text(text, encoding="utf-8")
            build_data["shared_data"][str(page)] = f"share/man/man{PAGES[name]}/{page.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take away what was written for the builder."""
        self._folder.cleanup()
