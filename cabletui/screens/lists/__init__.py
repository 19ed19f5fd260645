"""Lists of cables by headline: the results of a query, and what the reader's desk keeps."""
