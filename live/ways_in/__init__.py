"""The other ways in: a recording, a transcript, a typed summary. One note comes out.

``transcripts`` reads what was said from a file; ``summary`` cuts the clinician's own words into
sentences. ``command`` is `conote draft`, ``making`` what it makes: ``offline`` drafts without a
server, ``readiness`` says what the note must hold and which goals it touches, ``sending`` has the
server do it all. In the server, ``brought`` says what may be brought, ``bringing`` has it read,
``arrivals`` takes a recording's files in, in several goes if the line breaks, ``spool`` keeps their
bytes until then, and ``tracks`` puts what is spoken on the desk.
"""
