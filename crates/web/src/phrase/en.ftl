# Sentences to show.
nav-phrase = Sentences in languages
phrase-title = Sentences to show
phrase-why = Do you not speak each other’s language? Let the other point at theirs, and show the sentences on your screen. For a real conversation an interpreter belongs with it.
phrase-point = Nothing that people say or write is ever translated by a machine here.
phrase-unverified = Nobody whose own language this is has read these sentences yet.
phrase-speaks = Speaks
phrase-interpreter = needs an interpreter
phrase-show = Show sentences
