"""What is made from the parsers of the verbs: the manual pages and the completion scripts.

Nothing that a parser knows is written by hand here. `manual_pages` writes roff from the parsers and
from what the README says of the query language. `cabletui help --man` prints it, and `manual_hook`,
which only hatchling loads, puts it into the wheel. `completion_scripts` has shtab make a script for
each shell, which `cabletui completion` prints.

So a new verb, option or format is in the manual and is completed without a line here. May use:
`command_line`, which builds the parsers, and the tables that they take their choices from. Never: a
library, since the wheel is built where there is none.
"""

PAGES = {"cabletui": 1, "cabletui-query": 7}
"""The manual pages by name, each with its section."""
