import pytest

from tests.pictures import FOLDER, SCENES, picture
from tests.test_readme import README

MOST = 150_000


@pytest.mark.parametrize("name", SCENES)
async def test_a_picture_of_the_readme_is_what_the_screen_shows(name: str) -> None:
    drawn = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert drawn == await picture(name, drawn), "`python -m tests.pictures` draws it"
    assert len(drawn) < MOST
    assert "http" not in drawn.replace("http://www.w3.org/2000/svg", "").replace(
        "https://www.textualize.io", ""
    )


def test_the_readme_shows_every_picture() -> None:
    shown = [f"![{one.about}](fixtures/pictures/{name}.svg)" for name, one in SCENES.items()]
    assert [picture for picture in shown if picture not in README] == []
    assert {path.stem for path in FOLDER.iterdir()} == SCENES.keys()
