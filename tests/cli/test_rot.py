"""A rotten index: each verb gives the right answer, or says what is wrong and what to do."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cabletui.archive.upkeep import snapshot, status
from cabletui.cli import main
from tests.library import library

VERBS = (
    ("search", "tide", "--limit", "0"),
    ("search", 'tag:PREL minist* OR "came in twice"', "--sort", "relevance", "--format", "ids"),
    ("search", "*", "--sort", "oldest", "--format", "csv"),
    ("show", "07BOWMORE100"),
    ("show", "2007 talisker 104", "--format", "json"),
    ("tags",),
    ("origins",),
    ("dates",),
    ("classifications",),
)
FILES = (".fast", ".fieldnorm", ".idx", ".pos", ".store", ".term", ".del", "meta.json", "version")
KINDS = ("cut", "bits", "zeros", "gone", "empty")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a library that nothing is wrong with."""
    folder = library(tmp_path_factory.mktemp("sound") / "library")
    return library(folder, 41)


def damage(path: Path, kind: str, place: float, width: int) -> None:
    data = bytearray(path.read_bytes())
    start = int(place * len(data))
    match kind:
        case "cut":
            del data[start:]
        case "bits":
            for spot in range(start, min(start + width, len(data))):
                data[spot] ^= 1 << spot % 8
        case "zeros":
            data[start : start + width] = bytes(len(data[start : start + width]))
        case "gone":
            path.unlink()
            return
        case _:
            data.clear()
    path.write_bytes(data)


def run(folder: Path, arguments: tuple[str, ...], capture: pytest.CaptureFixture[str]) -> str:
    """Run a verb and return what it answered; a sentence about the index, if that is all."""
    verb, *rest = arguments
    code = main([verb, "--library", str(folder), *rest])
    out, err = capture.readouterr()
    if code != 2:
        return out
    assert out == ""
    assert "`cabletui reindex` rebuilds it" in err
    return ""


@given(
    suffix=st.sampled_from(FILES),
    kind=st.sampled_from(KINDS),
    place=st.floats(0, 0.999),
    width=st.integers(1, 400),
)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_every_verb_answers_right_or_says_what_is_wrong(
    sound: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    suffix: str,
    kind: str,
    place: float,
    width: int,
) -> None:
    rotten = tmp_path / "rotten"
    shutil.rmtree(rotten, ignore_errors=True)
    shutil.copytree(sound, rotten)
    paths = [path for path in (rotten / "index").iterdir() if path.name.endswith(suffix)]
    for path in paths[:1]:
        damage(path, kind, place, width)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(snapshot, "INDEXED_IN_MEMORY", 0)
        patch.setattr(status, "INDEXED_IN_MEMORY", 0)
        answers = [run(rotten, verb, capsys) for verb in VERBS]
        rights = [run(sound, verb, capsys) for verb in VERBS]
        assert all(answer in ("", right) for answer, right in zip(answers, rights, strict=True))
        code = main(["status", "--library", str(rotten)])
        assert code == 1 or answers == rights
        assert ("all is well" in capsys.readouterr().out) is (code == 0)
