// Addresses. The application may lie under a path of its own: `root` is where, and the shell's <base> says so.

export const root = new URL(document.baseURI);

const routes = [];

/** Declares a page: `path` like `/events/:slug`, `load` the import of its module, `element` what it defines. */
export function route(path, element, load) {
  const names = [...path.matchAll(/:(\w+)/g)].map(match => match[1]);
  const pattern = new RegExp(`^${path.replace(/:\w+/g, '([a-z0-9-]+)')}$`);
  routes.push({ pattern, names, element, load });
}

/** The page that a URL leads to: `{ element, load, params, search }`; undefined for none. */
export function match(url) {
  if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return undefined;
  const path = url.pathname.slice(root.pathname.length - 1);
  for (const { pattern, names, element, load } of routes) {
    const found = path.match(pattern);
    if (found) {
      const params = Object.fromEntries(names.map((name, i) => [name, found[i + 1]]));
      return { element, load, params, search: url.searchParams };
    }
  }
  return undefined;
}

/** What the reader carries along from page to page, such as the lens: parameters that every link of `to` keeps. */
const carried = new Set();
export const carry = (...names) => names.forEach(name => carried.add(name));

/** The parameters as people can read them: what keys and lists are written with needs no escape there. */
const written = url => url.pathname + url.search.replaceAll('%2F', '/').replaceAll('%2C', ',');

/** The address of a page, such as `to('/events/great-purge')` or `to('/paths', { from, to })`, seen as this one is. */
export function to(path, parameters = {}) {
  const url = new URL(path.replace(/^\//, ''), root);
  const here = new URLSearchParams(location.search);
  for (const name of carried) if (here.has(name)) url.searchParams.set(name, here.get(name));
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null || value === undefined || value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return written(url) + url.hash;
}

/** This very page with other parameters; null takes one away. */
export function here(parameters) {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null || value === undefined || value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return written(url);
}

/** The address of a place on this page. Not just `#id`, which the shell's base would make a link to the first page. */
export const anchor = id => `${location.pathname}${location.search}#${id}`;

/** Parameters that are for other contents, not for another look at the same. */
const TURNS = ['after', 'q', 'in'];

/** Goes there; `replace` leaves no step back. Listeners of `navigated` hear of it, with how it came about, which `how` may say. */
export function navigate(url, { replace = false, how } = {}) {
  const target = new URL(url, location.href);
  const turn = target.pathname !== location.pathname
    || TURNS.some(name => target.searchParams.get(name) !== new URLSearchParams(location.search).get(name));
  remember();
  settled = false;
  if (replace) history.replaceState({ ...history.state }, '', target);
  else history.pushState({}, '', target);
  announce(how ?? (turn ? 'page' : 'view'));
}

const listeners = new Set();
/** Calls back after each change of address with `page` (another page), `view` (the same, seen otherwise) or `history`. */
export const onNavigated = listener => listeners.add(listener);
const announce = how => listeners.forEach(listener => listener(how));

/** Whether the page of this address is there: how the former one lies is not to be kept with it. */
let settled = false;
let pending;

const disclosures = () => [...document.querySelectorAll('main details')];

/** Keeps with the address how far down the reader is, and what is open. */
function remember() {
  clearTimeout(pending);
  if (!settled) return;
  const open = disclosures().flatMap((details, i) => (details.open ? [i] : []));
  history.replaceState({ ...history.state, scroll: scrollY, open }, '');
}

const soon = () => {
  clearTimeout(pending);
  pending = setTimeout(remember, 150);
};

/** The page is there; from now on how it lies is kept. */
export const settle = () => { settled = true; };

/** Lets the page be as the reader left it, before it is next drawn: what was open is open, and what was in view is in view. */
export const restore = () => requestAnimationFrame(() => {
  const { scroll = 0, open } = history.state ?? {};
  if (open) disclosures().forEach((details, i) => { details.open = open.includes(i); });
  scrollTo(0, scroll);
  settle();
});

export function start() {
  history.scrollRestoration = 'manual';
  let path = location.pathname;
  addEventListener('popstate', () => {
    const jump = location.hash && location.pathname === path;
    path = location.pathname;
    if (jump) return;
    settled = false;
    announce('history');
  });
  onNavigated(() => { path = location.pathname; });
  addEventListener('scroll', soon, { passive: true });
  addEventListener('toggle', soon, { capture: true });
  document.addEventListener('click', event => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find(element => element instanceof Element && element.matches('a[href]'));
    if (!link || link.hasAttribute('download') || link.target) return;
    const url = new URL(link.getAttribute('href'), document.baseURI);
    if (!match(url)) return;
    if (url.hash && url.pathname === location.pathname && url.search === location.search) return;
    event.preventDefault();
    navigate(url);
  });
}
