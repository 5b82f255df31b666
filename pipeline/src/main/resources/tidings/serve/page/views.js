// The views: what an address asks the API for, and how that is shown.
import {html, nothing} from './vendor.js';
import {address, articlePath, ask, entityPath, factPath, part, withQuery} from './api.js';
import {
  bytes, contested, copyLink, counted, day, entity, factItem, factStatus, factList, files, feed, filterBox, forPrograms, kindName, moment, next, nothingFound, number, roleName, safeAddress, slotName, slotValue, status, statusMeaning, statusName, time, typeName,
} from './parts.js';
import {timeline} from './timeline.js';
import {updateItem} from './live.js';
import './graph.js';

const FILTERS = {
  q: 'the words', kind: 'the kind', status: 'the status', party: 'who plays a part', with: 'the other who does', speaker: 'the speaker', about: 'whom it is about',
  outlet: 'the outlet', form: 'the form', contested: 'that reports differ', from: 'the first day', to: 'the last day', 'min-origins': 'the independent texts',
};
/** Changes of a fact on one page. */
const CHANGES = 50;
/** Filters that a link sets and no form has a field for. */
const CHOSEN_ELSEWHERE = ['party', 'with', 'speaker', 'about', 'outlet'];
const LISTED = [...Object.keys(FILTERS), 'sort', 'cursor', 'limit'];
const chosen = parameters => Object.fromEntries(LISTED.filter(name => parameters[name]).map(name => [name, parameters[name]]));
const option = (parameters, name, value, label) => html`<option value=${value} ?selected=${(parameters[name] ?? '') === value}>${label}</option>`;

/** What can be chosen of a list of facts; `fixed` stays as it is. */
function filters(action, parameters, {kinds = true, fixed = {}} = {}) {
  const hidden = {...Object.fromEntries(CHOSEN_ELSEWHERE.filter(name => parameters[name]).map(name => [name, parameters[name]])), ...fixed};
  return filterBox(Object.keys(parameters).some(name => FILTERS[name] && !hidden[name]), html`<form class="filters" action=${action} aria-label="Filters">
    ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name=${name} .value=${value}>`)}
    ${kinds ? html`<label>Kind <select name="kind">${option(parameters, 'kind', '', 'Any')}${option(parameters, 'kind', 'MET', 'Meetings')}${option(parameters, 'kind', 'SAID', 'Statements')}${option(parameters, 'kind', 'ANNEXED', 'Annexations')}</select></label>` : nothing}
    <label>Status <select name="status">${option(parameters, 'status', '', 'Any')}${['HAPPENED', 'PLANNED', 'POSSIBLE', 'DENIED', 'CANCELLED', 'LAPSED'].map(each => option(parameters, 'status', each, statusName(each)))}</select></label>
    ${kinds ? nothing : html`<label>Form <select name="form">${option(parameters, 'form', '', 'Any')}${option(parameters, 'form', 'DIRECT', 'Their own words')}${option(parameters, 'form', 'INDIRECT', 'Reported')}${option(parameters, 'form', 'MIXED', 'Partly their own')}</select></label>`}
    <label>Independent texts <select name="min-origins">${option(parameters, 'min-origins', '', 'Any')}${option(parameters, 'min-origins', '2', '2 or more')}${option(parameters, 'min-origins', '3', '3 or more')}</select></label>
    <label>From <input type="date" name="from" .value=${parameters.from ?? ''}></label>
    <label>To <input type="date" name="to" .value=${parameters.to ?? ''}></label>
    <label>Words <input type="search" name="q" .value=${parameters.q ?? ''}></label>
    <label>Order <select name="sort">${option(parameters, 'sort', '', 'Last reported')}${option(parameters, 'sort', 'day', 'Day it is about')}${option(parameters, 'sort', 'origins', 'Most independent texts')}</select></label>
    <label class="check"><input type="checkbox" name="contested" value="true" ?checked=${parameters.contested === 'true'}> Only where reports differ</label>
    <button>Apply</button>
  </form>`);
}

/** Those filters that no field shows, each with a way to be without it. */
function chosenElsewhere(here, parameters, facts) {
  const set = CHOSEN_ELSEWHERE.filter(name => parameters[name]);
  if (set.length === 0) {
    return nothing;
  }
  const names = new Map(facts.flatMap(each => [...each.parties, ...(each.place ? [each.place] : [])])
    .filter(each => each.entity).map(each => [each.entity.id, each.entity.name]));
  const label = {party: 'With', with: 'And with', speaker: 'Said by', about: 'About', outlet: 'Printed by'};
  return html`<ul class="chosen" aria-label="Only what fits">${set.map(name => {
    const value = parameters[name];
    const shown = names.get(value) ?? value;
    return html`<li>${label[name]} ${name === 'outlet' ? html`<b dir="auto">${value}</b>` : entity({id: value, name: shown})}
      <a href=${withQuery(here, {...parameters, [name]: '', cursor: ''})} aria-label=${`Without ${FILTERS[name]}: ${shown}`}>×</a></li>`;
  })}</ul>`;
}

const DAY_MILLIS = 86_400_000;
const dayBeside = (iso, days) => new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MILLIS).toISOString().slice(0, 10);

/** Other days than the one that is shown; without any in the address it is the last one. */
function otherDays(shown, chosen) {
  const to = (iso, label) => html`<a href=${withQuery('/', {day: iso})} aria-label=${`${label}, ${day(iso)}`}>${label}</a>`;
  return html`<form class="filters" action="/" aria-label="Another day">
    <label>Day <input type="date" name="day" required .value=${shown}></label>
    <button>Show</button></form>
    <p class="days">${to(dayBeside(shown, -1), 'The day before')}${chosen ? html` · ${to(dayBeside(shown, 1), 'The day after')} · <a href="/">The last day</a>` : nothing}</p>`;
}

/** Where one begins. */
export async function start({parameters}) {
  const [news, bursts, open] = await Promise.all([
    ask('/updates', {op: 'ADDED,CHANGED,RETRACTED', limit: 12}), ask('/bursts', {day: parameters.day, limit: 8}), ask('/facts', {contested: 'true', limit: 5})]);
  const unusual = bursts.items.filter(each => each.window.articles > 0);
  return {
    title: 'Tidings', name: 'start',
    body: html`<section class="hero"><h1><span class="phrase">Who met whom,</span> <span class="phrase">who said what,</span> <span class="phrase">who annexed what</span></h1>
      <p>Read from the news as it comes. Each fact has the sentences that say so, whether it happened or is only planned, and how many reports of it are <em>independent</em>, that is, not copied from one another. Search for a name, or begin with what is new.</p></section>
      <div class="columns">
        <section aria-labelledby="new"><h2 id="new">What is new</h2>
          ${news.items.length ? html`<ol class="updates">${news.items.map(update => updateItem(update))}</ol><p class="next"><a class="button" href="/live">Follow live</a></p>`
            : html`<div class="empty"><p>Nothing is known yet. Bring articles in with <code>./tidings produce</code>; what becomes known appears here.</p></div>`}
        </section>
        <div class="side">
          <section aria-labelledby="bursts"><h2 id="bursts">In the news${bursts.day ? html` on ${day(bursts.day)}` : nothing}</h2>
            ${unusual.length ? html`<ol class="bursts">${unusual.map(({entity: who, window}) => html`<li>${entity(who)}
              <span class="quiet">${counted(window.articles, 'article')}${window.burst >= 2 ? html` · <b>▲ unusually many</b>` : nothing}</span></li>`)}</ol>`
              : html`<p class="quiet">${bursts.day ? 'No article of that day names anybody.' : 'No day is known yet.'}</p>`}
            ${bursts.day ? html`<p class="count">All of that day: ${files('/bursts', {day: bursts.day}, bursts.total)}</p>${otherDays(bursts.day, parameters.day)}` : nothing}
          </section>
          <section aria-labelledby="open"><h2 id="open">Where reports differ</h2>
            ${open.items.length ? html`<ol class="facts small">${open.items.map(factItem)}</ol>${open.total > open.items.length ? html`<p class="next"><a href="/facts?contested=true">All ${number(open.total)}</a></p>` : nothing}`
              : html`<p class="quiet">Independent reports agree on all that is known.</p>`}
          </section>
        </div>
      </div>`,
  };
}

/** Words: whom they name, and which facts have them. */
export async function search({parameters}) {
  const words = parameters.q ?? '';
  const [who, facts] = await Promise.all([ask('/entities', {q: words, limit: 12}), ask('/facts', {q: words, limit: 10})]);
  return {
    title: `“${words}”`, name: 'search',
    body: html`<h1>“<span dir="auto">${words}</span>”</h1>
      <section aria-labelledby="named"><h2 id="named">Names</h2>
      ${who.items.length ? html`<p class="count">${counted(who.total, 'name')} ${files('/entities', {q: words}, who.total)}</p><ul class="people">${who.items.map(each => html`<li>${entity(each)} <span class="quiet">${typeName(each.type)} · ${counted(each.articles, 'article')}</span></li>`)}</ul>`
        : html`<p class="quiet">Nobody is called so in what is known.</p>`}</section>
      <section aria-labelledby="with-words"><h2 id="with-words">Facts with these words</h2>
      ${factList(facts, {path: '/facts', parameters: {q: words}, here: '/facts', empty: html`<p>No fact has all of these words. Fewer words find more; <code>"a phrase"</code> finds words that stand together.</p>`})}</section>`,
  };
}

export async function factsView({parameters}) {
  const given = chosen(parameters);
  const page = await ask('/facts', given);
  return {
    title: 'Facts', name: 'facts',
    body: html`<h1>Facts</h1>${filters('/facts', given)}${chosenElsewhere('/facts', given, page.items)}
      ${factList(page, {path: '/facts', parameters: given, here: '/facts', empty: nothingFound('/facts', given, FILTERS)})}
      ${feed('/feeds/facts.atom', given)}`,
  };
}

export async function quotes({parameters}) {
  const given = chosen(parameters);
  const page = await ask('/quotes', given);
  return {
    title: 'Quotes', name: 'quotes',
    body: html`<h1>Quotes</h1><p class="lead">Who said what: in quotation marks where the words are the speaker’s own.</p>${filters('/quotes', given, {kinds: false})}${chosenElsewhere('/quotes', given, page.items)}
      ${factList(page, {path: '/quotes', parameters: given, here: '/quotes', noun: 'quote', empty: nothingFound('/quotes', given, FILTERS)})}
      ${feed('/feeds/quotes.atom', given)}`,
  };
}

/** Everything about one entity. */
export async function entityView({id, parameters, path}) {
  const here = entityPath(id);
  const tab = ['facts', 'says', 'about', 'met', 'live'].includes(parameters.tab) ? parameters.tab : 'facts';
  const given = chosen(parameters);
  const [profile, days] = await Promise.all([ask(`/entities/${part(id)}`), ask(`/entities/${part(id)}/timeline`)]);
  const {ref} = profile;
  const facts = Object.values(profile.facts).reduce((sum, count) => sum + count, 0);
  const tabs = [['facts', 'Facts', facts], ['says', 'Says', profile.speaks], ['about', 'Said about', profile.spokenAbout], ['met', 'Met', profile.facts.MET ?? 0], ['live', 'Live', undefined]];
  const others = profile.aliases.filter(alias => alias !== ref.name);
  const wikipedia = id.startsWith('wiki:') ? `https://en.wikipedia.org/wiki/${encodeURIComponent(id.slice(5))}` : undefined;
  return {
    title: ref.name, name: 'entity',
    body: html`<header class="head"><p class="over">${typeName(ref.type)}</p><h1 dir="auto">${ref.name}</h1>
      ${others.length ? html`<p class="quiet">Also ${others.map((alias, index) => html`${index ? ', ' : ''}<span dir="auto">${alias}</span>`)}</p>` : nothing}
      <dl class="numbers">
        <div><dt>Articles</dt><dd>${number(profile.articles)}</dd></div>
        <div><dt>Mentions</dt><dd>${number(profile.mentions)}</dd></div>
        ${Object.entries(profile.facts).map(([kind, count]) => html`<div><dt>${kindName(kind)}${count === 1 ? '' : 's'}</dt><dd>${number(count)}</dd></div>`)}
        <div><dt>In the news</dt><dd class="dates">${profile.firstPublished ? html`${time(profile.firstPublished)}${profile.lastPublished.slice(0, 10) === profile.firstPublished.slice(0, 10) ? nothing : html` – ${time(profile.lastPublished)}`}` : 'undated'}</dd></div>
      </dl>
      <p class="acts">${copyLink()} ${wikipedia ? html`<a href=${wikipedia} rel="noopener noreferrer" target="_blank">Wikipedia <span class="new">(another site)</span></a>` : html`<span class="quiet">Not linked to Wikipedia: known by this name only.</span>`}</p>
      </header>
      ${timeline(days.items, (from, to) => withQuery(here, {from, to}), files(`/entities/${part(id)}/timeline`, {}, days.items.length))}
      <nav class="tabs" aria-label=${`About ${ref.name}`}>${tabs.map(([name, label, count]) => html`<a href=${withQuery(here, {tab: name === 'facts' ? '' : name})} aria-current=${name === tab ? 'page' : nothing}>${label}${count === undefined ? nothing : html` <span class="badge">${number(count)}</span>`}</a>`)}</nav>
      ${await panel(tab, id, ref, here, given, parameters)}
      ${forPrograms(html`<code>${id}</code>`, html`<a href=${address(`/entities/${part(id)}`)}>JSON</a>`, html`<a href=${address(`/entities/${part(id)}.jsonld`)}>JSON-LD</a>`)}`,
  };
}

async function panel(tab, id, ref, here, given, parameters) {
  if (tab === 'live') {
    return html`<tidings-live .parameters=${{entity: id}}></tidings-live>`;
  }
  if (tab === 'met') {
    return met(id, ref, here, parameters);
  }
  const [path, fixed] = {facts: [`/entities/${part(id)}/facts`, {}], says: [`/entities/${part(id)}/quotes`, {tab}], about: ['/quotes', {tab}]}[tab];
  const asked = tab === 'about' ? {...given, about: id} : given;
  const page = await ask(path, asked);
  const shown = {...given, ...fixed};
  const words = {facts: 'No fact names', says: 'Nothing that is known was said by', about: 'Nothing that is known was said about'}[tab];
  const span = given.from || given.to ? html`<p class="span">${given.from === given.to ? day(given.from) : `${given.from ? day(given.from) : 'the beginning'} to ${given.to ? day(given.to) : 'now'}`} <a href=${withQuery(here, {...shown, from: '', to: '', cursor: ''})}>all days</a></p>` : nothing;
  return html`${filters(here, given, {kinds: tab === 'facts', fixed})}${span}
    ${factList(page, {path, parameters: asked, noun: tab === 'facts' ? 'fact' : 'quote', here: withQuery(here, fixed).split('?')[0], empty: Object.keys(given).length ? nothingFound(here, shown, FILTERS) : html`<p>${words} <span dir="auto">${ref.name}</span>.</p>`})
    }`;
}

async function met(id, ref, here, parameters) {
  const kind = parameters.kind ?? 'MET';
  const asked = {kind, from: parameters.from, to: parameters.to};
  const graph = await ask(`/entities/${part(id)}/graph`, asked);
  if (graph.nodes.length === 0) {
    return html`<div class="empty"><p>No meeting of <span dir="auto">${ref.name}</span> is known.</p></div>`;
  }
  return html`<div class="columns met">
    <section aria-labelledby="with"><h2 id="with">With whom, and where</h2>
      <p class="count">${counted(graph.total, 'other')}${graph.total > graph.nodes.length ? `, the first ${graph.nodes.length}` : ''} <span class="files">download as <a href=${address(`/entities/${part(id)}/graph.graphml`, asked)} download>GraphML</a></span></p>
      <table><thead><tr><th scope="col">Who</th><th scope="col">Meetings</th></tr></thead><tbody>${graph.nodes.map(node => html`<tr>
        <th scope="row">${entity(node)} <span class="quiet">${typeName(node.type)}</span></th>
        <td><a href=${withQuery('/facts', {...asked, party: id, with: node.id})} aria-label=${`${counted(node.facts, 'meeting')} with ${node.name}`}>${number(node.facts)}</a></td></tr>`)}</tbody></table></section>
    <tidings-graph .graph=${graph}></tidings-graph></div>`;
}

/** One fact: what, how sure, who says so. */
export async function fact({id, parameters}) {
  const [{text, summary, fact: whole}, history] = await Promise.all([ask(`/facts/${part(id)}`), ask(`/facts/${part(id)}/history`, {limit: CHANGES, cursor: parameters.cursor})]);
  const count = summary.corroboration;
  return {
    title: text, name: 'fact',
    body: html`<article>
      <header class="head"><p class="over">${kindName(summary.kind)}</p><h1 class="sentence" dir="auto">${text}</h1>
        <p class="meta">${factStatus(summary)} ${summary.time ? html`<span>${summary.time.text}</span>` : html`<span>no day said</span>`} ${contested(summary.contested)}</p>
        ${factStatus(summary) === nothing ? nothing : html`<p class="quiet">${statusMeaning(summary.status)}</p>`}
        <p class="acts">${copyLink()}</p>
      </header>
      <section aria-labelledby="sure"><h2 id="sure">How sure it is</h2>
        <dl class="numbers big">
          <div><dt>${count.reports === 1 ? 'Report' : 'Reports'}</dt><dd>${number(count.reports)}</dd><dd class="why">${count.reports === 1 ? 'article that says so' : 'articles that say so'}</dd></div>
          <div><dt>${count.outlets === 1 ? 'Outlet' : 'Outlets'}</dt><dd>${number(count.outlets)}</dd><dd class="why">${count.outlets === 1 ? 'newspaper, agency or site that printed it' : 'newspapers, agencies and sites that printed them'}</dd></div>
          <div class="best"><dt>Independent</dt><dd>${number(count.origins)}</dd><dd class="why">${count.reports === 1 ? 'one report, nobody else’s yet' : count.origins === 1 ? 'one report, printed again' : 'reports that are not copied from one another'}</dd></div>
        </dl>
        <p class="quiet">First reported ${day(summary.firstReported)}${summary.lastReported && summary.lastReported.slice(0, 10) !== summary.firstReported?.slice(0, 10) ? `, last ${day(summary.lastReported)}` : ''}.</p>
      </section>
      ${positions(whole)}
      <section aria-labelledby="says"><h2 id="says">Who says so</h2>
        ${whole.sample.length < count.reports ? html`<p class="quiet">${counted(whole.sample.length, 'article')} of ${number(count.reports)}: a sample is kept.</p>` : nothing}
        <ol class="samples">${whole.sample.map(sample => sampleItem(sample))}</ol></section>
      ${variants(whole)}
      <section aria-labelledby="who"><h2 id="who">Who and where</h2>
        <table><tbody>${[...whole.parties, ...(whole.place ? [whole.place] : [])].map(party => html`<tr><th scope="row">${roleName(party.role)}</th>
          <td>${party.entity ? html`${entity(party.entity)} <span class="quiet">${typeName(party.entity.type)}</span>` : html`<span dir="auto">${party.words}</span> <span class="quiet">not named</span>`}</td></tr>`)}</tbody></table></section>
      ${steps(whole)}
      <section aria-labelledby="changes"><h2 id="changes">How it changed</h2>
        ${history.items.length ? html`<ol class="updates">${history.items.map(update => updateItem(update, {whose: false}))}</ol>${next(history, factPath(id), {})}`
          : html`<p class="quiet">Changes are kept for a time, and none of this fact is left.</p>`}</section>
      ${forPrograms(html`<code>${id}</code>`, `CAMEO ${whole.cameo}`, `PLOVER ${whole.plover}`, html`<a href=${address(`/facts/${part(id)}`)}>JSON</a>`, html`<a href=${address(`/facts/${part(id)}.jsonld`)}>JSON-LD</a>`)}
    </article>`,
  };
}

function sampleItem(sample) {
  const link = safeAddress(sample.uri);
  return html`<li><blockquote dir="auto">${sample.evidence.sentence}</blockquote>
    <p class="meta"><b dir="auto">${sample.outlet}</b> <span>${time(sample.published)}</span> ${status(sample.status)}
      <a href=${articlePath(sample.articleId, sample.claimId)}>in its context</a>
      ${link ? html`<a href=${link} rel="noopener noreferrer" target="_blank">read the article <span class="new">(another site)</span></a>` : nothing}</p></li>`;
}

/** Where independent texts disagree: one column a value. */
function positions(whole) {
  if (whole.contested.length === 0) {
    return nothing;
  }
  const byArticle = new Map(whole.sample.map(sample => [sample.articleId, sample]));
  return html`<section aria-labelledby="contested"><h2 id="contested">Where reports differ</h2>
    ${whole.contested.map(contest => html`<h3>${slotName(contest.slot)}</h3><div class="positions">${contest.positions.map(position => html`<div class="position">
      <h4 dir="auto">${slotValue(contest.slot, position.value)}</h4>
      <p class="quiet">${counted(position.articleIds.length, 'article')}</p>
      <ul>${position.articleIds.map(id => html`<li><a href=${articlePath(id)} dir="auto">${byArticle.get(id)?.outlet ?? id}</a></li>`)}</ul></div>`)}</div>`)}</section>`;
}

/** Forms of one utterance, and who printed which. */
function variants(whole) {
  if (whole.words === null) {
    return nothing;
  }
  const forms = [whole.words, ...whole.variants];
  return html`<section aria-labelledby="words"><h2 id="words">${forms.length > 1 ? 'The words, and how they were printed' : 'The words'}</h2>
    <ol class="samples">${forms.map((words, index) => {
      const printed = whole.printings.filter(printing => printing.variant === index);
      return html`<li><blockquote dir="auto">${words}</blockquote>${printed.length ? html`<p class="meta">${printed.map((printing, place) => html`<span>${place === 0 ? 'first ' : ''}<a href=${articlePath(printing.articleId)} dir="auto">${printing.outlet}</a>, ${time(printing.published)}</span>`)}</p>` : nothing}</li>`;
    })}</ol></section>`;
}

/** Each status claimed, by the day of publication. */
function steps(whole) {
  if (new Set(whole.history.map(step => step.status)).size < 2) {
    return nothing;
  }
  return html`<section aria-labelledby="steps"><h2 id="steps">What was said of it when</h2>
    <ol class="steps">${whole.history.map(step => html`<li>${time(step.published)} ${status(step.status)} <a class="quiet" href=${articlePath(step.articleId)} aria-label=${`The article of ${day(step.published)}`}>the article</a></li>`)}</ol></section>`;
}

/** Sentences of one article, between their neighbours; the one that was asked for before all others. */
export async function article({id, parameters}) {
  const evidence = await ask(`/articles/${part(id)}/evidence`);
  const link = safeAddress(evidence.uri);
  const asked = evidence.items.filter(passage => passage.claimId === parameters.claim);
  const others = evidence.items.filter(passage => passage.claimId !== parameters.claim);
  const list = (passages, isAsked) => html`<ol class="passages">${passages.map(passage => passageItem(passage, isAsked))}</ol>`;
  return {
    title: evidence.headline ?? evidence.outlet, name: 'article',
    body: html`<header class="head"><p class="over" dir="auto">${evidence.outlet} · ${day(evidence.published)}</p>
      <h1 dir="auto">${evidence.headline ?? 'An article'}</h1>
      <p class="acts">${copyLink()} ${link ? html`<a href=${link} rel="noopener noreferrer" target="_blank">Read it there <span class="new">(another site)</span></a>` : nothing}</p></header>
      ${asked.length === 0 ? list(others, false) : html`${list(asked, true)}
        ${others.length === 0 ? nothing : html`<section aria-labelledby="else"><h2 id="else">What else this article says</h2>${list(others, false)}</section>`}`}
      ${forPrograms(html`<code>${id}</code>`, html`<a href=${address(`/articles/${part(id)}/evidence`)}>JSON</a>`)}`,
  };
}

function passageItem(passage, isAsked) {
  return html`<li id=${passage.claimId} ?data-asked=${isAsked}>
    <p class="passage" dir="auto">${passage.isStart ? '' : '… '}${passage.before}<mark>${passage.marked}</mark>${passage.after}${passage.isEnd || !passage.isWhole ? '' : ' …'}</p>
    ${passage.isWhole ? nothing : html`<p class="quiet">The article is no longer there to be looked at; this sentence is kept with the fact.</p>`}
    <p class="says"><span class="quiet">Says:</span> <a href=${factPath(passage.factId)} dir="auto">${passage.fact}</a> ${status(passage.status)}</p>
    ${passage.names.map(name => html`<p class="quiet" dir="auto">${name}</p>`)}
    <details class="quiet"><summary>How it was found</summary><p>By the rule <code>${passage.rule}</code>, in the record <code>${passage.position}</code>.</p></details></li>`;
}

/** What an operator wants to know. */
export async function statusView() {
  const {items} = await ask('/status');
  return {
    title: 'Status', name: 'status',
    body: html`<h1>Status</h1><p class="lead">Each index follows its topic. What an answer is made of stands in its header <code>Tidings-As-Of</code>.</p>
      ${items.map(each => html`<section class="card" aria-labelledby=${`index-${each.index}`}><h2 id=${`index-${each.index}`}>${each.index}</h2>
        ${each.trouble ? html`<p class="warning" role="alert"><b>Does not go on.</b> ${each.trouble}</p>` : nothing}
        ${each.rebuilding ? html`<p class="warning"><b>Is being made:</b> ${each.rebuilding}${each.progress === null ? nothing : `; ${Math.floor(each.progress * 100)} % read`}</p>` : nothing}
        <dl class="rows"><div><dt>Topic</dt><dd><code>${each.topic}</code></dd></div>
          <div><dt>Documents</dt><dd>${number(each.documents)}</dd></div>
          <div><dt>Records behind</dt><dd>${number(each.behind)}</dd></div>
          <div><dt>As of</dt><dd>${each.asOf ? moment(each.asOf) : 'not yet'}</dd></div>
          <div><dt>Generation</dt><dd>${each.generation ?? '–'}</dd></div>
          <div><dt>Size on disk</dt><dd>${bytes(each.bytes)}</dd></div>
          <div><dt>Positions</dt><dd><code>${each.positions || '–'}</code></dd></div></dl></section>`)}
      <p class="quiet">The same as <a href=${address('/status')}>JSON</a>. The API: <a href="/openapi.yaml">/openapi.yaml</a></p>`,
  };
}
