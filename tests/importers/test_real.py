"""Every real page, read beside an undecorating of our own that shares no code with it."""

import re

import pytest

from cabletui.cable import Cable, Precision, transmission
from tests.importers.real import cable_of, pages
from tests.shared import needs_shared

_BLOCK = re.compile(r"<code><pre>(.*?)</pre></code>", re.DOTALL)
_MARKUP = re.compile(r"</?\s*(?:a|br|strong|em|td|tr|table)\b[^<>]*>|¶", re.IGNORECASE)


def _plain(block: str) -> str:
    text = _MARKUP.sub("", block.replace("&#x000A;", "\n"))
    text = re.sub(r"&#(\d+);", lambda entity: chr(int(entity[1])), text)
    for name, sign in (("lt", "<"), ("gt", ">"), ("quot", '"'), ("amp", "&")):
        text = text.replace(f"&{name};", sign)
    return text


@pytest.fixture(scope="module")
def cables() -> list[tuple[str, str, Cable]]:
    return [(name, data.decode("utf-8"), cable_of(name, data)) for name, data in pages()]


@needs_shared
def test_header_and_body_are_the_page_without_its_decoration(
    cables: list[tuple[str, str, Cable]],
) -> None:
    assert len(cables) == 341 + 112 + 5
    wrong = []
    for name, page, cable in cables:
        header, body = (_plain(block) for block in _BLOCK.findall(page))
        if (cable.header, cable.body) != (header, body):
            wrong.append(name)
    assert wrong == []


@needs_shared
def test_the_minute_is_that_of_the_date_time_group(cables: list[tuple[str, str, Cable]]) -> None:
    sure = [cable for _, _, cable in cables if cable.created.precision is Precision.MINUTE]
    assert len(sure) > 300
    for cable in sure:
        sent = transmission(cable.header).time
        if sent and sent.date() == cable.created.time.date():
            assert cable.created.time.minute == sent.minute, cable.reference_id


@needs_shared
def test_every_linked_tag_is_kept(cables: list[tuple[str, str, Cable]]) -> None:
    for name, page, cable in cables:
        linked = set(re.findall(r"/tag/[^'\"]+_0\.html['\"]>([^<]+)</a>", _BLOCK.findall(page)[-1]))
        assert linked <= set(cable.tags) | set(cable.linked_tags), name
