"""The other ways in: a recording, a transcript, a typed summary. One note comes out.

``transcripts`` reads what was said from a file; ``summary`` cuts the clinician's own words into
sentences. ``command`` is `conote draft`: ``offline`` drafts without a server, ``sending`` has the
server do it. In the server, ``brought`` says what may be brought, ``bringing`` has it read,
``spool`` keeps a recording's bytes until then, and ``tracks`` puts what is spoken on the desk.
"""
