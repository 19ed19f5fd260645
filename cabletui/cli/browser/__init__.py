"""The interface in a browser, for `cabletui serve`.

`browser_server` is the server of textual-serve with a page of our own (`page/`), which answers to
that page alone. `browser_session` is one reader: a process that runs the interface, and the socket
through which it is shown; it ends with the socket.

The way of a reader: a browser loads the page, which opens a socket → the server checks that the
request comes from that page and that there is room for one more reader → a session starts the
interface by its command, as in any terminal → what it paints goes through the socket to the page,
and keys come back.

Pages of other sites cannot reach it: each request is checked before it is answered. The interface
itself knows nothing of the browser; where strangers can come, it is started with `--kiosk`.

May use: textual-serve and aiohttp, of the extra `web`, and `hooks`. Nothing but the verb loads this
room.
"""
