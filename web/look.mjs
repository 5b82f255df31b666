// A real browser on the page, Debian's chromium as a rule:
//
//   node look.mjs check ADDRESS BROWSER ENTITY        what a person does, by keyboard too, off-line, in both themes
//   node look.mjs pictures ADDRESS BROWSER DIRECTORY  what it looks like, for docs/looking.md
//
// `check` is run by PageIT, which has put the records there that it looks for, and does what is asked for on standard output:
// a line "update" or "restart", answered by a line once it is done.
import {chromium} from 'playwright-core';
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {join} from 'node:path';

const THEMES = ['light', 'dark'];
const WIDTHS = [375, 1024, 1920];
const HEIGHT = 900;
const PATIENCE = 120_000;
const MOST_BYTES = 100_000;
const MOST_ELEMENTS = 3_000;
/** Milliseconds, on a machine that has other work. */
const SOON = 5_000;
const HELD_UP = 1_000;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Words of machines: values of fields, and what only who operates it knows. */
const MACHINES = /\b(HAPPENED|PLANNED|POSSIBLE|DENIED|CANCELLED|LAPSED|PHONE|VIDEO|IN_PERSON|MET|SAID|ANNEXED|PARTICIPANT|SPEAKER|ADDRESSEE|PERSON|PLACE|ORGANIZATION|ADDED|CONFIRMED|CHANGED|RETRACTED|channel|slot|origins?|offsets?|topics?|index(es)?|Kafka|records?|revision|claims?)\b/g;

const [task, base, browserPath, last] = process.argv.slice(2);
const browser = await chromium.launch({executablePath: browserPath, args: ['--no-sandbox']});
try {
  await ({check, pictures})[task](last);
} finally {
  await browser.close();
}
process.exit(0);

async function answer(path) {
  return (await fetch(`${base}/api/v1${path}`)).json();
}

/** Every view, with what there is to be shown. */
async function views(entity) {
  const id = encodeURIComponent(entity);
  const [fact] = (await answer(`/entities/${id}/facts?sort=origins&limit=1`)).items;
  const [quote] = (await answer(`/entities/${id}/quotes?limit=1`)).items;
  const [contested] = (await answer('/facts?contested=true&limit=1')).items;
  return {
    start: '/',
    'start-day': '/?day=2021-03-04',
    'start-nobody': '/?day=1999-01-01',
    search: '/search?q=whitfield',
    'search-nothing': '/search?q=nobodyatall',
    facts: '/facts',
    'facts-chosen': `/facts?party=${id}&speaker=${id}&outlet=Nobody&kind=MET`,
    'facts-nothing': '/facts?kind=MET&status=LAPSED&q=nothing',
    quotes: '/quotes',
    live: '/live',
    status: '/status',
    entity: `/e/${id}`,
    'entity-says': `/e/${id}?tab=says`,
    'entity-about': `/e/${id}?tab=about`,
    'entity-met': `/e/${id}?tab=met`,
    'entity-live': `/e/${id}?tab=live`,
    fact: `/f/${encodeURIComponent((fact ?? quote).id)}`,
    ...(quote ? {quote: `/f/${encodeURIComponent(quote.id)}`} : {}),
    ...(contested ? {contested: `/f/${encodeURIComponent(contested.id)}`} : {}),
    article: `/a/${encodeURIComponent((fact ?? quote).evidence.articleId)}?claim=${encodeURIComponent((fact ?? quote).evidence.claimId)}`,
    unknown: '/f/nothing-is-called-so',
  };
}

/** A page that may ask nobody but its own server; what it asks elsewhere, and what fails in it, is kept. */
async function open(theme) {
  const context = await browser.newContext({viewport: {width: WIDTHS[1], height: HEIGHT}, colorScheme: theme, reducedMotion: 'reduce'});
  const page = await context.newPage();
  // A busy machine may take its time.
  page.setDefaultTimeout(PATIENCE);
  const troubles = [];
  page.on('request', request => {
    if (new URL(request.url()).origin !== base && !request.url().startsWith('data:')) {
      troubles.push(`asks elsewhere: ${request.url()}`);
    }
  });
  page.on('pageerror', error => troubles.push(`fails: ${error.stack}`));
  page.on('console', message => {
    // An unknown address is looked at on purpose.
    if (message.type() === 'error' && !message.text().includes('404') && !message.text().includes('ERR_')) {
      troubles.push(`says: ${message.text()}`);
    }
  });
  page.on('dialog', dialog => {
    troubles.push(`opens a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return {context, page, troubles};
}

async function go(page, path) {
  await page.goto(base + path);
  await page.waitForSelector('main .view > *');
}

/** Does something that leads to another view, and waits until that stands there: the address changes before. */
async function leads(page, act) {
  await page.evaluate(() => { document.querySelector('main .view').dataset.left = ''; });
  await act();
  await page.waitForFunction(() => document.querySelector('main .view:not([data-left]) > *') !== null);
}

async function check(entity) {
  const all = await views(entity);
  for (const theme of THEMES) {
    await looks(theme, all);
  }
  await isLight(all.start);
  await byKeyboard(entity);
  await theAddressIsTheState();
  await otherDays();
  await everyoneUnderstands(all);
  await whatIsWithdrawnIsStruckOut();
  await aLinkIsCopied(all);
  await theSentenceAskedForStandsFirst(all.article);
  await whatIsCountedIsThere(entity);
  await manyFacts();
  await changesGoOn(all.fact);
  await ageIsSaid();
  await whatIsNotReadyIsShownOnceItIs();
  await whoIsRefusedComesAgain();
  await whatAPauseCannotKeepIsSaid();
  await live();
}

/** Every view: nothing wider than the screen, nothing that axe finds, and no text that became markup. */
async function looks(theme, all) {
  const {context, page, troubles} = await open(theme);
  const axe = readFileSync(new URL('./node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
  for (const [name, path] of Object.entries(all)) {
    await go(page, path);
    for (const width of WIDTHS) {
      await page.setViewportSize({width, height: HEIGHT});
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(over, 0, `${name} is ${over} px wider than a screen of ${width}`);
    }
    await page.setViewportSize({width: theme === 'light' ? WIDTHS[1] : WIDTHS[0], height: HEIGHT});
    await page.evaluate(axe);
    const found = await page.evaluate(async rules => (await window.axe.run(document, {runOnly: rules})).violations
      .map(each => `${each.id}: ${each.nodes.map(node => `${node.html} ${node.failureSummary}`).join('\n')}`), WCAG);
    assert.deepEqual(found, [], `${name}, ${theme}`);
    const markup = await page.evaluate(() => ({
      run: 'hurt' in window,
      elements: document.querySelectorAll('main img, main script, main iframe').length,
      links: [...document.querySelectorAll('a[href]')].map(link => new URL(link.getAttribute('href'), location.href).protocol).filter(protocol => !/^https?:$/.test(protocol)),
      title: document.title,
    }));
    assert.deepEqual({...markup, title: ''}, {run: false, elements: 0, links: [], title: ''}, name);
    assert.notEqual(markup.title, '', name);
    if (await page.locator('main .empty, main .trouble').count() === 0) {
      assert.ok(await page.locator('main a[download], main a[href^="/api/"]').count() > 0, `${name} leads to no file of it`);
    }
  }
  assert.deepEqual(troubles, [], theme);
  await context.close();
}

/** All that a first visit fetches is small. */
async function isLight(path) {
  const {context, page} = await open('light');
  await go(page, path);
  const {bytes, paint} = await page.evaluate(() => ({
    bytes: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter(each => !new URL(each.name).pathname.startsWith('/api/')).reduce((sum, each) => sum + each.transferSize, 0),
    paint: Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1),
  }));
  process.stderr.write(`the page is ${bytes} bytes, and first painted after ${paint} ms\n`);
  assert.ok(bytes > 10_000 && bytes < MOST_BYTES, `${bytes} bytes`);
  await context.close();
}

async function focused(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    const style = getComputedStyle(at);
    const circle = at.querySelector?.('circle');
    return {
      text: (at.getAttribute('aria-label') ?? at.textContent ?? '').trim().replaceAll(/\s+/g, ' '),
      name: at.localName,
      isSeen: style.outlineStyle !== 'none' || circle !== null && Number.parseFloat(getComputedStyle(circle).strokeWidth) >= 3,
      inGraph: at.closest('svg.graph') !== null,
    };
  });
}

/** Presses Tab until something has the focus; everything on the way shows that it has. */
async function tabTo(page, isIt, what) {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at.name !== 'body') {
      assert.ok(at.isSeen, `one does not see that ${at.name} "${at.text}" has the focus`);
    }
    if (isIt(at)) {
      return at;
    }
  }
  return assert.fail(`${what} is not reached with Tab`);
}

/** From the start to somebody whom one looked for, to whom he met, with no mouse. */
async function byKeyboard(entity) {
  const {context, page, troubles} = await open('light');
  await go(page, '/');
  await tabTo(page, at => at.text === 'Skip to the content', 'the link past the header');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');

  await page.keyboard.press('/');
  await page.keyboard.type('clara whit');
  await page.waitForSelector('[role=option]');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.getAttribute('[role=option]', 'aria-selected'), 'true');
  await page.keyboard.press('Escape');
  await page.waitForSelector('[role=listbox]', {state: 'hidden'});
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${base}/e/${encodeURIComponent(entity)}`);
  await page.waitForFunction(() => document.activeElement?.id === 'main');

  await tabTo(page, at => /^Met\b/.test(at.text), 'the tab of whom one met');
  await page.keyboard.press('Enter');
  await page.waitForSelector('svg.graph');
  const first = await tabTo(page, at => at.inGraph, 'the graph');
  await page.keyboard.press('ArrowRight');
  const second = await focused(page);
  assert.ok(second.inGraph && second.isSeen && second.text !== first.text, second.text);
  await page.keyboard.press('Enter');
  await page.waitForFunction(was => (document.querySelector('h1')?.textContent ?? was) !== was, 'Clara Whitfield');
  await page.goBack();
  await page.waitForSelector('svg.graph');
  assert.deepEqual(troubles, []);
  await context.close();
}

/** What was chosen stands in the address, so that back, reload and sharing work; a file of it is one link away. */
async function theAddressIsTheState() {
  const {context, page, troubles} = await open('dark');
  await go(page, '/facts');
  await leads(page, () => page.selectOption('select[name=kind]', 'MET'));
  await page.waitForURL(/kind=MET/);
  await page.fill('input[type=search][name=q] >> nth=1', 'Lisbon');
  await leads(page, () => page.keyboard.press('Enter'));
  await page.waitForURL(/q=Lisbon/);
  const count = await page.textContent('main .count, main .empty');
  await page.reload();
  await page.waitForSelector('main .view > *');
  assert.equal(await page.textContent('main .count, main .empty'), count);
  assert.equal(await page.inputValue('select[name=kind]'), 'MET');
  await leads(page, () => page.goBack());
  await page.waitForURL(url => !url.search.includes('Lisbon'));
  await page.waitForSelector('main a[download]');
  const file = await page.getAttribute('main a[download]', 'href');
  assert.match(await (await fetch(base + file)).text(), /^id,kind,status,/);
  assert.deepEqual(troubles, []);
  await context.close();
}

/** Whom another day than the last speaks of; the day stands in the address. */
async function otherDays() {
  const {context, page, troubles} = await open('light');
  const shown = () => page.textContent('#bursts');
  await go(page, '/');
  const last = await shown();
  await leads(page, () => page.click('text=The day before'));
  await page.waitForURL(/day=\d{4}-\d\d-\d\d$/);
  assert.notEqual(await shown(), last);
  assert.ok(await page.locator('.bursts li').count() > 0);
  await leads(page, () => page.fill('input[name=day]', '2021-03-03').then(() => page.press('input[name=day]', 'Enter')));
  await page.waitForURL(/day=2021-03-03/);
  await page.reload();
  await page.waitForSelector('main .view > *');
  assert.equal(await shown(), 'In the news on 3 March 2021');
  await leads(page, () => page.click('text=The last day'));
  assert.equal(await shown(), last);
  assert.deepEqual(troubles, []);
  await context.close();
}

/** No view but that for operators speaks as machines do, but for what is marked as theirs or asked for. */
async function everyoneUnderstands(all) {
  const {context, page} = await open('light');
  for (const [name, path] of Object.entries(all).filter(([each]) => each !== 'status')) {
    await go(page, path);
    const words = await page.evaluate(() => {
      document.querySelectorAll('main .ids, main details, main code, main select').forEach(each => each.remove());
      return document.querySelector('main').innerText;
    });
    assert.deepEqual(words.match(MACHINES) ?? [], [], `${name} speaks as machines do`);
  }
  await context.close();
}

/** What no article says any more is struck out, and has neither a status nor reports. */
async function whatIsWithdrawnIsStruckOut() {
  const {context, page} = await open('dark');
  for (const path of ['/', '/live']) {
    await go(page, path);
    await page.waitForSelector('[data-op=RETRACTED] s');
    assert.equal(await page.$eval('[data-op=RETRACTED] s', struck => getComputedStyle(struck).textDecorationLine), 'line-through');
    assert.doesNotMatch((await page.locator('[data-op=RETRACTED]').allInnerTexts()).join('\n'), /Happened|Planned|\breports?\b/, path);
  }
  await context.close();
}

/** Who wants to show somebody else what is seen copies where it is. */
async function aLinkIsCopied(all) {
  const {context, page, troubles} = await open('light');
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin: base});
  for (const path of [all.entity, all.fact, all.article]) {
    await go(page, path);
    await page.click('text=Copy link');
    await page.waitForSelector('text=Link copied');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), base + path);
  }
  assert.deepEqual(troubles, []);
  await context.close();
}

/** Who comes from a fact to an article sees its sentence, and then what else the article says. */
async function theSentenceAskedForStandsFirst(path) {
  const {context, page, troubles} = await open('light');
  const claim = new URL(path, base).searchParams.get('claim');
  await go(page, path.replace(/\?.*/, ''));
  const ids = await page.$$eval('.passages > li', found => found.map(each => each.id));
  assert.ok(ids.length > 3 && ids.includes(claim));
  for (const each of [ids[0], ids[ids.length - 1]]) {
    await go(page, `${path.replace(/\?.*/, '')}?claim=${encodeURIComponent(each)}`);
    const shown = await page.$$eval('.passages > li', found => found.map(one => one.id));
    assert.equal(shown[0], each);
    assert.deepEqual(shown.toSorted(), ids.toSorted());
    assert.equal(await page.locator('[data-asked]').count(), 1);
  }
  assert.deepEqual(troubles, []);
  await context.close();
}

/** Of whom very much is known: shown a page at a time, soon, and nothing is held up meanwhile. */
async function manyFacts() {
  const {context, page, troubles} = await open('light');
  await page.addInitScript(() => {
    window.heldUp = 0;
    new PerformanceObserver(list => list.getEntries().forEach(each => { window.heldUp = Math.max(window.heldUp, each.duration); }))
      .observe({type: 'longtask', buffered: true});
  });
  const [busy] = (await answer('/entities?q=busy&limit=1')).items;
  const begin = Date.now();
  await go(page, `/e/${encodeURIComponent(busy.id)}`);
  const took = Date.now() - begin;
  assert.match(await page.textContent('main .count:has(+ .facts)'), /^10,000 facts/);
  assert.equal(await page.locator('.fact').count(), 20);
  const first = await page.textContent('.fact');
  for (let pages = 0; pages < 3; pages++) {
    await page.keyboard.press('End');
    await page.waitForFunction(() => window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2);
    await leads(page, () => page.click('main .next a'));
    assert.equal(await page.locator('.fact').count(), 20);
    assert.notEqual(await page.textContent('.fact'), first);
  }
  await leads(page, () => page.click('.tabs a:has-text("Met")'));
  await page.waitForSelector('svg.graph');
  const {elements, heldUp} = await page.evaluate(() => ({elements: document.querySelectorAll('*').length, heldUp: Math.round(window.heldUp)}));
  process.stderr.write(`somebody of 10,000 facts is shown after ${took} ms; nothing holds the page up for more than ${heldUp} ms\n`);
  assert.ok(elements < MOST_ELEMENTS, `${elements} elements`);
  assert.ok(took < SOON && heldUp < HELD_UP, `${took} ms, ${heldUp} ms`);
  assert.deepEqual(troubles, []);
  await context.close();
}

/** Who follows a number finds so many, and sees what they were chosen by. */
async function whatIsCountedIsThere(entity) {
  const {context, page, troubles} = await open('light');
  await go(page, `/e/${encodeURIComponent(entity)}?tab=met`);
  const links = await page.$$eval('table td a[href^="/facts?"]', found => found.map(link => ({href: link.getAttribute('href'), count: Number(link.textContent)})));
  assert.ok(links.length > 3);
  for (const {href, count} of links) {
    assert.equal((await answer(href)).total, count, href);
  }
  await go(page, links[0].href);
  assert.equal(await page.locator('.chosen li').count(), 2);
  await leads(page, () => page.click('.chosen li:last-child a:last-child'));
  await page.waitForURL(url => !url.search.includes('with='));
  assert.equal(await page.locator('.chosen li').count(), 1);
  assert.deepEqual(troubles, []);
  await context.close();
}

/** The next changes of a fact are those after the ones before. */
async function changesGoOn(path) {
  const {context, page} = await open('light');
  const asked = [];
  await page.route(/\/history\?/, async route => {
    asked.push(new URL(route.request().url()).searchParams.get('cursor'));
    await route.fulfill({json: {items: [], total: 0, next: null, partial: false}});
  });
  await go(page, `${path}?cursor=here`);
  assert.deepEqual(asked, ['here']);
  await context.close();
}

/** What is not fresh says how old it is, and why. */
async function ageIsSaid() {
  const {context, page} = await open('light');
  let trouble = null;
  let first = {};
  await page.route('**/api/v1/status', route => route.fulfill({json: {items: [{
    index: 'facts', topic: 'facts', generation: 1, topicId: 'x', positions: '', behind: 0, documents: 0, bytes: 0,
    asOf: new Date(Date.now() - 330_000).toISOString(), rebuilding: null, progress: null, trouble, ...first,
  }]}}));
  for (const [why, made, text] of [
    [null, {}, 'As it was 5 minutes ago.'],
    ['Kafka is away', {}, 'Not up to date, as it was 5 minutes ago: Kafka is away'],
    [null, {rebuilding: 'generation 2 has begun', progress: 0.3}, 'As it was 5 minutes ago; what is newer is being read.'],
    [null, {asOf: null, rebuilding: 'there is none yet', progress: 0.419}, 'Still reading what is known: 41 %.'],
  ]) {
    trouble = why;
    first = made;
    await go(page, '/quotes');
    await page.waitForFunction(() => document.getElementById('as-of').textContent !== '');
    assert.equal(await page.textContent('#as-of'), text);
  }
  await context.close();
}

/** While what is known is read for the first time the page says so, and then shows it without being asked again. */
async function whatIsNotReadyIsShownOnceItIs() {
  const {context, page, troubles} = await open('light');
  const refused = {status: 503, headers: {'Retry-After': '1', 'Content-Type': 'application/problem+json'},
    body: JSON.stringify({type: 'about:blank', title: 'not available', status: 503, detail: 'the index of facts is not whole yet: 41 % of its topic is read'})};
  for (const [path, asked, shown] of [['/facts', /\/api\/v1\/facts\?|\/api\/v1\/facts$/, '.facts li'], ['/live', /\/api\/v1\/updates\?/, 'tidings-live .update']]) {
    await page.route(asked, route => route.fulfill(refused), {times: 1});
    await go(page, path);
    await page.waitForSelector('text=41 % of its topic is read');
    await page.waitForSelector(shown);
    assert.equal(await page.locator('text=41 % of its topic is read').count(), 0, path);
  }
  assert.deepEqual(troubles.filter(each => !each.includes('503')), []);
  await context.close();
}

/** A stream that is refused is asked for again, from where it stood. */
async function whoIsRefusedComesAgain() {
  const {context, page, troubles} = await open('light');
  const asked = [];
  await page.route(/\/api\/v1\/stream/, async route => {
    asked.push(new URL(route.request().url()).searchParams.get('from-event'));
    await (asked.length === 1 ? route.fulfill({status: 503, body: ''}) : route.continue());
  });
  await go(page, '/live');
  await page.waitForSelector('.live-state[data-state=open]');
  assert.equal(asked.length, 2);
  assert.match(asked[0], /^1~/);
  assert.equal(asked[1], asked[0]);
  assert.deepEqual(troubles.filter(each => !each.includes('503')), []);
  await context.close();
}

/** Who pauses while very much comes is shown how much was not kept, and then how much is not shown. */
async function whatAPauseCannotKeepIsSaid() {
  const {context, page, troubles} = await open('light');
  const update = number => `event: update\ndata: ${JSON.stringify({id: `${number}`, op: 'MENTIONED', knownAt: '2021-03-05T10:00:00Z',
    entity: {id: 'somebody', name: 'Somebody'}, fact: null, before: null, window: null})}\n\n`;
  let paused = () => {};
  const isPaused = new Promise(resolve => { paused = resolve; });
  await page.route(/\/api\/v1\/updates\?/, route => route.fulfill({json: {items: [], total: 0, next: null, partial: false}}));
  await page.route(/\/api\/v1\/stream/, async route => {
    await isPaused;
    await route.fulfill({contentType: 'text/event-stream', body: `retry: 3600000\n\n${Array.from({length: 5_200}, (_, number) => update(number)).join('')}`});
  });
  await go(page, '/live');
  await page.click('text=Pause');
  paused();
  await page.waitForSelector('text=Paused: 5,000 new ones kept');
  await page.waitForSelector('text=200 updates left out here');
  await page.click('text=Resume');
  await page.waitForSelector('text=4,700 updates left out here');
  assert.equal(await page.locator('tidings-live .update').count(), 500);
  assert.deepEqual(troubles, []);
  await context.close();
}

/** What becomes known appears; pause keeps and counts it; a broker that was away is no end of it. */
async function live() {
  const {context, page, troubles} = await open('light');
  const answers = createInterface({input: process.stdin})[Symbol.asyncIterator]();
  const please = async what => {
    process.stdout.write(`${what}\n`);
    await answers.next();
  };
  const rows = () => page.locator('tidings-live .update').count();
  const until = count => page.waitForFunction(wanted => document.querySelectorAll('tidings-live .update').length === wanted, count, {timeout: 60_000});
  // One comes after the list was made and before the stream begins.
  const known = (await answer('/updates?limit=30')).items.length;
  await page.route(/\/api\/v1\/updates\?/, async route => {
    const list = await route.fetch();
    await please('update');
    await route.fulfill({response: list});
  });
  await go(page, '/live');
  await page.waitForSelector('.live-state[data-state=open]');
  await until(known + 1);
  await page.waitForSelector('tidings-live .update');
  const before = await rows();

  await please('update');
  await until(before + 1);
  await page.click('text=Pause');
  await please('update');
  await page.waitForSelector('text=Paused: 1 new one kept');
  assert.equal(await rows(), before + 1);
  await page.click('text=Resume');
  await until(before + 2);

  await please('restart');
  await please('update');
  await until(before + 3);
  assert.deepEqual(troubles, []);
  await context.close();
}

/** What docs/looking.md shows: of the demo's articles, `./tidings demo --stay`. */
async function pictures(directory) {
  const [entity] = (await answer('/entities?q=clara&limit=1')).items;
  const all = await views(entity.id);
  for (const [name, view, theme, width, height] of [
    ['start', 'start', 'light', 1024, 900],
    ['entity', 'entity-met', 'light', 1024, 900],
    ['fact', 'fact', 'light', 1024, 900],
    ['article', 'article', 'dark', 1024, 900],
    ['phone', 'entity', 'dark', 375, 812],
  ]) {
    const {context, page} = await open(theme);
    await page.setViewportSize({width, height});
    await go(page, all[view]);
    await page.waitForFunction(() => document.getElementById('as-of').textContent !== '');
    await page.screenshot({path: join(directory, `${name}.png`)});
    await context.close();
  }
}
