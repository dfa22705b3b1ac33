"""`conote bench`: recorded speech in real time through conote and others, and what it looked like.

Nothing else of ``live`` imports this. Its libraries are the ``bench`` extra.
"""
