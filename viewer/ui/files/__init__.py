"""Documents and articles as files: opening, dropping, attaching, watching, leaving."""
