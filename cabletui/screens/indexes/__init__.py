"""The indexes: tags, origins, dates, releases, classifications, by letter or by count."""
