"""The search engine, behind one door.

The way in: `schema` turns a cable and its values into a document of the engine, by the table
`archive.fields`, and `index` adds it, takes it away and commits.

The way out: `readable_index` is one state of an index and the questions it answers. `compiler`
turns the tree of a query into the engine's query; it asks `word_terms` and `open_phrase` for words
and phrases, `field_values`, `names_by_words` and `value_names` for the values of a field,
`cable_terms` for reference ids, `passage_search` for what one paragraph must hold, and `dictionary`
for the words that cables have. `result_set` is the ordered answer, of which only what is asked for
is read; `relevance` ranks it, and `value_counts` counts the values of a field. `likeness` and
`rarest_words` find cables that are like one, `near_words` the words that are like one.

`engine` is the only way to tantivy: whatever it fails with, panics among them, comes out as
`IndexUnusableError`, a sentence that says what to do. `mapping_faults`, `segment_footers` and
`index_files` notice files that were changed or cut by others; `link_folder` opens an index in a
folder that the reader may not write to.

May use: the query language, cable, files. Never: the documents.
"""
