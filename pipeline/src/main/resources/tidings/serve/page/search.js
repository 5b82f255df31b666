// The search box: names as one types, by keyboard as the combobox pattern of ARIA has it.
import {LitElement, html, nothing} from './vendor.js';
import {ask, entityPath, withQuery} from './api.js';
import {counted, typeName} from './parts.js';
import {go} from './app.js';

const PAUSE_MILLIS = 80;

class Search extends LitElement {
  static properties = {found: {state: true}, active: {state: true}, open: {state: true}};

  constructor() {
    super();
    this.found = [];
    this.active = -1;
    this.open = false;
    this.asked = 0;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', event => {
      const typing = event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]');
      if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        this.querySelector('input').focus();
      }
    });
    this.addEventListener('focusout', event => {
      if (!this.contains(event.relatedTarget)) {
        this.open = false;
      }
    });
  }

  render() {
    const shown = this.open && this.found.length > 0;
    return html`<form role="search" @submit=${this.submit}>
      <input type="search" name="q" autocomplete="off" spellcheck="false" placeholder="Who or what? A name, or words"
        aria-label="Search for a person, organisation, place, or words" role="combobox" aria-autocomplete="list"
        aria-expanded=${shown} aria-controls="found" aria-activedescendant=${shown && this.active >= 0 ? `found-${this.active}` : nothing}
        @input=${this.typed} @keydown=${this.pressed} @focus=${() => { this.open = true; }}>
      <kbd aria-hidden="true">/</kbd>
      <ul id="found" role="listbox" aria-label="Names" ?hidden=${!shown}>${this.found.map((each, index) => html`
        <li id="found-${index}" role="option" aria-selected=${index === this.active}
          @mousedown=${event => event.preventDefault()} @click=${() => this.take(each)}>
          <span class="who" dir="auto">${each.name}</span>
          <span class="what">${typeName(each.type)} · ${counted(each.articles, 'article')}</span>
          ${this.because(each)}
        </li>`)}</ul>
    </form>`;
  }

  /** The alias that fits, where the name does not. */
  because(each) {
    const words = this.querySelector('input')?.value.trim().toLowerCase() ?? '';
    if (!words || each.name.toLowerCase().includes(words)) {
      return nothing;
    }
    const alias = each.aliases.find(one => one.toLowerCase().includes(words));
    return alias ? html`<span class="alias">also “${alias}”</span>` : nothing;
  }

  typed(event) {
    const words = event.target.value;
    this.open = true;
    this.active = -1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(words), PAUSE_MILLIS);
  }

  async look(words) {
    const asked = ++this.asked;
    if (!words.trim()) {
      this.found = [];
      return;
    }
    try {
      const page = await ask('/entities', {q: words, limit: 8});
      if (asked === this.asked) {
        this.found = page.items;
      }
    } catch {
      this.found = [];
    }
  }

  pressed(event) {
    const last = this.found.length - 1;
    if (event.key === 'ArrowDown' && last >= 0) {
      this.open = true;
      this.active = this.active >= last ? 0 : this.active + 1;
    } else if (event.key === 'ArrowUp' && last >= 0) {
      this.active = this.active <= 0 ? last : this.active - 1;
    } else if (event.key === 'Escape' && this.open && last >= 0) {
      // Once closes the list and keeps the words; once more is the browser's, which takes them away.
      this.open = false;
      this.active = -1;
    } else {
      return;
    }
    event.preventDefault();
  }

  submit(event) {
    event.preventDefault();
    const words = this.querySelector('input').value.trim();
    if (this.open && this.active >= 0) {
      this.take(this.found[this.active]);
    } else if (words) {
      this.open = false;
      go(withQuery('/search', {q: words}));
    }
  }

  take(entity) {
    this.open = false;
    this.querySelector('input').value = '';
    this.found = [];
    go(entityPath(entity.id));
  }
}

customElements.define('tidings-search', Search);
