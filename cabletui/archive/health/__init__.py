"""Whether a library is sound, and what it holds."""
