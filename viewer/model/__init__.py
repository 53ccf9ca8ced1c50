"""The words of the domain: frozen dataclasses, enums and errors; standard library only."""
