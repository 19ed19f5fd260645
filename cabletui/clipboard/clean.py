"""Make a text fit to be pasted anywhere."""

_REPLACEMENT = "\ufffd"
_COMMANDS = {
    code: _REPLACEMENT for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"
}


def clean(text: str) -> str:
    r"""Return a text without control characters, as it may be pasted into a terminal.

    An end-of-paste sequence in a cable would otherwise have the shell run what follows it. All
    else stays as it is, but `\r\n` becomes `\n`, and half a surrogate pair becomes U+FFFD.
    """
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\r\n", "\n").translate(_COMMANDS)
