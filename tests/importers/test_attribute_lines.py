import pytest

from cabletui.importers.attribute_lines import NAMES, attributes_of
from tests.importers.plusd import METADATA

VALUES = {
    "Capture Date": "01 JAN 1994",
    "Channel Indicators": "n/a",
    "Drafter": "PLAMP, JR.",
    "Document Number": "1974BRINOVA00959",
    "Legacy Key": "link1974/newtext/t19740540/aaaabjhr.tel",
    "Review Date": "15 MAY 2002",
    "Subject": "TO: A FOG; REVIEW OF LAMPS FROM 1 TO 9",
    "TAGS": "PINS, GR, (LAMP, NICHOLAS)",
    "To": "STATE",
}


@pytest.mark.parametrize("between", ["\n", " ", "", "\n\n", "  \n "])
def test_attributes_are_the_same_glued_and_a_line_each(between: str) -> None:
    text = between.join(f"{name}: {value}" for name, value in VALUES.items())
    assert attributes_of(text) == VALUES


def test_values_of_yaml_are_unquoted_and_go_on_in_lines() -> None:
    said = attributes_of(METADATA)
    assert said["To"] == "STATE | ALDERMOOR"
    assert said["Document Unique ID"] == "00"
    assert said["Markings"].endswith("30 JUN 2005")
    assert said["Review Action"] == "RELEASED, APPROVED"


@pytest.mark.parametrize("name", NAMES)
def test_each_name_of_the_file_is_known(name: str) -> None:
    assert attributes_of(f"Copy: SINGLE {name}: x1")[name] in ("x1", "SINGLE")
