"""The pictures of the README: screens of the bundled sample, as SVG.

`python -m tests.pictures` draws them into `fixtures/pictures`; a test holds them to the screens.
"""

import re
from pathlib import Path
from typing import NamedTuple

from cabletui import sample
from cabletui.app import CabletuiApp
from cabletui.desk import Desk
from cabletui.location import Location, OneCable, OneIndex, Results
from cabletui.settings import Settings
from tests.screens.reader import Reader

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "pictures"
SIZE = (100, 24)

_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""What would be loaded from elsewhere; every machine has a font of its own for terminals."""

_NUMBER = re.compile(r"terminal-\d+")
"""What keeps several pictures in one page apart, made from all that is on the screen."""


class Scene(NamedTuple):
    """How a screen comes about, and what is on it then."""

    about: str
    """What the README says below it."""

    location: Location | None
    opened: str
    """A text that is there when keys are heard."""

    keys: tuple[str, ...]
    seen: tuple[str, ...]
    """Texts that are there when all is."""


SCENES = {
    "tags": Scene("The tags, at a letter", OneIndex("tags"), "100 tags", ("p",), ("[P]", "PGOV")),
    "search": Scene(
        "Searching as one types",
        None,
        "159 cables of fiction",
        ("/", *"lighthouse"),
        ("5 cables", "exactly so 4", "OWNERSHIP OF SKERROW"),
    ),
    "results": Scene(
        "The cables of a query, with its words in context",
        Results("island"),
        "9 cables",
        ("c",),
        ("the wrong ‹island›", "Islands› fixes", "1/9"),
    ),
    "cable": Scene(
        "A cable and what it cites",
        OneCable("10ALDERMOOR92"),
        "Marguerite Osk",
        ("r",),
        ("Cites 3 cables", "PROTEST OF THE", "Cited by no cable"),
    ),
}
"""The screens by the name of their file. None of them names a folder of the machine."""


async def picture(name: str, expected: str = "") -> str:
    """Return the picture of a scene; it is the same each time, on every machine.

    Raises AssertionError where one is expected and never comes about.
    """
    scene = SCENES[name]
    app = CabletuiApp(sample.folder(), Desk.in_memory(), Settings(), location=scene.location)
    async with app.run_test(size=SIZE) as pilot:
        reader = Reader(app, pilot)
        await reader.sees(scene.opened)
        await reader.press(*scene.keys)
        await reader.sees(*scene.seen)
        if expected:
            await reader.holds(lambda: _drawn(app, name) == expected, f"{name}.svg is not seen")
        else:
            await reader.stands_still()
        return _drawn(app, name)


def _drawn(app: CabletuiApp, name: str) -> str:
    drawn = app.export_screenshot(title="cabletui", simplify=True)
    return _NUMBER.sub(f"cabletui-{name}", _FONTS.sub("", drawn))
