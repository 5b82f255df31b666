// Which view an address is of. The address holds the whole state, so that back, reload and sharing work.
import {html, nothing, render} from './vendor.js';
import {ask} from './api.js';
import {ago} from './parts.js';
import {article, entityView, fact, factsView, quotes, search, start, statusView} from './views.js';
import {liveView} from './live.js';
import './search.js';

const ROUTES = [
  [/^\/$/, start],
  [/^\/search$/, search],
  [/^\/facts$/, factsView],
  [/^\/quotes$/, quotes],
  [/^\/live$/, liveView],
  [/^\/status$/, statusView],
  [/^\/e\/(.+)$/, entityView],
  [/^\/f\/(.+)$/, fact],
  [/^\/a\/(.+)$/, article],
];

const FRESH_MILLIS = 60_000;

const main = document.getElementById('main');
let shown = 0;

/** Goes to an address of the page. */
export function go(address) {
  // A form that is changed and sent by one key goes there twice; back is to lead away from it once.
  if (address === location.pathname + location.search + location.hash) {
    history.replaceState(null, '', address);
  } else {
    history.pushState(null, '', address);
  }
  show(true);
}

/** Shows what the address says. @param {boolean} moved whether a person came from another view */
async function show(moved) {
  const mine = ++shown;
  const path = location.pathname;
  const parameters = Object.fromEntries(new URLSearchParams(location.search));
  const slow = setTimeout(() => main.setAttribute('aria-busy', 'true'), 150);
  let view;
  try {
    const [pattern, make] = ROUTES.find(([each]) => each.test(path)) ?? [];
    if (!make) {
      throw new Error(`There is no page at ${path}.`);
    }
    const [, id] = pattern.exec(path);
    view = await make({id: id && decodeURIComponent(id), parameters, path});
  } catch (trouble) {
    view = troubleView(trouble);
    if (trouble.againMillis !== undefined) {
      setTimeout(() => mine === shown && show(false), trouble.againMillis);
    }
  }
  clearTimeout(slow);
  if (mine !== shown) {
    return;
  }
  main.removeAttribute('aria-busy');
  document.title = view.title === 'Tidings' ? 'Tidings' : `${view.title} · Tidings`;
  document.body.dataset.view = view.name ?? '';
  // A new view is a new tree: what an old one held must not leak into it.
  const place = document.createElement('div');
  place.className = 'view';
  render(view.body, place);
  main.replaceChildren(place);
  for (const link of document.querySelectorAll('header nav a')) {
    link.toggleAttribute('aria-current', false);
    if (link.getAttribute('href') === path) {
      link.setAttribute('aria-current', 'page');
    }
  }
  if (moved) {
    window.scrollTo(0, 0);
    main.focus({preventScroll: true});
  }
  age();
}

/** Why there is nothing to be seen. */
function troubleView(trouble) {
  const [title, words] = trouble.status === 404
    ? ['Not known', nothing]
    : trouble.againMillis !== undefined
      ? ['Not ready yet', html`<p>The server is still reading what is known. This page shows it as soon as it can.</p>`]
      : ['That did not work', nothing];
  return {title, body: html`<section class="trouble" role="alert"><h1>${title}</h1>${words}
    <p class=${words === nothing ? '' : 'quiet'}>${trouble.message}</p><p><a href="/">Start</a></p></section>`};
}

/** How fresh all this is, where everyone can see it. */
async function age() {
  try {
    const {items} = await ask('/status');
    const trouble = items.find(each => each.trouble);
    const oldest = items.map(each => each.asOf).filter(Boolean).sort()[0];
    const first = items.filter(each => !each.asOf);
    const read = Math.min(...first.map(each => each.progress ?? 0));
    const building = items.some(each => each.rebuilding);
    document.getElementById('as-of').textContent = trouble
      ? `Not up to date${oldest ? `, as it was ${ago(oldest)}` : ''}: ${trouble.trouble}`
      : first.length > 0
        ? `Still reading what is known: ${Math.floor(read * 100)} %.`
        : building ? `As it was ${ago(oldest)}; what is newer is being read.`
          : Date.now() - Date.parse(oldest) < FRESH_MILLIS ? 'Up to date.' : `As it was ${ago(oldest)}.`;
  } catch (trouble) {
    document.getElementById('as-of').textContent = trouble.message;
  }
}

document.addEventListener('click', event => {
  const link = event.target instanceof Element && event.target.closest('a[href]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    || link.hasAttribute('target') || link.hasAttribute('download')) {
    return;
  }
  // As written: in a picture, a link's properties are objects of SVG.
  const to = new URL(link.getAttribute('href'), location.href);
  if (to.origin !== location.origin || to.hash && to.pathname === location.pathname && to.search === location.search
    || to.pathname.startsWith('/api/') || to.pathname.startsWith('/feeds/') || to.pathname.endsWith('.yaml')) {
    return;
  }
  event.preventDefault();
  go(to.pathname + to.search + to.hash);
});

// A form of filters is an address: what is chosen goes there at once.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form instanceof HTMLFormElement && form.classList.contains('filters')) {
    event.preventDefault();
    go(formAddress(form));
  }
});
document.addEventListener('change', event => {
  const form = event.target instanceof Element && event.target.closest('form.filters');
  if (form) {
    go(formAddress(form));
  }
});

function formAddress(form) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim()) {
      query.set(name, value.trim());
    }
  }
  const text = query.toString();
  return form.getAttribute('action') + (text ? `?${text}` : '');
}

window.addEventListener('popstate', () => show(false));
setInterval(age, 15_000);
show(false);
