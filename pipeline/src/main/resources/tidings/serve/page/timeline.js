// Days as bars, with their table. SVG and not a chart library: a bar is a link, the theme is the page's, and what cannot
// be seen is read from the table beside it.
import {html, nothing, svg} from './vendor.js';
import {counted, day, kindName, number} from './parts.js';

const WIDTH = 960;
const BASE = 104;
const ROOM = 88;
const MOST_BARS = 120;
/** Fewer do not fill the width. */
const FEWEST_BARS = 12;
const UNUSUAL = 2;

/** Bars of days, or of months where there are too many days. */
function grouped(items) {
  if (items.length === 0) {
    return {unit: 'day', bars: []};
  }
  const first = Date.parse(items[0].day);
  const last = Date.parse(items[items.length - 1].day);
  const days = Math.round((last - first) / 86_400_000) + 1;
  const unit = days <= MOST_BARS ? 'day' : days <= MOST_BARS * 28 ? 'month' : 'year';
  const key = {day: iso => iso, month: iso => iso.slice(0, 7), year: iso => iso.slice(0, 4)}[unit];
  const bars = new Map();
  if (unit === 'day') {
    for (let at = first; at <= last; at += 86_400_000) {
      const iso = new Date(at).toISOString().slice(0, 10);
      bars.set(iso, {key: iso, facts: 0, kinds: {}, articles: 0, burst: 0});
    }
  }
  if (unit !== 'day') {
    const month = iso => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
    const end = month(items[items.length - 1].day);
    for (let at = month(items[0].day); at <= end; at += 1) {
      const name = key(`${String(Math.floor(at / 12)).padStart(4, '0')}-${String(at % 12 + 1).padStart(2, '0')}`);
      bars.set(name, {key: name, facts: 0, kinds: {}, articles: 0, burst: 0});
    }
  }
  for (const item of items) {
    const name = key(item.day);
    const bar = bars.get(name) ?? {key: name, facts: 0, kinds: {}, articles: 0, burst: 0};
    for (const [kind, count] of Object.entries(item.facts)) {
      bar.facts += count;
      bar.kinds[kind] = (bar.kinds[kind] ?? 0) + count;
    }
    bar.articles += item.window?.articles ?? 0;
    bar.burst = Math.max(bar.burst, item.window?.burst ?? 0);
    bars.set(name, bar);
  }
  return {unit, bars: [...bars.values()]};
}

function span(key) {
  if (key.length === 10) {
    return [key, key];
  }
  if (key.length === 4) {
    return [`${key}-01-01`, `${key}-12-31`];
  }
  const [year, month] = key.split('-').map(Number);
  return [`${key}-01`, `${key}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`];
}

const MONTH = new Intl.DateTimeFormat('en-GB', {month: 'long', year: 'numeric', timeZone: 'UTC'});
const label = key => (key.length === 10 ? day(key) : key.length === 4 ? key : MONTH.format(new Date(`${key}-01T00:00:00Z`)));
const said = bar => `${label(bar.key)}: ${counted(bar.facts, 'fact')}${bar.articles ? `, ${counted(bar.articles, 'article')}` : ''}${
  bar.burst >= UNUSUAL ? ', unusually many' : ''}`;

/**
 * @param items as the API answers them
 * @param {(from: string, to: string) => string} address of the facts of a span of days
 * @param files the same days as files
 */
export function timeline(items, address, files) {
  const {unit, bars} = grouped(items);
  if (bars.length === 0) {
    return html`<p class="quiet">No day is known yet.</p>`;
  }
  const most = Math.max(1, ...bars.map(bar => bar.facts));
  const step = WIDTH / Math.max(bars.length, FEWEST_BARS);
  const wide = Math.max(2, Math.min(34, step * 0.72));
  const shown = bars.filter(bar => bar.facts > 0 || bar.articles > 0);
  return html`<figure class=${bars.length < FEWEST_BARS ? 'timeline few' : 'timeline'}>
    <figcaption>Facts by the ${unit} they are about. Choose a bar for its facts.</figcaption>
    <svg viewBox="0 0 ${WIDTH} ${BASE + 1}" preserveAspectRatio="none" role="group" aria-label="Facts by ${unit}">
      ${svg`<line class="axis" x1="0" x2=${WIDTH} y1=${BASE} y2=${BASE}></line>`}
      ${bars.map((bar, index) => {
        if (bar.facts === 0 && bar.articles === 0) {
          return nothing;
        }
        const tall = bar.facts === 0 ? 2 : Math.max(4, bar.facts / most * ROOM);
        const left = index * step + (step - wide) / 2;
        const [from, to] = span(bar.key);
        return svg`<a href=${address(from, to)} aria-label=${said(bar)}>
          <title>${said(bar)}</title>
          <rect class="hit" x=${index * step} y="0" width=${step} height=${BASE}></rect>
          <rect class=${bar.facts === 0 ? 'bar none' : 'bar'} x=${left} y=${BASE - tall} width=${wide} height=${tall}></rect>
          ${bar.burst >= UNUSUAL ? svg`<path class="burst" d="M${left + wide / 2} ${BASE - tall - 12} l5 8 h-10 z"></path>` : nothing}
        </a>`;
      })}
    </svg>
    <p class="ticks" aria-hidden="true"><span>${label(bars[0].key)}</span>${bars.length > 1 ? html`<span>${bars.length < FEWEST_BARS ? '– ' : ''}${label(bars[bars.length - 1].key)}</span>` : nothing}</p>
    ${bars.some(bar => bar.burst >= UNUSUAL) ? html`<p class="quiet">▲ unusually much was published that ${unit}.</p>` : nothing}
    <details><summary>As a table</summary><p class="count">These days ${files}</p><div class="scroll" tabindex="0" role="region" aria-label="Facts by ${unit}">
      <table><thead><tr><th scope="col">${unit === 'day' ? 'Day' : unit === 'month' ? 'Month' : 'Year'}</th><th scope="col">Facts</th><th scope="col">Of which</th><th scope="col">Articles</th><th scope="col">Unusual</th></tr></thead>
      <tbody>${shown.map(bar => html`<tr><th scope="row"><a href=${address(...span(bar.key))}>${label(bar.key)}</a></th>
        <td>${number(bar.facts)}</td><td>${Object.entries(bar.kinds).map(([kind, count]) => `${kindName(kind)} ${count}`).join(', ') || '–'}</td>
        <td>${bar.articles ? number(bar.articles) : '–'}</td><td>${bar.burst >= UNUSUAL ? `▲ ${bar.burst.toFixed(1)}` : '–'}</td></tr>`)}</tbody></table></div></details>
  </figure>`;
}
