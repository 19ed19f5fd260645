"""The search engine, behind one door.

`schema` says what is stored of a cable, `compiler` turns a query's tree into the engine's query,
`result_set` is the ordered answer. `engine` is the only way to tantivy: its errors and panics come
out as a sentence that says what to do. `link_folder` and `readable_index` open an index whose
folder the reader may not write to.

May use: the query language, cable, files. Never: the documents.
"""
