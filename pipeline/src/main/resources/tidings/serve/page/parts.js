// What several views show: facts, people, days, counts. Text of articles is only ever put in as text.
import {html, nothing} from './vendor.js';
import {address, articlePath, entityPath, factPath, withQuery} from './api.js';

const STATUS = {
  HAPPENED: ['●', 'Happened', 'It is reported as something that happened.'],
  PLANNED: ['○', 'Planned', 'It is announced or planned; that it happened is not reported.'],
  POSSIBLE: ['◌', 'Possible', 'It may come or may have been; nobody says for sure.'],
  DENIED: ['✕', 'Denied', 'It is reported as something that did not happen.'],
  CANCELLED: ['⊘', 'Cancelled', 'It was planned, and was called off.'],
  LAPSED: ['◔', 'Lapsed', 'It was planned, and nothing has been reported of it since.'],
};

/** What texts may disagree on: in a list, and over the values. */
const SLOT = {
  status: ['whether it happened', 'Whether it happened'],
  place: ['where', 'Where'],
  number: ['a number', 'Which number'],
  channel: ['how they spoke', 'How they spoke'],
};
const CHANNEL = {PHONE: 'By phone', VIDEO: 'By video', IN_PERSON: 'In person'};

const KIND = {MET: 'Meeting', SAID: 'Statement', ANNEXED: 'Annexation'};
const TYPE = {PERSON: 'Person', ORGANIZATION: 'Organisation', PLACE: 'Place', GROUP: 'People', OTHER: 'Other'};
const ROLE = {
  PARTICIPANT: 'Took part', SPEAKER: 'Said it', ADDRESSEE: 'Was told', ABOUT: 'Is spoken of', ACTOR: 'Did it',
  TARGET: 'It was done to', TERRITORY: 'Territory', FROM: 'Taken from', PLACE: 'Where', SOURCE: 'Says so',
};

/** The API gives the rest in files of their own. */
const MOST_IN_FILE = 10_000;

const NUMBER = new Intl.NumberFormat('en');
const DAY = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit',
});

export const number = count => NUMBER.format(count);
export const counted = (count, noun, nouns = `${noun}s`) => `${NUMBER.format(count)} ${count === 1 ? noun : nouns}`;
export const kindName = kind => KIND[kind] ?? sentenceCase(kind.replaceAll('_', ' '));
export const typeName = type => TYPE[type] ?? type;
export const roleName = role => ROLE[role] ?? sentenceCase(role);
export const statusName = status => STATUS[status]?.[1] ?? sentenceCase(status);
export const statusMeaning = status => STATUS[status]?.[2] ?? '';
export const slotName = slot => SLOT[slot]?.[1] ?? sentenceCase(slot);

/** What is held of a slot, by those who hold it. */
export function slotValue(slot, value) {
  return slot === 'status' ? statusName(value) : slot === 'channel' ? CHANNEL[value] ?? sentenceCase(value) : value;
}

function sentenceCase(words) {
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/** 4 March 2021, of an ISO day or moment. */
export function day(iso) {
  return iso ? DAY.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)) : 'undated';
}

export function time(iso) {
  return iso ? html`<time datetime=${iso}>${day(iso)}</time>` : html`<span>undated</span>`;
}

const AGO = new Intl.RelativeTimeFormat('en', {numeric: 'always'});

/** How long it is since then: 5 minutes ago. */
export function ago(iso) {
  const seconds = Math.max(0, (Date.now() - Date.parse(iso)) / 1000);
  const [unit, length] = [['day', 86_400], ['hour', 3_600], ['minute', 60]].find(([, each]) => seconds >= each) ?? ['second', 1];
  return AGO.format(-Math.floor(seconds / length), unit);
}

/** When something became known, by the reader's own clock. */
export function moment(iso) {
  return html`<time datetime=${iso} title=${iso}>${MOMENT.format(new Date(iso))}</time>`;
}

/** Only http and https: an address of an article is other people's text. */
export function safeAddress(uri) {
  return uri && /^https?:\/\//i.test(uri) ? uri : undefined;
}

export function status(value) {
  const [mark, name, meaning] = STATUS[value] ?? ['·', value, nothing];
  return html`<span class="status" data-status=${value} title=${meaning}><span aria-hidden="true">${mark}</span> ${name}</span>`;
}

/** Of a fact in a list. That somebody said what he said goes without saying. */
export function factStatus(fact) {
  return fact.kind === 'SAID' && fact.status === 'HAPPENED' ? nothing : status(fact.status);
}

export function entity(ref) {
  return html`<a class="entity" href=${entityPath(ref.id)} dir="auto">${ref.name}</a>`;
}

export function corroboration(count) {
  if (count.reports === 1) {
    return html`<span>1 report</span>`;
  }
  return html`<span title="Reports are articles; independent are those that do not copy one another."
    >${counted(count.reports, 'report')}, ${counted(count.outlets, 'outlet')}, <b>${number(count.origins)} independent</b></span>`;
}

export function contested(slots) {
  return slots.length === 0 ? nothing : html`<span class="contested"><span aria-hidden="true">⇄</span> Reports differ: ${slots.map(slot => SLOT[slot]?.[0] ?? slot).join(', ')}</span>`;
}

/** One fact in a list. */
export function factItem(fact) {
  return html`<li class="fact">
    <a class="sentence" href=${factPath(fact.id)} dir="auto">${fact.text}</a>
    <p class="meta">${factStatus(fact)} <span>${kindName(fact.kind)}</span> ${corroboration(fact.corroboration)} ${contested(fact.contested)}</p>
    ${evidenceLine(fact)}
  </li>`;
}

/** Whose sentence it rests on; a quotation is not shown twice. */
export function evidenceLine(fact) {
  const evidence = fact.evidence;
  if (!evidence) {
    return nothing;
  }
  return html`<p class="evidence">${fact.kind === 'SAID' ? nothing : html`<q dir="auto">${evidence.sentence}</q> `}<span class="from">${
    evidence.outlet}, ${time(evidence.published)} · <a href=${articlePath(evidence.articleId, evidence.claimId)} aria-label="In the article: ${fact.text}">in the article</a></span></p>`;
}

/** A list of facts with what it is called, how to go on, and files of it. */
export function factList(page, {path, parameters, here, empty, noun = 'fact'}) {
  if (page.items.length === 0) {
    return html`<div class="empty">${empty}</div>`;
  }
  return html`
    <p class="count">${counted(page.total, noun)}${page.partial ? ' at least: the question took too long' : ''} ${files(path, parameters, page.total)}</p>
    <ol class="facts">${page.items.map(factItem)}</ol>
    ${next(page, here, parameters)}`;
}

export function next(page, here, parameters) {
  return page.next
    ? html`<p class="next"><a class="button" href=${withQuery(here, {...parameters, cursor: page.next})}>Next ${page.items.length}</a></p>`
    : nothing;
}

/** The same list as a file. */
export function files(path, parameters, total) {
  const {cursor, limit, ...rest} = parameters;
  return html`<span class="files">download as
    <a href=${address(`${path}.csv`, rest)} download>CSV</a> or
    <a href=${address(`${path}.jsonl`, rest)} download>JSON lines</a>${total > MOST_IN_FILE ? `, the first ${number(MOST_IN_FILE)}` : ''}</span>`;
}

/** Filters: closed where they would push all else off the screen, unless something is chosen. */
export function filterBox(isUsed, form) {
  return html`<details class="filter-box" ?open=${isUsed || matchMedia('(min-width: 46rem)').matches}><summary>Filter</summary>${form}</details>`;
}

export const bytes = count => (count < 100_000 ? `${NUMBER.format(Math.ceil(count / 1_000))} kB` : `${(count / 1_000_000).toFixed(1)} MB`);

/** What a reader who finds nothing can do: each filter that stands in the way. */
export function nothingFound(here, parameters, names) {
  const set = Object.entries(parameters).filter(([name, value]) => value && names[name]);
  if (set.length === 0) {
    return html`<p>Nothing is known yet.</p>`;
  }
  return html`<p>Nothing fits all of this. Without one of these there may be more:</p>
    <ul class="drop">${set.map(([name]) => html`<li><a href=${withQuery(here, {...parameters, [name]: '', cursor: ''})}>without ${names[name]}</a></li>`)}</ul>`;
}

/** Puts the address of what is seen where it can be pasted from; where a browser allows that, as it does on this machine and by https. */
export function copyLink() {
  return navigator.clipboard
    ? html`<button type="button" class="plain" aria-live="polite" @click=${async event => {
        const button = event.currentTarget;
        try {
          await navigator.clipboard.writeText(location.href);
          button.textContent = 'Link copied';
        } catch {
          button.textContent = 'Copy it from the address bar';
        }
      }}>Copy link</button>`
    : nothing;
}

/** What programs ask for, and those who look up what they find. */
export function forPrograms(...parts) {
  return html`<p class="ids">For programs: ${parts.map((each, index) => html`${index ? ' · ' : ''}${each}`)}</p>`;
}

/** The same list, to be followed. */
export function feed(path, {cursor, limit, ...parameters}) {
  return html`<p class="quiet">Follow this in a news reader: <a href=${withQuery(path, parameters)}>Atom feed</a></p>`;
}
