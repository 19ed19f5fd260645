"""What a shell and `man` read of the program, made from its parsers.

`python -m tests.shell_files` writes the files; a test holds them to the parsers.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from cabletui.cli.print_completion import SCRIPTS, SHELLS
from tests.shell_files.completions import script
from tests.shell_files.manual import of_commands, of_queries

SHARE = Path(__file__).resolve().parents[2] / "share" / "man"

FILES: dict[Path, Callable[[], str]] = {
    **{SCRIPTS / f"cabletui.{shell}": partial(script, shell) for shell in SHELLS},
    SHARE / "man1" / "cabletui.1": of_commands,
    SHARE / "man7" / "cabletui-query.7": of_queries,
}
"""Each file, and what makes its text."""
