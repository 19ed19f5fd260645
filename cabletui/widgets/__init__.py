"""Widgets: each is given values and posts what the reader did."""
