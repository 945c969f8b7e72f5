"""Names in Malayalam, in their cases, beside the same names in Latin letters."""

from __future__ import annotations

import pytest

from summarizer.reconcile.names import candidate_pairs, compare_names


@pytest.mark.parametrize(
    ("malayalam", "latin"),
    [
        ("അനിത വർഗീസ് മറ്റത്തിൽ", "Anitha Varghese Mattathil"),
        ("അനിത വർഗീസ് മറ്റത്തിലും", "Anitha Varghese Mattathil"),
        ("അനിത വർഗീസ് മറ്റത്തിലിന്റെ", "Anitha Varghese Mattathil"),
        ("പിണറായി വിജയനും", "Pinarayi Vijayan"),
        ("പിണറായി വിജയന്റെ", "Pinarayi Vijayan"),
        ("പിണറായി വിജയനുമായി", "Pinarayi Vijayan"),
        ("നരേന്ദ്ര മോദിയുടെ", "Narendra Modi"),
        ("രാഹുൽ ഗാന്ധിയോട്", "Rahul Gandhi"),
        ("ശശി തരൂരിനെ", "Shashi Tharoor"),
        ("രമേശ് ചെന്നിത്തലയും", "Ramesh Chennithala"),
        ("എ കെ ആന്റണിയെ", "A. K. Antony"),
        ("ഡൊണാൾഡ് ട്രംപിന്റെ", "Donald Trump"),
        ("സെവിൻജ് ഗാൻഡിലോവയും", "Sevinj Gandilova"),
        ("മേരി തോമസിനെ", "Mary Thomas"),
    ],
)
def test_an_ending_makes_no_other_person(malayalam, latin):
    """The words for and, of, whom, with and to stand behind a name, which loses the mark of its end before them."""
    assert compare_names(malayalam, latin, "person").verdict == "same"
    assert compare_names(latin, malayalam, "person").verdict == "same"
    assert list(candidate_pairs([malayalam, latin], "person")) == [(0, 1)]


@pytest.mark.parametrize(
    ("malayalam", "latin"),
    [
        ("അനിലും തോമസും", "Anila Thomas"),
        ("അനിത വർഗീസ്", "Anil Varghese"),
        ("രാഹുൽ ഗാന്ധിയും", "Priyanka Gandhi"),
        ("കെ സുരേന്ദ്രനും", "K Sudhakaran"),
        ("രാജ പിള്ളയും", "Rajan Pillai"),
        ("ലീല ജോർജും", "Leela Joseph"),
        ("മേരി തോമസിനെ", "Mary Thoman"),
        ("സെവിൻജ് ഗാൻഡിലോവയും", "Sevinj Gandilov"),
    ],
)
def test_another_name_stays_another(malayalam, latin):
    """What is no ending tells two people apart, and so does the vowel at the end of a name."""
    assert compare_names(malayalam, latin, "person").verdict != "same"
