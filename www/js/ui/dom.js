// Building elements. Text reaches the page by text nodes alone, so that no string becomes markup.

/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * An element: `h("p.lead", { id: "x", onclick: f }, "text", child)`. Children that are null or false are left out.
 * @param {string} name tag name with classes
 * @param {Record<string, any> | null} [props] attributes; `on…` are listeners, `data` goes to the data-attributes
 * @param {...(Child | Child[])} children
 * @returns {any}
 */
export function h(name, props, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag || "div");
  if (classes.length) element.className = classes.join(" ");
  return fill(element, props, children);
}

/**
 * The same for SVG.
 * @param {string} name
 * @param {Record<string, any> | null} [props]
 * @param {...(Child | Child[])} children
 * @returns {any}
 */
export function svg(name, props, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag || "g");
  if (classes.length) element.setAttribute("class", classes.join(" "));
  return fill(element, props, children);
}

/**
 * @param {Element} element
 * @param {Record<string, any> | null | undefined} props
 * @param {(Child | Child[])[]} children
 */
function fill(element, props, children) {
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "data") Object.assign(/** @type {HTMLElement} */ (element).dataset, value);
    else if (key === "class") for (const one of String(value).split(" ")) one && element.classList.add(one);
    else if (key === "value") /** @type {HTMLInputElement} */ (element).value = value;
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  append(element, children);
  return element;
}

/**
 * @param {Element | DocumentFragment} parent
 * @param {(Child | Child[])[]} children
 */
export function append(parent, children) {
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === false) continue;
    parent.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/**
 * Replaces what an element holds.
 * @param {Element} parent
 * @param {...(Child | Child[])} children
 */
export function refill(parent, ...children) {
  const fragment = document.createDocumentFragment();
  append(fragment, children);
  parent.replaceChildren(fragment);
}

/** Whether the reader asked for less motion. */
export function still() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/**
 * Brings an element into the middle of the window.
 * @param {Element | null | undefined} element
 */
export function show(element) {
  element?.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
}

/**
 * Calls back once a frame at most.
 * @param {() => void} work
 */
export function onceAFrame(work) {
  let due = 0;
  return () => {
    due ||= requestAnimationFrame(() => {
      due = 0;
      work();
    });
  };
}
