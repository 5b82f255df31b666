// Bundles what the page takes from others into pipeline/src/main/resources/tidings/serve/page/vendor.js: one file, not
// minified, so that it can be read; committed, so that nobody needs Node to run Tidings. CI makes it anew and compares.
import {build} from 'esbuild';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const version = name => JSON.parse(readFileSync(here(`node_modules/${name}/package.json`), 'utf8')).version;

await build({
  stdin: {
    contents: `
      export {LitElement, html, svg, nothing, render} from 'lit';
      export {repeat} from 'lit/directives/repeat.js';
      export {classMap} from 'lit/directives/class-map.js';
      export {forceSimulation, forceManyBody, forceLink, forceCenter, forceCollide, forceX, forceY} from 'd3-force';
    `,
    resolveDir: here('.'),
  },
  bundle: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'inline',
  conditions: ['production'],
  outfile: here('../pipeline/src/main/resources/tidings/serve/page/vendor.js'),
  banner: {
    js: `// Made by web/vendor.mjs; do not edit. Lit ${version('lit')} (BSD-3-Clause), d3-force ${version('d3-force')} (ISC).`
  },
});
