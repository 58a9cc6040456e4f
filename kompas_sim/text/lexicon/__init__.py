"""Word lists for reading Dutch, one module per subject, in the spelling of ``normalise``.

That spelling is lower case without accents; "vóór" is ``vooor`` and "één" is ``1``, because the accent carries
the meaning there.
"""
