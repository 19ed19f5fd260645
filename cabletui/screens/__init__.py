"""Screens: each turns what the reader did into requests, and reads from the archive."""
