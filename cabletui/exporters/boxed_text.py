"""A cable as text for reading: its three boxes, or some of them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from cabletui.cable import Cable
    from cabletui.page.page import BoxEntry

Part = Literal["particulars", "header", "body"]
"""The name of a box."""

PARTS: tuple[Part, ...] = ("particulars", "header", "body")

_WIDEST = 80
_LABELS = 16
_NARROWEST = 8
_NO_HEADER = "(this copy has no header)"


class BoxOptions(NamedTuple):
    """How the boxes are to be written."""

    parts: tuple[Part, ...] = ()
    """The boxes that are asked for, without their edges; if empty, all of them with edges."""

    is_clean: bool = False
    """Whether the body goes without page lines and with its paragraphs whole."""

    width: int | None = None
    """The width in cells that lines are broken to; None leaves them as they were sent."""


def boxed_text(
    cable: "Cable",
    editions: tuple["Cable", ...],
    options: BoxOptions,
    *,
    columns: int | None,
    is_fiction: bool,
) -> str:
    """Return the particulars, the header and the body in boxes as the site had them.

    Args:
        cable: The edition to write.
        editions: All editions of it, the current one first.
        options: Which boxes, and how.
        columns: The width in cells of the terminal; None for a pipe or a clipboard.
        is_fiction: Whether it belongs to the bundled sample.
    """
    texts = {
        "particulars": lambda: _particulars(cable, editions, options, is_fiction=is_fiction),
        "header": lambda: _broken(cable.header, options.width),
        "body": lambda: _body(cable, options, columns or _WIDEST),
    }
    if options.parts:
        return "\n\n".join(texts[part]() for part in options.parts)
    edge = options.width or min(columns or _WIDEST, _WIDEST)
    titles = {"particulars": cable.reference_id, "header": "Header", "body": "Body"}
    pieces: list[str] = []
    for part in PARTS:
        text = texts[part]() or (_NO_HEADER if part == "header" else "")
        pieces += _in_edges(titles[part], text, max(edge, _NARROWEST))
    return "\n".join(pieces)


def _in_edges(title: str, text: str, columns: int) -> Iterator[str]:
    from cabletui.text.cells import fitted, width  # noqa: PLC0415 (few formats measure a width)

    name = fitted(title, columns - 8)
    yield f"┌─ {name} {'─' * (columns - 5 - width(name))}┐\n{text}"
    yield f"└{'─' * (columns - 2)}┘"


def _particulars(
    cable: "Cable", editions: tuple["Cable", ...], options: BoxOptions, *, is_fiction: bool
) -> str:
    from cabletui.page.particulars import particulars  # noqa: PLC0415 (it reads the whole text)

    entries = particulars(cable, editions, is_fiction=is_fiction)
    room = options.width and max(_NARROWEST, options.width - _LABELS)
    return "\n".join(line for entry in entries for line in _labelled(entry, room))


def _labelled(entry: "BoxEntry", room: int | None) -> Iterator[str]:
    for number, line in enumerate(_broken(entry.text, room).split("\n")):
        yield f"{entry.label if number == 0 else '':{_LABELS}}{line}"


def _body(cable: "Cable", options: BoxOptions, usual: int) -> str:
    from cabletui.cable.absent_text import (  # noqa: PLC0415 (help names formats, writes none)
        is_card,
        why_no_text,
    )

    if is_card(cable):
        return _broken(f"({why_no_text(cable)})", options.width or usual)
    if not options.is_clean:
        return _broken(cable.body, options.width)
    from cabletui.cable import reflow  # noqa: PLC0415 (most bodies are printed as they are)
    from cabletui.text.sanitise import safe_block  # noqa: PLC0415 (as above)
    from cabletui.text.wrap import reflowed  # noqa: PLC0415 (as above)

    return _broken(reflowed(safe_block(cable.body), reflow(cable.body)), options.width or usual)


def _broken(text: str, width: int | None) -> str:
    """Return a text in lines of at most `width` cells, its tabs expanded; as it is if None."""
    if width is None:
        return text
    from cabletui.text.sanitise import safe_block  # noqa: PLC0415 (most texts are not broken)
    from cabletui.text.wrap import (  # noqa: PLC0415 (as above)
        LEFT_OUT,
        tabs_expanded,
        wrap,
    )

    # The sign that stands for what is left out of a clean text would not survive `safe_block`.
    safe = LEFT_OUT.join(safe_block(piece) for piece in text.split(LEFT_OUT))
    return "\n".join(tabs_expanded(safe[start:end]) for start, end in wrap(safe, width))
