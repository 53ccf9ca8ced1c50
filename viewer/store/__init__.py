"""The document file: schema, load and save, full-text search; the only place that says SQL."""
