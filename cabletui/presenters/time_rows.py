"""How many cables each time has, as a table for a spreadsheet."""

from collections.abc import Iterator

from cabletui.exporters.spreadsheet import inert
from cabletui.paint.time_view import TimeView


def time_rows(view: TimeView) -> str:
    """Return a line for each unit of time, none left out, with tabs between the cells.

    Beside each count of a query stands its share in 1,000, and at the end the count of all cables;
    beside the counts of all cables stands nothing.
    """
    return "".join(f"{line}\n" for line in (_heading(view), *_lines(view)))


def _heading(view: TimeView) -> str:
    cells = [str(view.scale)]
    for series in view.times.series:
        cells.append(str(inert(series.name)))
        if series is not view.times.whole:
            cells.append("of 1,000")
    if view.times.whole not in view.times.series:
        cells.append(view.times.whole.name)
    return "\t".join(cells)


def _lines(view: TimeView) -> Iterator[str]:
    whole = view.times.whole
    for number in view.units:
        cells = [view.scale.called(number)]
        for series in view.times.series:
            cells.append(str(view.count(series, (number,))))
            if series is not whole:
                cells.append(str(view.share(series, (number,))))
        if whole not in view.times.series:
            cells.append(str(view.count(whole, (number,))))
        yield "\t".join(cells)
