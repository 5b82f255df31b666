// Who with whom, as a picture: SVG, so that a node is a link that a keyboard and a screen reader reach. The same facts give
// the same picture. The table beside it says all that the picture does.
import {LitElement, forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, html, svg} from './vendor.js';
import {entityPath} from './api.js';
import {counted} from './parts.js';

const WIDTH = 720;
const HEIGHT = 520;
const STEPS = 260;

/** Places the nodes; no chance in it. */
function placed(graph) {
  const centre = {...graph.entity, facts: 0, isCentre: true, x: WIDTH / 2, y: HEIGHT / 2};
  const around = graph.nodes.map((node, index) => {
    const turn = index * 2.399963;
    const far = 70 + 9 * index;
    return {...node, x: WIDTH / 2 + far * Math.cos(turn), y: HEIGHT / 2 + far * Math.sin(turn)};
  });
  const nodes = [centre, ...around];
  const links = [
    ...graph.nodes.map(node => ({source: graph.entity.id, target: node.id, facts: node.facts, isMain: true})),
    ...graph.links.map(link => ({source: link.a, target: link.b, facts: link.facts, isMain: false})),
  ];
  forceSimulation(nodes)
    .force('links', forceLink(links).id(node => node.id).distance(link => (link.isMain ? 150 : 110)).strength(link => (link.isMain ? 0.5 : 0.08)))
    .force('apart', forceManyBody().strength(-420))
    .force('room', forceCollide(34))
    .force('middle', forceCenter(WIDTH / 2, HEIGHT / 2))
    .stop()
    .tick(STEPS);
  for (const node of nodes) {
    node.x = Math.max(60, Math.min(WIDTH - 60, node.x));
    node.y = Math.max(24, Math.min(HEIGHT - 30, node.y));
  }
  return {nodes, links};
}

const short = name => ([...name].length > 22 ? `${[...name].slice(0, 21).join('')}…` : name);

/** What is seen, the whole name where that is only its beginning, and how much there is. */
function spoken(node) {
  const name = short(node.name) === node.name ? node.name : `${short(node.name)} ${node.name}`;
  return node.isCentre ? name : `${name}, ${counted(node.facts, 'fact')}`;
}

class Graph extends LitElement {
  static properties = {graph: {attribute: false}, at: {state: true}};

  constructor() {
    super();
    this.at = 0;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    if (!this.picture || this.drawn !== this.graph) {
      this.picture = placed(this.graph);
      this.drawn = this.graph;
    }
    const {nodes, links} = this.picture;
    const most = Math.max(1, ...this.graph.nodes.map(node => node.facts));
    return html`<svg class="graph" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" @keydown=${this.pressed}
      aria-label="Who ${this.graph.entity.name} shares facts with. Arrow keys go from one to the next, Enter opens.">
      ${links.map(link => svg`<line class=${link.isMain ? 'link main' : 'link'} x1=${link.source.x} y1=${link.source.y} x2=${link.target.x} y2=${link.target.y}
        stroke-width=${1 + 4 * link.facts / most}></line>`)}
      ${nodes.map((node, index) => svg`<a href=${entityPath(node.id)} class=${node.isCentre ? 'node centre' : 'node'} tabindex=${index === this.at ? 0 : -1}
          aria-label=${spoken(node)} @focus=${() => { this.at = index; }}>
        <title>${node.name}</title>
        <circle cx=${node.x} cy=${node.y} r=${node.isCentre ? 15 : 7 + 7 * Math.sqrt(node.facts / most)} data-type=${node.type}></circle>
        <text x=${node.x} y=${node.y + (node.isCentre ? 32 : 28)}>${short(node.name)}</text></a>`)}
    </svg>`;
  }

  pressed(event) {
    const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    const nodes = this.querySelectorAll('a.node');
    this.at = (this.at + step + nodes.length) % nodes.length;
    nodes[this.at].focus();
  }
}

customElements.define('tidings-graph', Graph);
