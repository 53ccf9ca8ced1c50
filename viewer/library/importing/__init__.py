"""From articles that a person brings to sources and proposals in a document."""
