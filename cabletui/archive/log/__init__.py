"""The import log of a library: what was imported, and in which state that was left.

`import_log` is the log as everybody asks it: the runs of imports (`import_record`) with their
sources and what they refused, the damaged lines that were passed over, and which were accepted.
`file_records` is what it records beside: length and checksum of the documents, the files of the
index, when all was last read. With those `upkeep` can say later whether others changed anything.

On disk it is one JSON file with a checksum of itself (`sealed_file`), written whole at each commit.
`import_log_tables` says what its tables look like: what was given another shape by hand is left out
and never believed.

The log matters less than the documents: a library without one can be read, and one that is no
longer JSON is moved aside by the next import. May use: the names of files, small files. Never:
documents or index, which it describes and does not open.
"""
