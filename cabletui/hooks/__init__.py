"""Every private part of Textual that the program uses, and why; a new Textual is tried here first.

`keyboard` turns bytes into messages, whatever bytes they are. `drivers` listen to the terminal or
the browser, and end when it is gone. `guarded_app` is an app whose failures are a sentence and a
log in place of a traceback. `sparing_screen` renders what a frame changes and nothing beside it,
`sent_frame` remembers what the terminal shows, so that it is not sent twice, and `sent_line` writes
the rest in few bytes. `painted_once` holds the painting until a screen has its size and what it
reads. `web_service` is what `cabletui serve` needs of textual-serve, which is loaded for it alone.

The way in: bytes → `Keyboard` → messages → the app. The way out: a frame of Textual's compositor →
`GuardedApp` → `SentFrame` → what differs → the terminal.

Each use of a private name says what Textual lacks without it and has a test in `tests/hooks`, so
that an upgrade can be judged in a minute. Another test holds that no other room uses such a name.

May use: messages, terminal, text. Never: cables, the archive, screens.
"""
