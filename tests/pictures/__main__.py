"""Draw every picture of the README."""

import asyncio

from tests.pictures import FOLDER, SCENES, picture

FOLDER.mkdir(exist_ok=True)
for name in SCENES:
    (FOLDER / f"{name}.svg").write_text(asyncio.run(picture(name)), encoding="utf-8")
