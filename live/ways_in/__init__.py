"""The other ways in: a recording, a transcript, a typed summary. One note comes out.

``transcripts`` reads what was said from a file; ``summary`` cuts the clinician's own words into
sentences; ``offline`` drafts without a server; ``command`` is `conote draft`.
"""
