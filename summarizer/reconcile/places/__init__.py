"""Places as they are printed: whether two names can be one place, and which country a city lies in.

``exonyms`` knows countries and some cities by their names in many languages, ``same`` compares two names by it,
``contradicting`` two places, and ``atlas`` fills up a place from what the articles say elsewhere.
"""
