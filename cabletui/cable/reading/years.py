"""Years as citations write them, with two digits or four."""

from cabletui.cable.reference import full_year


def is_year(digits: str) -> bool:
    """Return whether digits may be a year of the archive, 1966 to 2010."""
    if len(digits) == 2:
        return digits.isdecimal() and (int(digits) <= 10 or int(digits) >= 66)
    return len(digits) == 4 and digits.isdecimal() and 1966 <= int(digits) <= 2010


def year_of(digits: str) -> int:
    """Return the year, of four digits, that digits mean."""
    return int(digits) if len(digits) == 4 else full_year(int(digits))
