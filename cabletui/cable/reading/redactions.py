"""What the publisher took out of a cable."""

import re

_RUN = re.compile(
    r"[Xx]{4,}|Х{4,}|\[[^\[\]\n]{0,40}(?:REMOVED|[Rr]emoved|REDACTED|удалено)[^\[\]\n]{0,10}\]"
)


def redactions(body: str) -> tuple[tuple[int, int], ...]:
    """Return the spans that were put in place of a name or a detail.

    They are runs of four or more X, in either case and in Cyrillic, and words such as
    `[NAME REMOVED]`.
    """
    return tuple(run.span() for run in _RUN.finditer(body))
