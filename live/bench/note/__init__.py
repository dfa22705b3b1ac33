"""`conote bench note`: how complete, how true, how short is the note, and when is it ready?"""
