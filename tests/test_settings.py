import os
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import settings
from cabletui.paths import settings_file
from cabletui.settings import Clipboard, Settings, SettingsError


def written(home: Path, text: str) -> Path:
    path = home / "config" / "cabletui" / "settings.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_all_is_as_it_comes() -> None:
    assert settings.load({}) == Settings()


def test_the_file_of_the_platform_is_read(sealed: Path) -> None:
    path = written(
        sealed,
        'library = "~/cables"\nclipboard = "tmux"\ntheme = "nord"\nmouse = false\n'
        '[keys]\n"app.search" = "f"\n',
    )
    assert settings_file() == path
    assert settings.load({}) == Settings(
        sealed / "cables", Clipboard.TMUX, "nord", mouse=False, keys={"app.search": "f"}
    )


def test_a_file_by_name(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('\ufefftheme = "nord"\n', encoding="utf-8")
    assert settings.load({"CABLETUI_SETTINGS": str(path)}).theme == "nord"


def test_the_environment_goes_over_the_file(sealed: Path) -> None:
    written(sealed, 'clipboard = "tmux"\ntheme = "nord"\n')
    environment = {
        "CABLETUI_CLIPBOARD": "osc52",
        "CABLETUI_LIBRARY": "~/elsewhere",
        "CABLETUI_MOUSE": "Off",
    }
    assert settings.load(environment) == Settings(
        sealed / "elsewhere", Clipboard.OSC52, "nord", mouse=False
    )


def test_an_empty_variable_is_as_good_as_none() -> None:
    assert settings.load({"CABLETUI_LIBRARY": "", "CABLETUI_CLIPBOARD": ""}) == Settings()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("clipboard =", "is not TOML"),
        ('clipboard = "xclip"', "“clipboard” in {path} is “xclip”, but must be one of auto, tmux"),
        ("clipboard = true", "“clipboard” in {path} is true, but must be one of auto"),
        ('mouse = "perhaps"', "“mouse” in {path} is “perhaps”, but must be true or false"),
        ("mouse = 1", "“mouse” in {path} is 1, but must be true or false"),
        ("[keys]\n'app.up' = 3", "“keys” in {path}"),
        ('colour = "red"', "“colour” in {path} is not known; the settings are library, clipboard"),
    ],
)
def test_what_cannot_be_understood_is_named(sealed: Path, text: str, words: str) -> None:
    path = written(sealed, text)
    with pytest.raises(SettingsError) as caught:
        settings.load({})
    assert words.format(path=path) in str(caught.value)
    assert str(path) in str(caught.value)


def test_what_cannot_be_read_is_named(sealed: Path) -> None:
    path = written(sealed, "")
    path.write_bytes(b"theme = '\xff'")
    with pytest.raises(SettingsError, match=r"settings\.toml cannot be read"):
        settings.load({})
    with pytest.raises(SettingsError, match="There is no settings file"):
        settings.load({"CABLETUI_SETTINGS": str(path / "nothing")[:-8] + ".not"})


def test_a_variable_that_cannot_be_understood_is_named() -> None:
    with pytest.raises(SettingsError, match="CABLETUI_MOUSE is “maybe”, but must be true or false"):
        settings.load({"CABLETUI_MOUSE": "maybe"})


@pytest.mark.parametrize(
    "text",
    [
        "theme = " + "[" * 100_000,
        "theme = " + "9" * 5_000,
        'library = "a\\u0000b"',
        'library = "~nobody-of-that-name/x"',
        "theme = 0001-02-31",
        "library = [" + '"x", ' * 50 + "]",
        "[mouse]",
        "[[keys]]",
    ],
)
def test_whatever_is_written_there_is_refused_in_a_sentence(sealed: Path, text: str) -> None:
    path = written(sealed, text)
    with pytest.raises(SettingsError) as caught:
        settings.load({})
    assert str(path) in str(caught.value)
    assert len(str(caught.value)) < len(str(path)) + 300


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_are_settings_or_a_sentence(data: bytes) -> None:
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        with suppress(SettingsError):
            settings.load({"CABLETUI_SETTINGS": file.name})


@pytest.mark.parametrize("kind", ["folder", "pipe", "huge", "loop"])
def test_what_is_no_file_is_refused(sealed: Path, kind: str) -> None:
    path = written(sealed, "")
    path.unlink()
    match kind:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "huge":
            with path.open("wb") as file:
                file.truncate(1 << 40)
        case "loop":
            path.symlink_to(path)
    with pytest.raises(SettingsError, match=r"settings\.toml cannot be read \("):
        settings.load({})


def test_a_device_may_stand_for_no_settings() -> None:
    assert settings.load({"CABLETUI_SETTINGS": "/dev/null"}) == Settings()
    with pytest.raises(SettingsError, match="larger than"):
        settings.load({"CABLETUI_SETTINGS": "/dev/zero"})
