"""How cables stand to one another: by what they cite, by number, by day.

`thread` follows the references of a cable both ways, some steps far. `wanted` counts the ids that
are cited and not held and gathers what is said of each. `number_gaps` lists the numbers of a post
and year that are missing between those that are held, and `number_span` says between which days a
cable with such a number was sent. `day_of_year` is one day of the calendar in every year.

All are questions to an open `Archive` that no single search answers; each gives frozen values. They
are found when they are asked for and not stored, so they hold for the library as it is.

May use: the archive and `alike`. Never: `store` and `index`, which the archive asks for them.
"""
