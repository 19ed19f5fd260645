"""The interface in a browser, for `cabletui serve`.

`browser_server` is the server of textual-serve with a page of our own (`page/`), which answers to
that page alone. `browser_session` is one reader: a process that runs the interface, and the socket
through which it is shown; it ends with the socket.

Pages of other sites may not reach it: what a browser asks for is looked at before it is answered,
and there is room for so many readers at once. The interface itself knows nothing of it: it is
started by its command as in any terminal, with `--kiosk` where strangers can come.

May use: textual-serve and aiohttp, of the extra `web`, and `hooks`. Nothing but the verb loads this
room.
"""
