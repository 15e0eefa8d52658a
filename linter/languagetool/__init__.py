"""LanguageTool as a second reader: what it says becomes findings of ours.

Nothing of this package is imported unless a run asks for it. LanguageTool is a program of its own
(LGPL-2.1, in Java) that answers on a port of this machine; its public service is asked only where a
configuration says so in so many words.
"""
