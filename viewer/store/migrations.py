"""How a file comes to the newest format: named steps, each recorded in the file itself.

sqlite-utils keeps the record (table `_sqlite_migrations`); this module is imported only to write.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from viewer.store.schema import APPLICATION_ID, FORMAT, STATEMENTS, step_name

MIGRATIONS = Migrations("parley")


@MIGRATIONS(name=step_name(1))
def format_1(db: Database) -> None:
    """Make the tables of the first format."""
    for statement in STATEMENTS:
        db.execute(statement)


def bring_up_to_date(db: Database) -> None:
    """Apply the steps that the file lacks and say in its header what it is now."""
    MIGRATIONS.apply(db)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {FORMAT}")
