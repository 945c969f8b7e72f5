// Conveniences only: keys for moving, showing, filtering and copying. Nothing on the page exists only here.
(() => {
  "use strict";
  const all = (selector, under = document) => [...under.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  const panel = one("keys"), field = one("filter"), off = one("keys-off"), told = one("told");
  const cards = all(".card");

  // All pieces of a quote light up, not only the one that the link leads to.
  const light = () => {
    all("mark.now").forEach((piece) => piece.classList.remove("now"));
    const from = document.activeElement && document.activeElement.id;
    const target = one(decodeURIComponent(location.hash.slice(1)));
    if (!target || target.tagName !== "MARK") return;
    const claims = target.dataset.refs.split(" ");
    const wanted = claims.includes(last) ? last : from && claims.includes(from) ? from : claims[0];
    all(`mark[data-refs~="${wanted}"]`).forEach((piece) => piece.classList.add("now"));
  };
  let last = "";
  addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[id]");
    if (link) last = link.id;
  });
  addEventListener("hashchange", light);
  light();

  const current = () => document.activeElement.closest(".card") || cards.find((card) => card.getBoundingClientRect().bottom > 80);
  const reveal = (element) => {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  };
  const go = (element) => {
    if (!element) return;
    reveal(element);
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center" });
  };
  const step = (by) => {
    const shown = cards.filter((card) => !card.hidden);
    const card = shown[shown.indexOf(current()) + (document.activeElement.closest(".card") ? by : 0)];
    if (card) {
      reveal(card);
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: "start" });
    }
  };
  const quote = (by) => {
    const card = current();
    if (!card) return;
    const links = all(".ref a", card);
    const at = links.indexOf(document.activeElement);
    go(links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by]);
  };
  const copy = async () => {
    const claim = document.activeElement.closest("li, dd, .evidence, .card");
    if (!claim) return;
    const words = claim.innerText.replace(/\s+/g, " ").trim();
    try {
      await navigator.clipboard.writeText(words);
      told.textContent = told.dataset.copied;
      panel.hidden = false;
    } catch {
      getSelection().selectAllChildren(claim);
    }
  };
  const filter = () => {
    const wanted = field.value.trim().toLocaleLowerCase();
    cards.forEach((card) => {
      card.hidden = !card.textContent.toLocaleLowerCase().includes(wanted);
      if (wanted && !card.hidden) reveal(card);
    });
  };
  field.addEventListener("input", filter);

  // Browsers that cannot open a fold on paper by style alone get it opened.
  if (!CSS.supports("selector(::details-content)")) {
    addEventListener("beforeprint", () => all("details").forEach((fold) => { fold.open = true; }));
  }

  const actions = {
    j: () => step(1),
    k: () => step(-1),
    n: () => quote(1),
    p: () => quote(-1),
    s: () => document.body.classList.toggle("side"),
    c: copy,
    "/": () => { panel.hidden = false; field.focus(); },
    "?": () => { panel.hidden = !panel.hidden; },
  };
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") panel.hidden = true;
    if (event.ctrlKey || event.metaKey || event.altKey || off.checked) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const action = actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });
})();
