"""Alembic's way in: runs the steps on the connection that ``live.store.database`` gives it."""

from alembic import context

from live.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite can change a column only by copying its table.
    render_as_batch=True,
    # The connection begins by hand, so a step that fails leaves nothing behind.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
