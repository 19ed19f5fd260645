"""What a reader is told about a query, beside what it finds.

While it is typed, `completions` offers the values that a field could take: by name, by meaning or
by alias, with counts. When it was asked, `understood` says in which forms and spellings its words
were looked for and what each finds, `remarks` how the rest was read and which ids in it are not
held, `quoted_values` what a field would find if the words after its value belonged to it, and
`few_found` what a query of several words would find without one. If it finds nothing, `ways_on`
tries it without one of its terms, or with another, and offers what finds something.

Advice never changes a query: it gives values, some of them queries that the reader may take, with
how many cables those would find (`answer_count`). Each costs some searches, so callers ask for it
after the first results are shown, and in a thread.

May use: the archive, the fields and the query language. The command line prints the same values
that the interface shows.
"""
