"""What a cable is: its values, and pure functions that read its text.

This room is a library of its own: `from cabletui import cable` gives every name that the stub
`__init__.pyi` lists. Each is loaded when it is first asked for, so that a command which reads no
text pays nothing.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
