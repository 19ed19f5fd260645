import json
from dataclasses import replace

import pytest

from cabletui.exporters.derived import derived
from tests.paint.cables import CABLE, HOSTILE


def test_what_a_cable_tells() -> None:
    values = derived(CABLE)
    assert values["canonical"] == "06PORTVENTOSO112"
    assert values["page_address"].endswith("/cable/2006/03/06PORTVENTOSO112.html")
    assert values["declassify_on"] is None
    assert values["transmission"]["id"] == "VZCZCXYZ0001"
    assert values["subject"] == "HARBOR BOARD DISCUSSES THE LIGHTHOUSE"


def test_citations_lie_where_their_spans_say() -> None:
    cable = replace(CABLE, body=f"{CABLE.body}\n\n3. (C) As ref B has it.")
    values = derived(cable)
    assert [one["reference"] for one in values["citations"]] == ["06PORTVENTOSO98", "05GRAYSTRAND7"]
    [mention] = values["mentions"]
    assert (mention["reference"], mention["bullet"]) == ("05GRAYSTRAND7", "B")
    assert cable.body[slice(*mention["span"])] == mention["text"] == "ref B"


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_tells_something_that_json_can_say(text: str) -> None:
    json.dumps(derived(replace(CABLE, header=text, body=text)))
