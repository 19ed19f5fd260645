from pathlib import Path

from cabletui import paths


def test_all_that_is_the_readers_own_lies_in_the_home(sealed: Path) -> None:
    folders = (
        paths.own_library(),
        paths.desk_folder(),
        paths.settings_file(),
        paths.log_folder(),
    )
    for path in folders:
        assert path.is_relative_to(sealed)
        assert "cabletui" in path.parts
    assert paths.own_library().parent == paths.desk_folder()
