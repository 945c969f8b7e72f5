"""Agreement, difference and silence: what each article says on each fact, and where articles contradict each other.

``matrix`` has a row for each fact of a meeting, ``conflicts`` what contradicts within an entry, ``incumbents`` the
posts given to two people at one time, by the titles of ``unique_posts``.
"""
