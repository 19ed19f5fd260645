from tests.benchmarks.figure import Figure, Times, table, timed


def test_a_figure_says_whether_it_is_what_it_should_be() -> None:
    assert Figure("a", 1.2, "x", 1.3).is_reached is True
    assert Figure("a", 1.4, "x", 1.3).is_reached is False
    assert Figure("a", 1.4, "x").is_reached is None
    assert Figure("a", 1.4, "x", 1.3).as_json()["reached"] is False


def test_the_table_shows_the_aim_beside_each() -> None:
    lines = table([Figure("import", 1.5, "x", 1.6, "raw"), Figure("sent", 5307, "bytes")])
    head, rule, first, second = lines.split("\n")
    assert "aim" in head
    assert set(rule) == set("|- ")
    assert [cell.strip() for cell in first.split("|")[1:-1]] == [
        "import", "1.5 x", "<= 1.6 x", "yes", "raw",
    ]  # fmt: skip
    assert "5,307 bytes" in second
    assert len({len(line) for line in (head, rule, first, second)}) == 1


def test_times() -> None:
    times = Times((1.0, 2.0, 9.0))
    assert (times.best, times.p50, times.longest, times.mean) == (1.0, 2.0, 9.0, 4.0)
    assert len(timed(int, int, int).taken) == 3


def test_a_figure_beside_that_of_another_run() -> None:
    one = Figure("search", 6, "ms", 5, "raw 2 ms")
    assert one.against(4).peer == "raw 2 ms; 1.50 times the 4 of the other run"
    assert one.against(None) == one
