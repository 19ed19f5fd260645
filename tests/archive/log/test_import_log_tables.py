"""Whatever was done to `library.json`, it is read as far as it is one, and can be rebuilt."""

from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cabletui.archive.log.import_log import VERSION
from cabletui.archive.log.import_log_tables import fitting
from cabletui.archive.upkeep.status import examine
from cabletui.archive.upkeep.verification import verify
from cabletui.archive.writer import reindex
from tests.library import library

TABLES: tuple[str, ...] = (
    "library",
    "documents",
    "vouched",
    "index",
    "verified",
    "seal",
    "imports",
    "checkpoints",
)
TABLES += ("damage", "breaks")
FIELDS: tuple[str, ...] = (
    "lines",
    "additions",
    "length",
    "running",
    "at",
    "troubles",
    "source",
    "mark",
    "done",
)
FIELDS += ("name", "reason", "count", "began", "seconds", "sources", "refusals", "refused")
values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.floats(), st.text(max_size=4))
    | st.integers(-(2**63), 2**63 - 1),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(("1", "x", *FIELDS)), inner, max_size=3)
    ),
    max_leaves=4,
)
documents = st.dictionaries(st.sampled_from(FIELDS), values, max_size=4)
tables = st.dictionaries(
    st.sampled_from(TABLES),
    values | st.dictionaries(st.sampled_from(("1", "2", "x", "-1")), documents, max_size=2),
)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library(tmp_path_factory.mktemp("held") / "library", 5)


@given(tables=tables)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_tables_of_any_shape_are_a_trouble_that_a_reindex_ends(
    held: Path, tables: dict[str, object]
) -> None:
    (held / "library.json").write_bytes(orjson.dumps(tables))
    assert examine(held).troubles
    assert verify(held).troubles
    reindex(held)
    assert examine(held).cables == 5


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\0", bytes(4_096), b'"x"'])
def test_a_log_that_is_no_json_is_moved_aside_and_begun_again(tmp_path: Path, data: bytes) -> None:
    folder = library(tmp_path / "library", 5)
    for name in ("library.json.damaged", "library.json.damaged1"):
        (folder / "library.json").write_bytes(data)
        assert examine(folder).troubles
        assert any(name in sentence for sentence in reindex(folder))
        assert (folder / name).read_bytes() == data
        assert orjson.loads((folder / "library.json").read_bytes())["library"]


def test_what_is_of_the_right_shape_is_kept() -> None:
    tables: dict[str, Any] = {
        "library": {"1": {"version": VERSION}},
        "vouched": {"1": {"lines": 3, "length": -1, "running": "00"}},
        "imports": {"2": {"began": "2011", "refusals": [{"name": "a"}], "seconds": 1}},
        "later": {"7": {"x": None}},
    }
    assert fitting(tables) == tables
    odd: dict[str, Any] = {"breaks": []}
    assert fitting({**tables, **odd, "damage": {"1": {"name": "a", "count": []}}}) == {
        **tables,
        "damage": {"1": {"name": "a"}},
    }
