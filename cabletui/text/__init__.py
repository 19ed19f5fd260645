"""Plain text on a terminal: made safe, measured in cells, wrapped, shortened.

Cable text is untrusted: all of it passes `sanitise` before it reaches a terminal, on the command
line as in the interface, and `cells` is the one measure of its width.

May use: nothing of cabletui.
"""
