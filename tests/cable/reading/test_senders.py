import pytest

from cabletui.cable.reading.senders import senders


@pytest.mark.parametrize(
    ("header", "names"),
    [
        ("R 121512Z FEB 90\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n", ["AMEMBASSY OSLO"]),
        (
            "  FM AMCONSUL PORT ALDER  \nFM AMEMBASSY OSLO",
            ["AMCONSUL PORT ALDER", "AMEMBASSY OSLO"],
        ),
        ("TO RFM ONE\nFMX\n", []),
        ("", []),
    ],
)
def test_the_sender_stands_on_the_line_of_its_sign(header: str, names: list[str]) -> None:
    assert senders(header) == names
