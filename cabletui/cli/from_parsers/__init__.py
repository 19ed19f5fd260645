"""What is made from the parsers of the verbs: the manual pages and the completion scripts.

Nothing here is written by hand that a parser knows. `manual_pages` writes roff from the parsers and
from what the README says of the query language; `cabletui help --man` prints it, and `manual_hook`
puts it into the wheel, where only hatchling loads it. `completion_scripts` has shtab make the
scripts of each shell, which `cabletui completion` prints.

So a new verb, option or format is in the manual and completed without a line here. May use:
`command_line`, which builds the parsers, and the tables that they take their choices from. Never: a
library, since the wheel is built where there is none.
"""

PAGES = {"cabletui": 1, "cabletui-query": 7}
"""The manual pages by name, each with its section."""
