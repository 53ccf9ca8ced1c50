"""Who and what a text names, and who is meant by a short name, a role or a pronoun."""
