"""Painting: pure functions from values to lines of text."""
