"""Every private part of Textual that the program uses, and why; a new Textual is tried here.

`keyboard` turns bytes into messages, `drivers` hear the terminal or the browser and end with it,
`guarded_app` is an app whose failures are a sentence, `sent_frame` keeps what the terminal shows,
so that it is not sent twice, `painted_once` holds the painting until a screen has its size and
what it reads, `web_service` is what `cabletui serve` needs of textual-serve, which it alone loads.
A test holds that no other room uses a private name of theirs.

May use: terminal, text. Never: cables, the archive, screens.
"""
