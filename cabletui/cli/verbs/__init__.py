"""The verbs, one a file, named by what it does: `search_cables`, `show_status`.

Each module has `EXAMPLES`, commands for its help; `add_arguments(parser)`; and `run(options)`,
which does it and returns the exit status. Its row in `verb_table` gives it a name, a sentence and
what it prints; verbs that differ only in one word (`tags`, `origins`) share a module.

The way of a command: `command_line` finds the row, loads this one module, has it add its arguments
and runs it. A verb then asks `library` which folder is meant and `questions` what is asked of it,
and gives rows or cables to `printing`. It answers 0 if all is done, 1 if nothing was found or
something was refused; errors it raises, and `cli.main` says them.

May use: whatever it needs, imported where it is used, so that each command loads its own and no
more (`tests/test_loading.py` has the table). Never: another verb; what two of them need stands
beside this room.
"""
