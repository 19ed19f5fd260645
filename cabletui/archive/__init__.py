"""Cables at rest: the documents, their index, the language to ask for them, and the façade."""
