from pathlib import Path

from cabletui.terminal.fetching import scp_line


def test_a_session_that_came_over_ssh_can_fetch(tmp_path: Path) -> None:
    environment = {"SSH_CONNECTION": "fe80::2 5050 fe80::1 2222"}
    assert scp_line(tmp_path / "a.bib", environment, "ann") == (
        f"scp -P 2222 'ann@[fe80::1]:{tmp_path}/a.bib' ."
    )
    assert scp_line(tmp_path, environment, "ann").startswith("scp -r -P 2222 ")


def test_there_is_no_way_but_ssh() -> None:
    assert scp_line(Path("/a"), {}) == ""
    assert scp_line(Path("/a"), {"SSH_CONNECTION": "somewhere"}) == ""
