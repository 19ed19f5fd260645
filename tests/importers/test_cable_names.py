import pytest

from cabletui.importers.cable_names import is_named_as_cable


@pytest.mark.parametrize(
    "name",
    [
        "06BEIJING24302.html",
        "cable/1975/11/7575LIBREVILLE1895.html",
        "1974ATHENS02959_b.html",
        "06beijing24302.pdf",
        "Viewing cable 06BEIJING24302.htm",
        "08ECTION01OF02MANAMA492",
    ],
)
def test_names_of_cables(name: str) -> None:
    assert is_named_as_cable(name)


@pytest.mark.parametrize(
    "name", ["2010-02_0.html", "10th.html", "06X1/about.html", "cables.csv", ""]
)
def test_other_names(name: str) -> None:
    assert not is_named_as_cable(name)
