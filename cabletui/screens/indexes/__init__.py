"""Indexes: the values of one field with their counts, each leading to the list of its cables.

`LetterIndexScreen` is for many values in alphabetical order (tags, origins): a letter goes to its
group, further letters narrow. `TimeIndexScreen` draws times (dates, days of release).
`CountIndexScreen` is for few values in an order of their own (classifications). The rows come from
`presenters.letter_groups`, `presenters.time_counts` and `presenters.count_rows`.
"""
