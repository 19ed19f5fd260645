"""The verbs of the command line.

Everything that lists them is derived from this table: the parser, `cabletui --help`, the table in
the README, and the tests that hold for every verb.
"""

import argparse
from importlib import import_module
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, cast

if TYPE_CHECKING:

    class VerbModule(Protocol):
        """What the module of a verb has."""

        EXAMPLES: tuple[str, ...]
        """Commands that show what it is for."""

        @staticmethod
        def add_arguments(parser: argparse.ArgumentParser) -> None:
            """Say which arguments it takes."""

        @staticmethod
        def run(options: argparse.Namespace) -> int:
            """Do it and return the exit status."""


class Verb(NamedTuple):
    """A verb: what stands after the name of the program.

    A named tuple is as frozen as a dataclass, and is made in a seventh of the time at each start.
    """

    name: str
    """The word itself."""

    about: str
    """What it does, as part of a list."""

    module: str
    """The module of the room `verbs` that does it: a verb and its object."""

    prints: tuple[Literal["rows", "graphs", "cables", "dossiers"], ...] = ()
    """What it prints, which decides its formats; the first format is the default."""

    takes_signs: bool = False
    """Whether a word that begins with a dash and is no option is an argument, such as `-asean`."""

    def load(self) -> "VerbModule":
        """Return its module. A command loads that of its own verb and no other."""
        return cast("VerbModule", import_module(f"cabletui.cli.verbs.{self.module}"))


_TABLE = (
    Verb(
        "open",
        "open the interface; with a reference id, at that cable; with a query, at its results",
        "open_interface",
        takes_signs=True,
    ),
    Verb(
        "import",
        "add cables from pages, folders, archives, cables.csv, JSON Lines or text",
        "import_sources",
    ),
    Verb(
        "search",
        "list the cables that answer a query",
        "search_cables",
        prints=("rows", "cables"),
        takes_signs=True,
    ),
    Verb(
        "count",
        "print how many cables answer a query, or each of many",
        "count_cables",
        takes_signs=True,
    ),
    Verb("show", "print a cable in its three boxes", "show_cable", prints=("cables",)),
    Verb(
        "export",
        "take cables away: Markdown, bibliographies, tables, whole texts",
        "export_cables",
        prints=("dossiers",),
        takes_signs=True,
    ),
    Verb(
        "diff",
        "print what one edition of a cable has and another has not, redactions first",
        "diff_editions",
        prints=("rows",),
    ),
    Verb(
        "refs",
        "list the thread of a cable: what cites what, each under the latest that it cites",
        "list_references",
        prints=("rows", "graphs"),
    ),
    Verb(
        "wanted",
        "list the cables that are cited and not held, the most cited first, with all that is said "
        "of them",
        "list_wanted",
        prints=("rows",),
        takes_signs=True,
    ),
    Verb(
        "check",
        "hold a draft against the library: each quotation of it, and each reference id",
        "check_draft",
        prints=("rows",),
    ),
    Verb(
        "passages",
        "list the other cables that have the paragraphs of a cable, and which was first",
        "print_passages",
        prints=("rows",),
    ),
    Verb(
        "recipients",
        "list the agencies, posts and collectives that a query's cables went to",
        "list_recipients",
        prints=("rows",),
        takes_signs=True,
    ),
    Verb("desk", "write your lists, notes and searches to a file, or take them over", "carry_desk"),
    Verb("tags", "list the TAGS, with how many cables have each", "list_index", prints=("rows",)),
    Verb(
        "origins",
        "list the posts, with how many cables came from each",
        "list_index",
        prints=("rows",),
    ),
    Verb(
        "dates",
        "list the months of creation, with how many cables are from each",
        "list_index",
        prints=("rows",),
    ),
    Verb(
        "classifications",
        "list the classifications, with how many cables have each",
        "list_index",
        prints=("rows",),
    ),
    Verb(
        "random",
        "list a cable at random, or several",
        "pick_cables",
        prints=("rows", "cables"),
        takes_signs=True,
    ),
    Verb(
        "on-this-day",
        "list the cables of this day in every year",
        "pick_cables",
        prints=("rows", "cables"),
        takes_signs=True,
    ),
    Verb("status", "print what the library holds, and whether all is well with it", "show_status"),
    Verb("verify", "read the whole library, and name what is damaged in it", "verify_library"),
    Verb("reindex", "rebuild all that is derived from the documents", "reindex_library"),
    Verb("serve", "show the interface in a browser", "serve_interface"),
    Verb("keys", "list the keys of the interface", "list_keys", prints=("rows",)),
    Verb(
        "settings",
        "list what is set, where that comes from, and what it may be",
        "list_settings",
        prints=("rows",),
    ),
    Verb("doctor", "print what this terminal can do, and try its clipboard", "diagnose_terminal"),
    Verb("completion", "print what a shell completes commands with", "print_completion"),
    Verb("help", "explain a verb, or list all of them", "explain_verbs"),
)

VERBS = {verb.name: verb for verb in _TABLE}
"""Every verb by its name, in the order of the help."""

DEFAULT = "open"
"""The verb that is meant without one."""
