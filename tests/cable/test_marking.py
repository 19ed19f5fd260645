import pytest

from cabletui.cable.marking import caption_meaning, captions_alone


@pytest.mark.parametrize(
    ("line", "captions"),
    [
        ("NODIS", ["NODIS"]),
        ("  SECRET EXDIS ", ["EXDIS"]),
        ("LIMITED OFFICIAL USE STADIS//LIMDIS", ["STADIS", "LIMDIS"]),
        ("SECRET", []),
        ("EXDIS WAS ON THE PAGE", []),
        ("", []),
    ],
)
def test_captions_of_a_line_that_has_nothing_else(line: str, captions: list[str]) -> None:
    assert list(captions_alone(line)) == captions


def test_what_a_caption_says() -> None:
    assert caption_meaning("EXDIS").startswith("Exclusive distribution")
    assert caption_meaning("GULL") == ""
