// What becomes known, as it does. Pause keeps what comes and counts it; resume goes on; never more rows than can be read.
import {LitElement, html, nothing, repeat} from './vendor.js';
import {ask, askAsOf, factPath, withQuery} from './api.js';
import {corroboration, counted, entity, evidenceLine, factStatus, feed, files, filterBox, kindName, moment, number, status} from './parts.js';

const MOST_ROWS = 500;
const MOST_KEPT = 5_000;
const FIRST_ROWS = 30;
const UPDATES = 'entity-updates';
const REFUSED_MILLIS = 5_000;

const OPS = {
  ADDED: 'New', CONFIRMED: 'Confirmed', CHANGED: 'Changed', RETRACTED: 'Withdrawn', MENTIONED: 'Mentioned', CLOSED: 'Day closed',
};

/** One update in a list. What is withdrawn neither happened nor is reported any more: only what it was is shown. */
export function updateItem(update, {whose = true} = {}) {
  const fact = update.fact;
  const isWithdrawn = update.op === 'RETRACTED';
  return html`<li class="update" data-op=${update.op}>
    <p class="meta"><span class="op">${OPS[update.op] ?? update.op}</span> ${moment(update.knownAt)}
      ${whose && !fact ? entity(update.entity) : nothing}
      ${fact ? html`${isWithdrawn ? nothing : factStatus(fact)} <span>${kindName(fact.kind)}</span> ${isWithdrawn ? nothing : corroboration(fact.corroboration)}` : nothing}</p>
    ${fact
      ? html`<p>${isWithdrawn
          ? html`<s class="sentence" dir="auto">${fact.text}</s> <span class="quiet">No article says so any more.</span>`
          : html`<a class="sentence" href=${factPath(fact.id)} dir="auto">${fact.text}</a>`}</p>
        ${before(update)}
        ${update.op === 'ADDED' ? evidenceLine(fact) : nothing}`
      : update.window
        ? html`<p class="quiet">${counted(update.window.mentions, 'mention')} in ${counted(update.window.articles, 'article')}${
            update.window.burst >= 2 ? html` · <b>▲ unusually many</b>` : nothing}</p>`
        : nothing}
  </li>`;
}

/** What is otherwise now: the words, the status, or only by how many it is reported. */
function before({before: was, fact}) {
  if (!was) {
    return nothing;
  }
  if (was.text !== fact.text || was.status !== fact.status) {
    return html`<p class="before">Before: <span dir="auto">${was.text}</span> ${was.status === fact.status ? nothing : status(was.status)}</p>`;
  }
  return was.reports === fact.corroboration.reports && was.origins === fact.corroboration.origins ? nothing
    : html`<p class="quiet">Before: ${counted(was.reports, 'report')}${was.reports === 1 ? '' : `, ${number(was.origins)} independent`}</p>`;
}

class Live extends LitElement {
  static properties = {parameters: {attribute: false}, rows: {state: true}, kept: {state: true}, paused: {state: true}, state: {state: true}, leftOut: {state: true}, more: {state: true}};

  constructor() {
    super();
    this.parameters = {};
    this.rows = [];
    this.kept = [];
    this.coming = [];
    this.paused = false;
    this.state = 'connecting';
    this.leftOut = 0;
    this.more = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.begin();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.source?.close();
  }

  /** First what became known last, then the rest as it comes. */
  async begin() {
    let from;
    try {
      const generation = (await ask('/status')).items.find(each => each.index === UPDATES)?.generation;
      const {body, asOf} = await askAsOf('/updates', {...this.parameters, limit: FIRST_ROWS});
      this.rows = body.items;
      // What comes between the list and the stream comes by the stream.
      from = generation && asOf.get(UPDATES) ? `${generation}~${asOf.get(UPDATES)}` : undefined;
    } catch (trouble) {
      this.state = trouble.message;
      if (trouble.againMillis !== undefined) {
        this.later(() => this.begin(), trouble.againMillis);
        return;
      }
    }
    if (this.isConnected) {
      this.listen(from, new Set(this.rows.map(update => update.id)));
    }
  }

  /** @param {string} [from] the event to go on after @param {Set<string>} seen updates that are there already */
  listen(from, seen) {
    let last = from;
    this.source = new EventSource(withQuery('/api/v1/stream', {...this.parameters, 'from-event': from}));
    this.source.addEventListener('open', () => { this.state = 'open'; });
    this.source.addEventListener('error', () => {
      this.state = 'connecting';
      // A browser comes again by itself where the connection broke, but not where it was refused.
      if (this.source.readyState === EventSource.CLOSED) {
        this.later(() => this.listen(last, seen), REFUSED_MILLIS);
      }
    });
    this.source.addEventListener('ready', event => { last = event.lastEventId || last; });
    this.source.addEventListener('update', event => {
      last = event.lastEventId || last;
      const update = JSON.parse(event.data);
      if (!seen.has(update.id)) {
        this.take(update);
      }
    });
    this.source.addEventListener('gap', event => {
      const {leftOut} = JSON.parse(event.data);
      this.leftOut += leftOut ?? 0;
      this.more ||= leftOut === null;
    });
  }

  /** Unless nobody looks any more. */
  later(act, millis) {
    setTimeout(() => this.isConnected && act(), millis);
  }

  /** Painted at most once a frame, however many come. */
  take(update) {
    this.coming.push(update);
    if (this.coming.length === 1) {
      requestAnimationFrame(() => {
        const coming = this.coming.reverse();
        this.coming = [];
        if (this.paused) {
          this.kept = this.newest([...coming, ...this.kept], MOST_KEPT);
        } else {
          this.rows = [...this.newest(coming, MOST_ROWS), ...this.rows].slice(0, MOST_ROWS);
        }
      });
    }
  }

  toggle() {
    this.paused = !this.paused;
    if (!this.paused) {
      this.rows = [...this.newest(this.kept, MOST_ROWS), ...this.rows].slice(0, MOST_ROWS);
      this.kept = [];
    }
  }

  /** So many of what nobody has seen yet; the others are counted. */
  newest(unseen, most) {
    this.leftOut += Math.max(0, unseen.length - most);
    return unseen.slice(0, most);
  }

  render() {
    const word = {open: 'Live', connecting: 'Connecting …'}[this.state] ?? this.state;
    return html`
      <p class="live-bar">
        <button type="button" aria-pressed=${this.paused} @click=${this.toggle}>${this.paused ? 'Resume' : 'Pause'}</button>
        <span class="live-state" data-state=${this.state} role="status">${this.paused ? `Paused: ${counted(this.kept.length, 'new one', 'new ones')} kept` : word}</span>
        ${this.leftOut || this.more ? html`<span class="quiet left-out">${this.leftOut ? counted(this.leftOut, 'update') : 'Some updates'}${this.leftOut && this.more ? ' or more' : ''} left out here</span>` : nothing}
        <span class="quiet">What came so far ${files('/updates', this.parameters, 0)}</span>
      </p>
      ${this.rows.length === 0
        ? html`<div class="empty"><p>Nothing yet. What becomes known appears here as it does.</p></div>`
        : html`<ol class="updates">${repeat(this.rows, update => update.id, update => updateItem(update))}</ol>`}`;
  }
}

customElements.define('tidings-live', Live);

const FILTERS = ['kind', 'op', 'status', 'min-origins', 'q', 'entity', 'party', 'with', 'speaker', 'about'];

/** The live view. */
export function liveView({parameters}) {
  const given = Object.fromEntries(FILTERS.filter(name => parameters[name]).map(name => [name, parameters[name]]));
  const option = (name, value, label) => html`<option value=${value} ?selected=${(parameters[name] ?? '') === value}>${label}</option>`;
  return {
    title: 'Live', name: 'live',
    body: html`<h1>Live</h1>
      <p class="lead">What becomes known, while it does: each change once, the newest first.</p>
      ${filterBox(Object.keys(given).length > 0, html`<form class="filters" action="/live" aria-label="Filters">
        <label>Kind <select name="kind">${option('kind', '', 'Any')}${option('kind', 'MET', 'Meetings')}${option('kind', 'SAID', 'Statements')}${option('kind', 'ANNEXED', 'Annexations')}</select></label>
        <label>Change <select name="op">${option('op', '', 'Any')}${option('op', 'ADDED', 'New')}${option('op', 'CHANGED', 'Changed')}${option('op', 'CONFIRMED', 'Confirmed')}${option('op', 'RETRACTED', 'Withdrawn')}</select></label>
        <label>Independent texts <select name="min-origins">${option('min-origins', '', 'Any')}${option('min-origins', '2', '2 or more')}${option('min-origins', '3', '3 or more')}</select></label>
        <label>Words <input name="q" type="search" .value=${parameters.q ?? ''}></label>
        ${['entity', 'status', 'party', 'with', 'speaker', 'about'].filter(name => parameters[name]).map(name => html`<input type="hidden" name=${name} .value=${parameters[name]}>`)}
        <button>Apply</button>
      </form>`)}
      <tidings-live .parameters=${given}></tidings-live>
      ${feed('/feeds/updates.atom', given)}`,
  };
}
