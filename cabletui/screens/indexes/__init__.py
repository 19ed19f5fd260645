"""Indexes: the values of one field with their counts, each leading to the list of its cables.

`LetterIndexScreen` is for many values in alphabetical order (tags, origins): a letter goes to its
group, further letters narrow. `CountIndexScreen` is for few in an order of their own (dates, days
of release, classifications): digits go to a value. The rows come from `presenters.letter_groups`
and `presenters.count_rows`.
"""
