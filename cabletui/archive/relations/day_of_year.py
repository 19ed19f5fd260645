"""One day of the calendar in every year of a library."""

from datetime import date

from cabletui.archive.archive import Archive


def on_day(archive: Archive, month: int, day: int) -> str:
    """Return the query for what was created on a day of the calendar, in any year of the library.

    It finds nothing if no such year has that day, which can only be the 29th of February.
    """
    years = sorted({count.name[:4] for count in archive.months()}) or [str(date.today().year)]
    days = [f"{year}-{month:02}-{day:02}" for year in years if _is_day(year, month, day)]
    return f"date:{','.join(days)}" if days else "-*"


def _is_day(year: str, month: int, day: int) -> bool:
    try:
        return bool(date(int(year), month, day))
    except ValueError:
        return False
