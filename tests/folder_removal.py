"""Take away a folder of a library, whatever still looks into it."""

import shutil
import uuid
from pathlib import Path


def remove(folder: Path) -> None:
    """Take a folder away at once.

    The engine looks into the folder of an index once more, in a thread of its own, shortly after
    it was opened, and takes a lock there. A file that comes while files are being taken away would
    end the removal; a folder that has another name by then gets none.
    """
    gone = folder.rename(folder.with_name(f"{folder.name}-{uuid.uuid4().hex}"))
    shutil.rmtree(gone)
