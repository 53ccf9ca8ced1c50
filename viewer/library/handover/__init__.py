"""A view handed on as a file of data: one module a format, `formats` chooses."""
