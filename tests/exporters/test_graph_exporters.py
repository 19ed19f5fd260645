from cabletui.exporters.graph_exporters import GraphNode, graph_exporter


def test_dot() -> None:
    dot = graph_exporter("dot")
    assert dot
    nodes = [
        GraphNode("09OBAN1", '09OBAN1\nTHE "LAMP"', True, ("09OBAN2", "09OBAN3")),
        GraphNode("09OBAN2", "09OBAN2", False, ()),
    ]
    assert list(dot.write(nodes)) == [
        "digraph thread {",
        "  rankdir=BT; node [shape=box];",
        '  "09OBAN1" [label="09OBAN1\\lTHE \\"LAMP\\"\\l"];',
        '  "09OBAN2" [label="09OBAN2", style=dashed];',
        '  "09OBAN1" -> "09OBAN2";',
        "}",
    ]


def test_rows_have_formats_of_their_own() -> None:
    assert graph_exporter("table") is None
