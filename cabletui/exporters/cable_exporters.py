"""The formats that take a whole cable."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from cabletui.exporters.boxed_text import BoxOptions, boxed_text
from cabletui.exporters.copy_digits import CopyDigit

if TYPE_CHECKING:
    from cabletui.cable import Cable


class WholeCable(NamedTuple):
    """A cable on its way out of the program."""

    cable: "Cable"
    """The edition that was asked for."""

    editions: tuple["Cable", ...] = ()
    """All editions of it, the current one first; empty if they are not known."""

    is_fiction: bool = False
    """Whether it belongs to the bundled sample."""

    paragraph: int | None = None
    """The number of the paragraph that the reader is in, to point at; None if in none."""

    columns: int | None = None
    """The width in cells of the terminal it is printed on; None for a pipe or a clipboard."""

    boxes: BoxOptions = BoxOptions()
    """Which of its boxes are written as text, and how."""


class CableExporter(NamedTuple):
    """A format for one cable."""

    name: str
    """What `--format` calls it."""

    about: str
    """What it gives the reader, as part of a list."""

    write: Callable[[WholeCable], str]
    """Returns the cable in this format, without a final line end."""

    label: str = ""
    """What the copy menu calls it; empty keeps it out of the menu."""

    notice: str = ""
    """What was copied, as part of a sentence; `{id}` stands for the reference id."""

    digit: CopyDigit | None = None
    """Its digit in the copy menu; None leaves it to the cursor."""


def three_boxes(given: WholeCable) -> str:
    """Return the particulars, the header and the body in boxes as the site had them."""
    return boxed_text(
        given.cable,
        given.editions,
        given.boxes,
        columns=given.columns,
        is_fiction=given.is_fiction,
    )


def json_document(given: WholeCable) -> str:
    """Return all that is known of a cable or read from its text; `import` can read it again."""
    import orjson  # noqa: PLC0415 (the interface, which offers other formats, has no use for it)

    from cabletui.cable.document import sources, to_document  # noqa: PLC0415 (as above)
    from cabletui.exporters.derived import derived  # noqa: PLC0415 (it loads every reader of text)

    cable = given.cable
    document = {**to_document(cable), "sources": sources(cable), "derived": derived(cable)}
    indented = orjson.OPT_INDENT_2 if given.columns else None
    return orjson.dumps(document, option=indented).decode()


def _citation(given: WholeCable) -> str:
    from cabletui.cable.citation import citation  # noqa: PLC0415 (help names formats, writes none)

    return citation(given.cable, given.paragraph)


def _address(given: WholeCable) -> str:
    from cabletui.cable.citation import page_address  # noqa: PLC0415 (as above)

    return page_address(given.cable)


def _plain(given: WholeCable) -> str:
    from cabletui.cable.citation import as_text  # noqa: PLC0415 (as above)

    return as_text(given.cable)


CABLE_EXPORTERS = (
    CableExporter("text", "the three boxes, the text in them as it is", three_boxes),
    CableExporter(
        "json", "a JSON object per cable, with what its text says; `import` reads it", json_document
    ),
    CableExporter(
        "citation",
        "post, subject, reference id, date and classification, as one cites",
        _citation,
        label="Citation",
        notice="the citation",
        digit=CopyDigit.CITATION,
    ),
    CableExporter(
        "address",
        "the address that its page had on the site",
        _address,
        label="Address of its page",
        notice="the address",
        digit=CopyDigit.PAGE_ADDRESS,
    ),
    CableExporter(
        "plain",
        "particulars, header and body as one plain text",
        _plain,
        label="Whole cable",
        notice="the whole of {id}",
        digit=CopyDigit.WHOLE,
    ),
)
"""Every format of a cable; the first is what `show` prints by default."""


def cable_exporter(name: str) -> CableExporter | None:
    """Return the exporter with a name; None if that is one of rows, or there is none."""
    return next((one for one in CABLE_EXPORTERS if one.name == name), None)
