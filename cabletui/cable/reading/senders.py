"""Who sent a cable, by its header."""


def senders(header: str) -> list[str]:
    r"""Return the names on the `FM ` lines of a header, in order; one as a rule.

    >>> senders("R 121512Z FEB 90\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n")
    ['AMEMBASSY OSLO']
    """
    lines = (line.strip() for line in header.split("\n"))
    return [line[3:].strip() for line in lines if line.startswith("FM ")]
