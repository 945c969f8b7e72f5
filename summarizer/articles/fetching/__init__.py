"""Pages from the web, fetched with care: what an address names may be anything, and be somebody's trap.

::

    urls, hosts         what an address says, in one spelling
    networks, resolving which addresses of the Internet Protocol it leads to, all of them checked
    connecting          to one that was checked, with bounds on time and bytes
    exchange, unpacking one request, one answer
    robots, fetcher     what the site allows, redirects, trying again
    store, fetching     several at a time, and the same words the next time

Proxies are not used (whatever the environment says), since behind one nobody can tell which address is connected to.
Cookies are not kept, nothing identifies a user, and no request carries anything of another.
"""

from summarizer.articles.fetching.fetching import Fetched, Web, fetch
from summarizer.articles.fetching.page import Page
from summarizer.articles.fetching.rules import Rules

__all__ = ["Fetched", "Page", "Rules", "Web", "fetch"]
