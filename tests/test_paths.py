import os
import sys
from pathlib import Path

import platformdirs
import pytest

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


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked")
@pytest.mark.parametrize("named", ["", "/srv/of reader", None])
def test_on_linux_it_lies_where_platformdirs_has_it(
    named: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in ("DATA", "CONFIG", "STATE"):
        monkeypatch.delenv(f"XDG_{kind}_HOME", raising=False)
        if named is not None:
            monkeypatch.setitem(os.environ, f"XDG_{kind}_HOME", named)
    own = platformdirs.PlatformDirs("cabletui", appauthor=False)
    assert paths.desk_folder() == own.user_data_path
    assert paths.settings_file() == own.user_config_path / "settings.toml"
    assert paths.log_folder() == own.user_state_path


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked")
def test_a_relative_folder_is_passed_over(sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So says the specification of XDG; older versions of platformdirs took it."""
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert paths.desk_folder() == sealed / ".local/share/cabletui"
