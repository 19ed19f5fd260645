"""An app that shows the page of one cable and keeps what the view says."""

from collections.abc import Sequence
from dataclasses import replace

from textual.app import App, ComposeResult
from textual.message import Message

from cabletui.page.cable_page import cable_page
from cabletui.page.page import Page, Span
from cabletui.widgets.cable_view import CableView
from tests.paint.cables import CABLE

LONG = "".join(f"{number}. (U) The lamp number {number} is out.\n\n" for number in range(1, 41))


def long_page() -> Page:
    links = tuple(
        Span(at := LONG.index(f"number {number} "), at + 8, f"06BAY{number}") for number in (3, 30)
    )
    paragraphs = [0, *(LONG.index(f"\n{number}. (U)") + 1 for number in range(2, 41))]
    cable = replace(CABLE, body=LONG, references=())
    return cable_page(cable, links=links, paragraphs=paragraphs)


class Shell(App[None]):
    def __init__(self, page: Page, offset: int = 0) -> None:
        super().__init__()
        self.page = page
        self.offset_at_start = offset
        self.said: list[Message] = []

    def compose(self) -> ComposeResult:
        yield CableView()

    def on_mount(self) -> None:
        self.view.show(self.page, self.offset_at_start)
        self.view.focus()

    @property
    def view(self) -> CableView:
        return self.query_one(CableView)

    def on_page_view_moved(self, message: CableView.Moved) -> None:
        self.said.append(message)

    def on_page_view_remark(self, message: CableView.Remark) -> None:
        self.said.append(message)

    def on_cable_view_link_followed(self, message: CableView.LinkFollowed) -> None:
        self.said.append(message)

    def on_cable_view_fact_asked(self, message: CableView.FactAsked) -> None:
        self.said.append(message)

    def rows(self) -> list[str]:
        return [self.view.render_line(y).text.rstrip() for y in range(self.view.size.height)]

    def remarks(self) -> Sequence[str]:
        return [message.text for message in self.said if isinstance(message, CableView.Remark)]
