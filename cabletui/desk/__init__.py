"""The reader's own: bookmarks, what was read and asked, saved searches, where one was reading."""

from cabletui.desk.desk import Desk

__all__ = ["Desk"]
