// What the tests ask a page about itself. Each function answers with words about what is wrong.
(() => {
  const REACHED = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
  const LEAST = 24;

  const name = element => {
    const words = (element.getAttribute("aria-label") || element.innerText || element.textContent
      || element.name || element.value || "").trim().replace(/\s+/g, " ").slice(0, 40);
    const id = element.id ? "#" + element.id : "";
    return `<${element.tagName.toLowerCase()}${id}> ${words}`;
  };

  const isShown = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && [...element.getClientRects()].some(box => box.width > 0 && box.height > 0 && box.right > 0);

  // Left for Tab to reach: what is disabled, closed in or taken out of the order is not.
  const stops = () => [...document.querySelectorAll(REACHED)].filter(element =>
    element.tabIndex >= 0 && !element.disabled && element.checkVisibility({visibilityProperty: true})
    && !(element.type === "radio" && !isOfItsGroup(element)));

  const isOfItsGroup = radio => {
    const group = [...document.querySelectorAll("input[type=radio]")].filter(one =>
      one.name === radio.name && one.form === radio.form);
    return radio === (group.find(one => one.checked) || group[0]);
  };

  // Things that overflow: what scrolls on its own inside the page is let be.
  const tooWide = width => {
    const scrolls = element => element && element !== document.body
      && (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX)
          || scrolls(element.parentElement));
    return [...document.body.querySelectorAll("*")]
      .filter(element => element.getBoundingClientRect().right > width + 0.5
        && !scrolls(element.parentElement))
      .map(element => `${name(element)} ends at ${Math.round(element.getBoundingClientRect().right)}`);
  };

  const sideways = width => {
    scrollTo(10_000, 0);
    const moved = scrollX;
    scrollTo(0, 0);
    const root = document.documentElement;
    return moved === 0 && root.scrollWidth <= width ? []
      : [`the page is ${root.scrollWidth} wide`, ...tooWide(width).slice(0, 8)];
  };

  // WCAG 2.5.8, "Inline": the target is in a sentence or its size is held by the line it stands in.
  const isInASentence = element => {
    if (!(element instanceof HTMLAnchorElement) || getComputedStyle(element).display !== "inline") {
      return false;
    }
    let block = element.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const rest = block.cloneNode(true);
    rest.querySelectorAll(REACHED).forEach(one => one.remove());
    return /[\p{L}\p{N}]/u.test(rest.textContent);
  };

  // A label is pressed for its control, so that both are one target.
  const sizeOf = element => {
    const boxes = [element, ...(element.labels || [])].map(one => one.getBoundingClientRect());
    return [Math.max(...boxes.map(box => box.width)), Math.max(...boxes.map(box => box.height))];
  };

  const small = () => [...document.querySelectorAll(REACHED)]
    .filter(element => isShown(element) && !isInASentence(element)
      && !(element.matches("[tabindex='-1']") && !element.matches("a, button, input, select, summary")))
    .map(element => [element, ...sizeOf(element)])
    .filter(([, width, height]) => width < LEAST - 0.01 || height < LEAST - 0.01)
    .map(([element, width, height]) => `${name(element)} is ${width.toFixed(1)} × ${height.toFixed(1)}`);

  const outlineOf = element => {
    const style = getComputedStyle(element);
    const isDrawn = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
      && !/^rgba\(.*, 0\)$|^transparent$/.test(style.outlineColor);
    return isDrawn || style.boxShadow !== "none";
  };

  // WCAG 2.4.11: some of it can be seen; what lies on top of it there is itself or its own.
  const isCovered = element => {
    const inView = box => [[0.5, 0.5], [0.05, 0.1], [0.95, 0.1], [0.05, 0.9], [0.95, 0.9]]
      .map(([across, down]) => [box.left + across * box.width, box.top + down * box.height]);
    return ![...element.getClientRects()].flatMap(inView).some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top && (element.contains(top) || top.contains(element)
        || [...(element.labels || [])].some(label => label.contains(top)));
    });
  };

  // One stop of Tab: where it is among the stops, and what is wrong with it.
  const stop = () => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const wrong = [
      ...(outlineOf(element) ? [] : ["no outline"]),
      ...(isCovered(element) ? ["hidden behind something"] : []),
    ];
    return {place: stops().indexOf(element), name: name(element), wrong};
  };

  // Notes each stop of Tab from now on, as the key is let go: what it does is done by then. What
  // leads out of the page takes the focus from the window; the browser may give it back at once.
  let steps = [];
  const walk = () => {
    steps = [];
    addEventListener("keyup", event => { if (event.key === "Tab") steps.push(stop()); }, true);
    addEventListener("blur", () => steps.push(null));
  };
  const walked = () => steps.splice(0);

  const names = () => stops().map(name);

  const unbordered = () => [...document.querySelectorAll("button, .button, input, select, textarea")]
    .filter(element => isShown(element) && !/checkbox|radio|range/.test(element.type))
    .filter(element => parseFloat(getComputedStyle(element).borderTopWidth) === 0)
    .map(name);

  // What became of text that was written to break the page: see hostile.py.
  const LEADS = /^(href|src|action|formaction|data|poster|xlink:href|hx-(get|post))$/;
  const SCRIPT = /^[\s\p{C}]*(javascript|data|vbscript):/iu;
  const TOLD = /^(title|alt|aria-label|content|placeholder)$/;
  const TURNS = /[\u202a-\u202e\u2066-\u2069]/;

  const broken = () => {
    const attributes = [...document.querySelectorAll("*")].flatMap(one => [...one.attributes]);
    const told = attributes.filter(one => TOLD.test(one.name)).map(one => one.value);
    const shown = [document.title, ...document.body.innerText.split("\n"), ...told];
    return [
      ...[...document.querySelectorAll("[data-broke]")].map(one => "made: " + one.outerHTML),
      ...attributes.filter(one => /^on|^style$/.test(one.name)).map(one => "runs: " + one.name),
      ...attributes.filter(one => LEADS.test(one.name) && SCRIPT.test(one.value))
        .map(one => "leads: " + one.value),
      ...shown.filter(one => TURNS.test(one)).map(one => "turned: " + one),
      ...shown.filter(one => one.includes("'>49<")).map(one => "computed: " + one),
    ];
  };

  // All that axe reads of how a page is drawn, colours aside: boxes, and what is shown of them.
  const LAID_OUT = [
    ...["display", "visibility", "opacity", "position", "zIndex", "overflowX", "overflowY", "clipPath"],
    ...["filter", "mixBlendMode", "content", "backgroundImage", "pointerEvents", "textDecorationLine"],
    ...["fontSize", "fontWeight", "fontStyle", "textTransform", "textShadow"],
    ...["borderTopStyle", "borderTopWidth", "borderBottomStyle", "borderBottomWidth"],
  ];
  const laidOut = () => [...document.querySelectorAll("*")].map(element => {
    const drawn = [null, "::before", "::after"].map(part => {
      const style = getComputedStyle(element, part);
      return LAID_OUT.map(one => style[one]).join(" ");
    });
    const {x, y, width, height} = element.getBoundingClientRect();
    return [name(element), x, y, width, height, ...drawn].join("|");
  });

  window.plumbline = {broken, sideways, small, walk, walked, names, unbordered, laidOut};
})();
