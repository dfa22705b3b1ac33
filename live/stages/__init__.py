"""The flow of one session, in two stages with the desk between them.

``listening`` finds speech in each person's track and puts it on the desk (``live.desk``), which
has it decoded. The session keeps what comes back (``live.hearing``) and gives each final utterance
to ``drafter``, which makes turns of utterances and proposals of turns. Both wait when what comes
after them is full, so nothing grows without bound.
"""
