// What the desk's pages do besides their links and forms: single keys, and news without a reload.
// Everything here can be done without it. It reads attributes: data-row, data-open, data-key,
// data-go, data-live; and data-keys="on" on the body, without which no key does anything.
"use strict";

(() => {
  const CHORD_MILLISECONDS = 2000; // between g and the letter behind it
  const AGAIN_MILLISECONDS = 60000; // after the service had no place for one more listener
  const SLACK_MILLISECONDS = 10000; // a report is on file so long after it came in, at most
  const TYPED = "input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset]), textarea, select";
  const CONTROL = "a[href], button, summary, input:not([type=hidden]), textarea, select";

  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const words = (text) => text.replace(/\s+/g, " ").trim();
  const isSeen = (one) => (one.checkVisibility ? one.checkVisibility({ visibilityProperty: true }) : one.getClientRects().length > 0);
  const isShown = (one) => !one.disabled && isSeen(one);
  const keyed = (key, root = document) => $$(`[data-key="${CSS.escape(key)}"]`, root).filter(isShown);

  // Keys

  const rowsShown = () => $$("[data-row]").filter(isShown);
  const rowAt = () => document.querySelector("[data-row].at");

  function mark(row) {
    $$("[data-row].at").forEach((one) => one.classList.toggle("at", one === row));
    row?.classList.add("at");
  }

  // Whether there are rows to walk; where there are none, j and k are keys like others.
  function walk(step) {
    const rows = rowsShown();
    if (!rows.length) return false;
    const here = rows.indexOf(document.activeElement?.closest("[data-row]") ?? rowAt());
    const next = here < 0 ? rows[0] : rows[here + step];
    if (!next) return true;
    mark(next);
    const opening = $$("a[href][data-open]", next)[0] ?? $$(CONTROL, next).filter(isShown)[0];
    opening?.focus({ preventScroll: true });
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    next.scrollIntoView({ block: "nearest", behavior: isCalm ? "auto" : "smooth" });
    return true;
  }

  // The row that is chosen goes first; another row's button is never pressed for it.
  function wanted(key) {
    const row = rowAt();
    const inRow = row ? keyed(key, row) : [];
    const outside = keyed(key).filter((one) => !one.closest("[data-row]"));
    return inRow[0] ?? outside[0] ?? (row ? undefined : keyed(key)[0]);
  }

  function act(one) {
    const control = one.matches(CONTROL) ? one : one.querySelector(CONTROL) ?? one;
    control.focus();
    if (!control.matches(TYPED)) control.click();
    else if (control.matches("input")) control.select();
  }

  function search() {
    const field = keyed("/")[0] ?? $$("input[type=search]").filter(isShown)[0];
    if (field) act(field);
    return Boolean(field);
  }

  function open() {
    const row = rowAt();
    if (!row || document.activeElement?.matches(CONTROL)) return false;
    const opening = row.matches("[data-open]") ? row : row.querySelector("[data-open]");
    const link = opening && (opening.matches(CONTROL) ? opening : opening.querySelector("a[href]"));
    link?.click();
    return Boolean(link);
  }

  function follow(key) {
    const link = document.querySelector(`a[data-go="${CSS.escape(key)}"]`);
    link?.click();
    return Boolean(link);
  }

  function press(key) {
    const one = wanted(key);
    if (one) act(one);
    return Boolean(one);
  }

  const OWN = {
    j: () => walk(1) || press("j"),
    k: () => walk(-1) || press("k"),
    g: () => ((chordUntil = performance.now() + CHORD_MILLISECONDS), true),
    "/": search,
    "?": () => (help(), true),
    Enter: open,
  };
  let chordUntil = 0;

  function isFree(event) {
    const one = event.target;
    const isTyping = one instanceof HTMLElement && (one.isContentEditable || one.matches(TYPED));
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    return document.body.dataset.keys === "on" && isPlain && !isTyping && !event.defaultPrevented;
  }

  // Out of a field, so that keys act again; Tab goes on from there.
  function leaveField(event) {
    const one = event.target;
    if (event.key !== "Escape" || event.isComposing || document.body.dataset.keys !== "on") return;
    if (!(one instanceof HTMLElement) || !one.matches(TYPED) || one.closest("dialog")) return;
    event.preventDefault(); // a search field would empty itself and keep the focus
    one.blur();
  }

  document.addEventListener("keydown", (event) => {
    leaveField(event);
    if (!isFree(event)) return;
    const shown = document.querySelector("dialog[open]");
    if (shown) {
      if (event.key === "?" && shown.id === "keys") shown.close();
      return;
    }
    if (event.repeat && !["j", "k"].includes(event.key)) return;
    const isChord = performance.now() < chordUntil;
    chordUntil = 0;
    const done = isChord ? follow(event.key) : (OWN[event.key] ?? (() => press(event.key)))();
    if (done) event.preventDefault();
  });

  document.addEventListener("focusin", (event) => {
    const row = event.target.closest("[data-row]");
    if (row) mark(row);
  });

  // The list of keys

  const make = (name, text = "", attributes = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [one, value] of Object.entries(attributes)) made.setAttribute(one, value);
    return made;
  };

  function nameOf(one) {
    const said = one.getAttribute("aria-label") || one.labels?.[0]?.textContent || one.textContent || one.placeholder;
    return words(said || "").slice(0, 80);
  }

  function* entries() {
    if (rowsShown().length) {
      yield ["j", "next row"];
      yield ["k", "row before"];
      yield ["Enter", "open the row"];
    }
    const known = new Set(["/", "?"]);
    for (const one of $$("[data-key]").filter(isShown)) {
      if (!known.has(one.dataset.key)) yield [one.dataset.key, nameOf(one)];
      known.add(one.dataset.key);
    }
    if (keyed("/").length || $$("input[type=search]").some(isShown)) yield ["/", "search"];
    for (const link of $$("a[data-go]")) yield [`g ${link.dataset.go}`, `to ${nameOf(link)}`];
    yield ["?", "this list"];
    yield ["Esc", "close it"];
  }

  function help() {
    document.getElementById("keys")?.remove();
    const dialog = make("dialog", "", { id: "keys", "aria-labelledby": "keys-title" });
    const list = make("dl");
    for (const [key, meaning] of entries()) {
      const term = make("dt");
      term.append(...key.split(" ").flatMap((one, place) => (place ? [" ", make("kbd", one)] : [make("kbd", one)])));
      list.append(term, make("dd", meaning));
    }
    const close = make("button", "Close", { type: "button", autofocus: "" });
    close.addEventListener("click", () => dialog.close());
    const more = make("a", "All keys, and how to switch them off", { href: "/desk/keys" });
    const last = make("p");
    last.append(more);
    dialog.append(make("h2", "Keys on this page", { id: "keys-title" }), list, last, close);
    document.body.append(dialog);
    dialog.addEventListener("close", () => dialog.remove());
    dialog.showModal();
  }

  // Parts of a page that are fetched anew, by htmx: focus stays where it was.

  const isGet = (context) => context.request.method === "GET";

  const markOf = (one) => (one.id ? `#${CSS.escape(one.id)}` : one.getAttribute("href") ? `a[href="${CSS.escape(one.getAttribute("href"))}"]` : "");

  document.addEventListener("htmx:before:swap", (event) => {
    const { ctx, tasks } = event.detail;
    const isEmpty = ctx.select && !tasks.some((one) => one.fragment?.firstElementChild);
    if (isEmpty && isGet(ctx)) {
      event.preventDefault(); // a refusal, or a page to sign in at: it has no such part
      if (!ctx.news) location.assign(ctx.request.action);
    } else if (ctx.news) {
      // Only now: who waits for no answer may have moved on in the meantime.
      const focused = document.activeElement;
      ctx.focused = document.getElementById(ctx.news)?.contains(focused) ? markOf(focused) : null;
    }
  });

  document.addEventListener("htmx:after:swap", (event) => {
    const { ctx } = event.detail;
    if (document.activeElement !== document.body) return;
    if (!ctx.news) document.getElementById("main")?.focus({ preventScroll: true }); // as if the whole page had been loaded
    else if (ctx.focused !== null) refocus(document.getElementById(ctx.news), ctx.focused);
  });

  function refocus(fresh, mark) {
    const again = (mark && fresh?.querySelector(mark)) || fresh;
    if (again === fresh) fresh?.setAttribute("tabindex", "-1");
    again?.focus({ preventScroll: true });
  }

  async function renew(region) {
    const id = `#${CSS.escape(region.id)}`;
    await htmx.ajax("GET", location.pathname + location.search, { target: id, select: id, swap: "outerHTML", news: region.id });
  }

  let isRenewing = false;
  const stale = new Set();

  async function renewAll(kind) {
    $$("#news, [data-live]").forEach((one) => {
      if (one.id && (one.dataset.live ?? "news").split(" ").includes(kind)) stale.add(one.id);
    });
    if (isRenewing) return;
    isRenewing = true;
    try {
      for (const id of stale) {
        stale.delete(id);
        const region = document.getElementById(id);
        if (region) await renew(region);
      }
    } finally {
      isRenewing = false;
    }
  }

  // News

  const desk = document.querySelector('header a[data-go="d"]');
  let source = null;
  let last = "";
  let reports = 0;
  let status = null;
  let count = null;

  function tell(more) {
    if (!more) return;
    reports += more;
    const said = `${reports} new ${reports === 1 ? "report" : "reports"}`;
    if (status) status.textContent = said;
    else count.textContent = ` (${reports} new)`;
  }

  function listen() {
    if (source || document.hidden) return;
    const isFirst = !last;
    const opened = new EventSource(last ? `/desk/events?since=${encodeURIComponent(last)}` : "/desk/events");
    const heard = (kind, then) => opened.addEventListener(kind, (event) => {
      last = event.lastEventId;
      then?.(JSON.parse(event.data));
    });
    heard("hello", (hello) => {
      document.documentElement.dataset.listening = "";
      if (isFirst && hello.last !== null && hello.last * 1000 < performance.now() + SLACK_MILLISECONDS) renewAll("news");
    });
    heard("work", () => renewAll("work"));
    heard("news", (news) => {
      tell(news.articles);
      renewAll("news");
    });
    opened.addEventListener("error", () => {
      if (opened.readyState !== EventSource.CLOSED) return; // else the browser comes back by itself
      leave();
      setTimeout(listen, AGAIN_MILLISECONDS);
    });
    source = opened;
  }

  function leave() {
    delete document.documentElement.dataset.listening;
    source?.close();
    source = null;
  }

  if (desk) {
    const news = document.getElementById("news");
    if (news) {
      status = make("p", "", { role: "status", class: "facts", id: "news-status" });
      news.before(status);
    } else {
      count = make("span", "", { class: "count" });
      desk.append(count);
    }
    document.addEventListener("visibilitychange", () => (document.hidden ? leave() : listen()));
    addEventListener("pagehide", leave);
    addEventListener("pageshow", listen);
    listen();
  }
})();
