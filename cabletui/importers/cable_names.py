"""Files that are named as cables are."""

import re

_NAME = re.compile(r"(?:^|[ _=])(?:\d\d){1,2}[A-Z]{3,}[A-Z0-9-]*\d", re.IGNORECASE)
"""Takes `06BEIJING24302.html` and `1974ATHENS02959_b.html`; not `2010-02_0.html`, `10th.html`."""


def is_named_as_cable(name: str) -> bool:
    """Return whether a file has the name that the archive gives to the page of a cable.

    Args:
        name: The path of the file.
    """
    return _NAME.search(name.rpartition("/")[2]) is not None
