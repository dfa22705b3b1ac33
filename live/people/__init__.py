"""The people of a practice: their accounts, how they sign in, and what each role may do.

Clients have no account: they come in by the link they were given.
"""
