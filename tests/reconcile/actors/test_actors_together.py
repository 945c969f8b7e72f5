"""Which mentions are one actor, when names alone do not say: bare names, aliases, posts, company."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading
from shares import partition

import summarizer
from summarizer.reconcile.actors.grouping import group_actors
from summarizer.reconcile.names.bare import is_bare

BRANDT, OKOYE = "Anna Brandt", "Chidi Okoye"


def actors(*readings):
    """Return the groups of actors' mentions that have more than one member."""
    briefing = summarizer.reconcile(readings)
    return {group for group in partition(briefing, {r.article.id for r in readings}) if ":a" in min(group)} - {
        frozenset({mention}) for reading in readings for mention in [f"{reading.article.id}:a{n}" for n in range(9)]
    }


def test_a_bare_name_goes_to_the_only_full_name():
    """A family name alone is the one full name it fits."""
    found = actors(reading("a", Met((BRANDT, OKOYE))), reading("b", Met(("Okoye", "Piotr Zielak"))))

    assert found == {frozenset({"a:a2", "b:a1"})}


def test_a_bare_name_that_fits_two_stays_apart():
    """A family name that two people bear is nobody in particular."""
    found = actors(
        reading("a", Met((BRANDT, OKOYE), listed=("Femi Okoye",))), reading("b", Met(("Okoye", "Piotr Zielak")))
    )

    assert found == set()


@pytest.mark.parametrize(
    ("alone", "whole"),
    [
        ("Mishari", {"a:a1"}),
        ("Sattam", {"a:a2"}),
        ("bin Mishari", {"a:a2"}),
        ("Ghazouani", {"a:a3"}),
    ],
)
def test_a_fathers_name_is_nobodys_own(alone, whole):
    """King Mishari is no son of his; but what follows on "Ould" may be the family's, and is said alone."""
    full = ("Mishari bin Abdulrahman", "Sattam bin Mishari", "Mohamed Ould Ghazouani")

    assert actors(reading("a", Met(full)), reading("b", Met((alone, BRANDT)))) == {frozenset({*whole, "b:a1"})}


def test_a_name_in_another_case_is_the_one_that_its_article_prints_alone():
    """An ending that no table knows is told from the name by an article that prints the name without it, too."""
    plain = reading("a", Met(("Bahram Sotoudehnia", BRANDT)))
    inflected = {"Bahram Sotoudehnialle": ("Sotoudehnia",)}
    told = Met(("Bahram Sotoudehnialle", OKOYE))

    assert actors(plain, reading("b", told, aliases=inflected)) == {frozenset({"a:a1", "b:a1"})}
    assert actors(plain, reading("b", Met(("Bahram Sotoudehnialpe", OKOYE)))) == set()


NUR, MAYOR = {BRANDT: ("Abu Nur",)}, {BRANDT: "mayor of Lagos"}
BYNAME = reading("b", Met(("Abu Nur", "Piotr Zielak")))


def test_a_byname_is_whoever_is_said_to_be_called_so():
    """One known by one name alone, which no full name fits, is the person to whom an article gives that name beside."""
    found = actors(reading("a", Met((BRANDT, OKOYE)), aliases=NUR), BYNAME)

    assert found == {frozenset({"a:a1", "b:a1"})}


def test_one_source_alone_gives_nobody_whom_others_know_a_byname():
    """Where others tell of the person by the full name alone, it takes two articles to say that he is called so."""
    told = [reading(name, Met((BRANDT, OKOYE)), aliases=NUR, posts=post) for name, post in (("a", {}), ("c", MAYOR))]
    plain = reading("d", Met((BRANDT, "Piotr Zielak")))

    assert frozenset({"a:a1", "d:a1"}) in actors(told[0], BYNAME, plain)
    assert frozenset({"a:a1", "b:a1", "c:a1", "d:a1"}) in actors(*told, BYNAME, plain)


def test_a_byname_given_to_two_is_neithers():
    """A name that one article gives to one person and another to another leaves open whose it is, and says so."""
    told = reading("a", Met((BRANDT, OKOYE)), aliases=NUR)
    other = reading("c", Met(("Mirela Vasko", OKOYE)), aliases={"Mirela Vasko": ("Abu Nur",)})
    briefing = summarizer.reconcile([told, BYNAME, other])

    assert not any("b:a1" in actor.mentions and len(actor.mentions) > 1 for actor in briefing.actors)
    assert {(j.a, j.b) for j in briefing.judgements if j.verdict == "undecided"} == {("b:a1", "a:a1"), ("b:a1", "c:a1")}


def test_a_post_decides_between_two_that_bear_a_name():
    """Where a family name fits two people, the printed post tells which is meant."""
    found = actors(
        reading("a", Met((OKOYE, "Femi Okoye")), posts={OKOYE: "minister of trade", "Femi Okoye": "mayor of Lagos"}),
        reading("b", Met(("Okoye", BRANDT)), posts={"Okoye": "minister of trade"}),
    )

    assert found == {frozenset({"a:a1", "b:a1"})}


def test_equal_posts_never_make_two_names_one():
    """Two people of one family in one post, one after the other, are two."""
    found = actors(
        reading("a", Met((OKOYE, BRANDT)), posts={OKOYE: "minister of trade"}),
        reading("b", Met(("Femi Okoye", "Piotr Zielak")), posts={"Femi Okoye": "minister of trade"}),
    )

    assert found == set()


def test_company_decides_what_a_name_leaves_open():
    """A family name that fits two people is the one who met the same person on the same day."""
    found = actors(
        reading("a", Met((OKOYE, BRANDT), "14 March 2024"), Met(("Femi Okoye", BRANDT), "15 March 2024")),
        reading("b", Met(("Okoye", BRANDT), "15 March 2024")),
    )

    assert found == {frozenset({"a:a2", "b:a2"}), frozenset({"a:a3", "b:a1"})}


def test_company_at_a_signing_is_company_at_talks():
    """What one article tells as a ceremony and another as talks says as much of who was met."""
    told = reading("a", Met((OKOYE, BRANDT), "14 March 2024"), Met(("Femi Okoye", BRANDT), "15 March 2024"))

    assert frozenset({"a:a3", "b:a1"}) in actors(
        told, reading("b", Met(("Okoye", BRANDT), "15 March 2024", kind="ceremony"))
    )
    assert frozenset({"a:a3", "b:a1"}) not in actors(
        told, reading("b", Met(("Okoye", BRANDT), "15 March 2024", kind="call"))
    )


def test_company_and_a_latin_spelling_decide_between_two_scripts_that_say_little_of_each_other():
    """A name in signs, and the same in another alphabet, are one person's where company and Latin letters say so."""
    day = "14 March 2024"
    latin = reading("a", Met(("Annelies Terwindt", OKOYE), day))
    hebrew = reading("b", Met(("אנליס טרווינדט", OKOYE), day))
    signs = ("안넬리스 테르빈트", OKOYE)

    assert frozenset({"a:a1", "b:a1", "c:a1"}) in actors(latin, hebrew, reading("c", Met(signs, day)))
    assert frozenset({"a:a1", "b:a1"}) in actors(latin, hebrew, reading("c", Met(signs, "20 March 2024")))


def test_company_brings_three_spellings_together_of_which_none_decides_on_another():
    """A name in three scripts leaves each pair open; all who met the same person that day are one.

    They are not if one of the spellings may as well be somebody else of that day.
    """
    day, latin, spelled = "14 March 2024", "Karim Griffiths", ("كريم غريفيث", "卡里姆·格里菲思")
    others = [reading(at, Met((name, OKOYE), day)) for at, name in zip("bc", spelled, strict=True)]
    two = Met((latin, OKOYE), day), Met(("Karim Grifat", OKOYE), day)

    assert frozenset({"a:a1", "b:a1", "c:a1"}) in actors(reading("a", two[0]), *others)
    assert not any({"a:a1", "b:a1"} <= group for group in actors(reading("a", *two), *others))


def accompanied(told, *names):
    """Return a reading in which some of those who met only came along."""
    along = {actor.id for actor in told.actors if actor.names[0].text in names}
    meetings = [
        met.model_copy(
            update={
                "participants": tuple(
                    each.model_copy(update={"level": "present"}) if each.actor in along else each
                    for each in met.participants
                )
            }
        )
        for met in told.meetings
    ]
    return told.model_copy(update={"meetings": tuple(meetings)})


def test_who_came_along_is_known_by_company_where_the_name_sounds_so():
    """Beside those who met stand their aides: in signs, each is whoever sounds so, and nobody else there."""
    day, aides, signs = "14 March 2024", ("Mike Pompeo", "Mick Mulvaney"), ("蓬佩奥", "马尔瓦尼")
    told = accompanied(reading("a", Met((OKOYE, BRANDT, *aides), day)), *aides)
    in_signs = accompanied(reading("b", Met((OKOYE, BRANDT, *signs), day)), *signs)

    assert actors(told, in_signs) >= {frozenset({"a:a3", "b:a3"}), frozenset({"a:a4", "b:a4"})}
    nobody = accompanied(reading("b", Met((OKOYE, BRANDT, "巴尔加斯", "林强"), day)), "巴尔加斯", "林强")
    assert {min(group) for group in actors(told, nobody)} == {"a:a1", "a:a2"}


def test_who_came_along_by_one_article_may_be_a_principal_of_another():
    """What one article makes of somebody takes nothing from the company in which another tells of them."""
    day, full = "15 March 2024", "Femi Okoye"
    told = reading("a", Met((OKOYE, BRANDT), "14 March 2024"), Met((full, BRANDT), day))
    beside = accompanied(reading("c", Met((BRANDT, "Ada Bright", full), day)), full)

    assert any({"a:a3", "b:a1"} <= group for group in actors(told, reading("b", Met(("Okoye", BRANDT), day)), beside))


SENEGAL = {"萨尔": "塞内加尔", "Amadou Sarr": "Senegal", "Ousmane Saar": "Senegal", "Binta Sarr": "Ghana"}
PRESIDENTS = {"萨尔": "总统", "Amadou Sarr": "president", "Ousmane Saar": "minister", "Binta Sarr": "minister"}


def test_a_foreigner_in_signs_is_the_only_one_of_the_state_who_sounds_so():
    """A Chinese paper calls a president by his family name alone: whoever serves that state and sounds so is meant."""

    def of(article, *people):
        return reading(article, Met(people), posts=PRESIDENTS, states=SENEGAL)

    signs, same = of("z", "萨尔", BRANDT), {frozenset({"a:a1", "z:a1"})}

    assert actors(of("a", "Amadou Sarr", OKOYE), signs) == same
    assert actors(of("a", "Amadou Sarr", OKOYE), of("b", "Binta Sarr", "Piotr Zielak"), signs) == same
    assert actors(of("a", "Binta Sarr", OKOYE), signs) == set()
    assert actors(of("a", "Amadou Sarr", OKOYE), of("b", "Ousmane Saar", "Piotr Zielak"), signs) == set()


def test_a_shorter_name_makes_no_two_longer_ones_one():
    """Articles that print no middle initial do not make two people with different ones one, and mean neither."""
    short = [reading(f"x{n}", Met(("Femi Okoye", BRANDT))) for n in range(3)]
    found = actors(reading("a", Met(("Femi A. Okoye", BRANDT))), reading("b", Met(("Femi B. Okoye", BRANDT))), *short)

    assert found == {frozenset({f"x{n}:a1" for n in range(3)}), frozenset({"a:a2", "b:a2", "x0:a2", "x1:a2", "x2:a2"})}


def test_initials_that_fit_two_stay_apart():
    """An initial with a family name is one of those whom it fits only where there is one; else the briefing says so."""
    full = reading("a", Met((OKOYE, BRANDT), listed=("Chika Okoye",)))
    short = reading("b", Met(("C. Okoye", "Piotr Zielak")))
    briefing = summarizer.reconcile([full, short])

    assert actors(full, short) == set()
    assert {j.verdict for j in briefing.judgements if "b:a1" in {j.a, j.b}} == {"undecided"}
    assert actors(reading("a", Met((OKOYE, BRANDT))), short) == {frozenset({"a:a1", "b:a1"})}


def test_a_title_or_particle_makes_no_full_name():
    """A family name after a title, or with its particle, is still a family name alone."""
    found = actors(
        reading("a", Met(("Khalid al-Rassi", BRANDT))),
        reading("b", Met(("al-Rassi", "Piotr Zielak"))),
        reading("c", Met(("General al-Rassi", "Mirela Vasko"))),
    )

    assert found == {frozenset({"a:a1", "b:a1", "c:a1"})}


@pytest.mark.parametrize("aliases", [1, 2])
def test_one_source_alone_does_not_make_two_names_one(aliases):
    """What two articles tell apart takes two others that say it is one person."""
    bridges = [
        reading(
            f"x{n}",
            Met((OKOYE, BRANDT)),
            aliases={OKOYE: ("Tomasz Quint",)},
            posts={OKOYE: "mayor of Lagos"} if n else {},
        )
        for n in range(aliases)
    ]
    found = actors(reading("a", Met((OKOYE, BRANDT))), reading("b", Met(("Tomasz Quint", BRANDT))), *bridges)

    one = next(group for group in found if "a:a1" in group)
    assert ("b:a1" in one) is (aliases == 2)


def test_acronyms_join_nothing_that_their_long_forms_keep_apart():
    """Two bodies that one acronym stands for stay two."""
    long = ("Lagos Harbour Company", "League of Hill Chapels")
    found = actors(
        *(reading(str(n), Met((BRANDT, OKOYE), source=name), aliases={name: ("LHC",)}) for n, name in enumerate(long))
    )

    assert {frozenset({"0:a3", "1:a3"})} & found == set()


def test_a_bare_name_hides_nobodys_full_names():
    """Where a bare name joins a group and sorts before it, company still joins no names that are different."""
    readings = reading("b", Met((BRANDT, "Femi Okoye"))), reading("c", Met(("Lena Fischer", "Piotr Zielak")))
    mentions = {f"{each.article.id}:{actor.id}": actor for each in readings for actor in each.actors}
    bare = reading("a", Met(("Okoye", "Ciro Dorado"))).actors[0]
    groups = group_actors({**mentions, "a:a1": bare})

    assert groups["a:a1"] == groups["b:a2"] == "a:a1"
    assert not groups.join_by("b:a2", "c:a2")


def asked_of(*readings):
    """Return the verdict on each pair of mentions that came into question."""
    mentions = {f"{each.article.id}:{actor.id}": actor for each in readings for actor in each.actors}
    return {(judged.a, judged.b): judged.verdict for judged in group_actors(mentions).judgements}


def test_a_word_in_katakana_is_a_single_name():
    """What a Japanese article calls somebody after the full name is a family name alone, and leaves nothing open."""
    ann, sergei = (reading(at, Met((f"{name} Lavrov", BRANDT))) for at, name in (("a", "Ann"), ("b", "Sergei")))
    full = "セルゲイ・ラブロフ"
    told = reading("c", Met((full, OKOYE)), aliases={full: ("ラブロフ",)}, language="ja")
    asked = asked_of(ann, sergei, told)

    assert is_bare("ラブロフ")
    assert not is_bare(full)
    assert ("a:a1", "c:a1") not in asked
    assert ("b:a1", "c:a1") in asked


def test_a_part_of_a_name_leaves_nothing_open_that_the_whole_decides():
    """Given names that one article uses alone may be those of another, whose family name is different: it is nobody."""
    whole = "森提爾麥・阿科什"
    one = reading("a", Met((whole, BRANDT)), aliases={whole: ("森提爾麥",)}, language="zh")
    other = reading("b", Met(("Ágnes Szentirmai", OKOYE)))

    assert asked_of(one, other) == {}


def test_company_brings_together_spellings_that_nobody_compared():
    """Two spellings of one name that no key finds are compared, and one, where both met the same person on a day."""
    griffiths, in_arabic, other = "Karim Griffiths", "كريم غريفيث", "كريم منصور"
    told = Met((BRANDT, griffiths), "14 March 2024")

    def with_second(name, day):
        briefing = summarizer.reconcile((reading("a", told), reading("b", Met((BRANDT, name), day))))
        return briefing, {actor.mentions for actor in briefing.actors}

    briefing, groups = with_second(in_arabic, "14 March 2024")

    assert ("a:a2", "b:a2") in groups
    assert f"both met “{BRANDT}” on the same day" in briefing.explain("a:a2", "b:a2")
    assert ("b:a2",) in with_second(other, "14 March 2024")[1]


def test_company_does_not_choose_between_two_spellings():
    """Where the same person met two people on a day whose names a third spelling fits, none is chosen."""
    both = reading(
        "a", Met((BRANDT, "Karim Griffiths"), "14 March 2024"), Met((BRANDT, "Kerim Griffiths"), "14 March 2024")
    )
    briefing = summarizer.reconcile((both, reading("b", Met((BRANDT, "كريم غريفيث"), "14 March 2024"))))

    assert ("b:a2",) in {actor.mentions for actor in briefing.actors}


def grouped(*readings):
    """Return the group of each mention, where the texts of all readings are known."""
    mentions = {f"{each.article.id}:{actor.id}": actor for each in readings for actor in each.actors}
    return group_actors(mentions, readings={each.article.id: each for each in readings})


def test_copies_of_one_text_give_nobody_a_byname():
    """Articles that give a byname in the same sentence are one source of it; one that words it otherwise is another."""
    first, copy = (reading(name, Met((BRANDT, OKOYE)), aliases=NUR) for name in "ac")
    another = reading("e", Met((BRANDT, OKOYE)), aliases=NUR, posts=MAYOR)
    plain = reading("d", Met((BRANDT, "Piotr Zielak")))

    copied, told = grouped(first, copy, BYNAME, plain), grouped(first, another, BYNAME, plain)
    assert copied["b:a1"] != copied["a:a1"] == copied["d:a1"]
    assert told["b:a1"] == told["a:a1"] == told["d:a1"]


def test_copies_of_one_text_make_no_two_names_one():
    """However many articles print one sentence that gives a man two names, they outvote nobody who knows two men."""
    apart = reading("a", Met((OKOYE, BRANDT))), reading("b", Met(("Tomasz Quint", BRANDT)))
    quint = {OKOYE: ("Tomasz Quint",)}
    copies = [reading(f"x{n}", Met((OKOYE, BRANDT)), aliases=quint) for n in range(5)]
    another = reading("y", Met((OKOYE, BRANDT)), aliases=quint, posts={OKOYE: "mayor of Lagos"})

    found = grouped(*apart, *copies)
    assert found["a:a1"] != found["b:a1"]
    found = grouped(*apart, *copies, another)
    assert found["a:a1"] == found["b:a1"]


@pytest.mark.parametrize(
    ("name", "same", "other"),
    [
        ("Noa Ben-Attar", "নোয়া বেন-আত্তারের", "Noam Ben-Attar"),
        ("Mishari bin Abdulaziz Al-Rumaidhi", "মিশারি বিন আবদুল আজিজ আল-রুমাইদি", "মিশাল বিন আবদুল আজিজ আল-রুমাইদি"),
        ("Ta Quang Khai", "따꽝카이", "따민카이"),
    ],
)
def test_a_name_in_another_script_is_one_actor_and_a_relatives_is_not(name, same, other):
    """A name and its rendering in another script are one person, whomever they met; relatives are not."""
    found = actors(
        reading("a", Met((name, OKOYE))), reading("b", Met((same, "Piotr Zielak"))), reading("c", Met((other, BRANDT)))
    )

    assert found == {frozenset({"a:a1", "b:a1"})}


def test_a_latin_spelling_brings_together_two_that_say_little_of_each_other():
    """Bengali and Hebrew letters leave different sounds out; what both are in Latin letters is one person."""
    told = zip("abc", ("Noa Ben-Attar", "נועה בן־עטר", "নোয়া বেন-আত্তার"), strict=True)

    assert actors(*(reading(at, Met((name, BRANDT))) for at, name in told)) >= {frozenset({"a:a1", "b:a1", "c:a1"})}


def test_a_latin_spelling_beside_another_name_brings_them_together_as_well():
    """A Vietnamese paper has its own name for a lawyer of Hong Kong, and beside it the one that Thai and Hindi hear."""
    told = zip("ab", ("วินเซนต์ เหลียง", "विंसेंट ल्योंग"), strict=True)
    both = reading("c", Met(("Lương Khải Hiền", BRANDT)), aliases={"Lương Khải Hiền": ["Vincent Leung"]})
    found = actors(*(reading(at, Met((name, BRANDT))) for at, name in told), both)

    assert found >= {frozenset({"a:a1", "b:a1", "c:a1"})}


def test_relatives_in_two_scripts_stay_two_beside_a_latin_spelling_of_one():
    """A spelling in Latin letters joins nobody whom it is not."""
    told = zip("abc", ("Noa Ben-Attar", "נועה בן־עטר", "মিশাল বেন-আত্তার"), strict=True)
    found = actors(*(reading(at, Met((name, BRANDT))) for at, name in told))

    assert not any({"b:a1", "c:a1"} <= group or {"a:a1", "c:a1"} <= group for group in found)


def test_a_latin_spelling_without_its_marks_is_no_other_name_to_a_third_script():
    """What Turkish leaves out of a name, its bare letters seem to say; with its marks, the two are one."""
    names = "Serkan Aydoğmuş", "Serkan Aydogmus", "סרקאן איידואמוש"
    told = [reading(at, Met((name, BRANDT))) for at, name in zip("abc", names, strict=True)]

    assert actors(*told) >= {frozenset({"a:a1", "b:a1", "c:a1"})}


@pytest.mark.parametrize(
    ("language", "printed", "first"),
    [
        ("fi", "Kiyotaka Shimozonon", "Kiyotaka Shimozono"),
        ("az", "Cunci Tsukamotonu", "জুনজি ৎসুকামোতো"),
        ("tr", "Emmanuel Makronla", "Emmanuel Macron"),
    ],
)
def test_an_ending_that_the_language_of_an_article_puts_behind_names_is_no_part_of_them(language, printed, first):
    """In an article in another language, the same ending may be a name's own, which leaves it open."""
    met = Met((printed, OKOYE)), Met((first, "Piotr Zielak"))

    assert actors(reading("a", met[0], language=language), reading("b", met[1])) == {frozenset({"a:a1", "b:a1"})}
    assert not actors(reading("a", met[0], language="es"), reading("b", met[1]))


def test_a_bare_name_is_that_of_the_one_who_serves_the_same_state():
    """Of two who bear a family name, each in the service of another state, the post says who is meant."""
    known = [
        reading("a", Met(("Carla Medina", BRANDT)), posts={"Carla Medina": "EU special envoy for ores"}),
        reading("b", Met(("Diego Medina", BRANDT)), posts={"Diego Medina": "Spanish minister for industry"}),
    ]

    def placed(post):
        return actors(*known, reading("c", Met(("Medina", "Piotr Zielak")), posts={"Medina": post}))

    assert frozenset({"a:a1", "c:a1"}) in placed("the envoy of the EU for raw materials")
    assert frozenset({"b:a1", "c:a1"}) in placed("Spain's industry chief")
    assert not any("c:a1" in group for group in placed("industry chief"))


def test_nothing_is_open_about_two_whom_one_article_tells_apart():
    """An article that names both has told them apart, and so they are for all others."""
    two = ("Abakar Mahamat Tidjani", "Mahamat Abakar Tidjani")
    briefing = summarizer.reconcile(
        [reading("a", Met(two, "14 March 2024")), reading("b", Met((two[0], "Eva Lund"), "15 March 2024"))]
    )

    assert {judged.verdict for judged in briefing.judgements} <= {"same"}
