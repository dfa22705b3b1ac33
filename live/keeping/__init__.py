"""How long things are kept: changing the master key, backups, retention, legal holds."""
