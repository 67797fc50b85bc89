/** What packages bring that no program here uses: left out of every bundle. */
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * undici's index pulls in fetch, mocks, caches and web sockets, and its parser twice: half of the bundle that no client
 * uses. The parser without SIMD is the one that runs on every processor; the clients speak HTTP/1.1 and send text.
 */
export const lessOfUndici: Plugin = {
  name: 'less-of-undici',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^undici$/ }, () => ({ path: resolve(import.meta.dirname, 'undici-pool.cjs') }));
    // undici takes the other one when this cannot be loaded.
    onLoad({ filter: /llhttp_simd-wasm\.js$/ }, () => ({ contents: "throw new Error('left out')" }));
    // Who listens to undici's own reports, or prints them by NODE_DEBUG: nobody.
    onLoad({ filter: /undici\/lib\/core\/diagnostics\.js$/ }, () => ({
      contents: 'module.exports = { channels: new Proxy({}, { get: () => ({ hasSubscribers: false }) }) };',
    }));
    const leftOut = (what: string) => () => ({
      contents: `module.exports = { extractBody: refuse }; function refuse() { throw new Error('${what}'); }`,
    });
    onLoad(
      { filter: /undici\/lib\/dispatcher\/client-h2\.js$/ },
      leftOut('HTTP/2 is left out of the bundle'),
    );
    onLoad({ filter: /undici\/lib\/web\/fetch\/body\.js$/ }, leftOut('forms are left out of the bundle'));
  },
};

/** What rewrites the tokens of a YAML file: the programs only read such files. */
export const lessOfYaml: Plugin = {
  name: 'less-of-yaml',
  setup: ({ onLoad }) => {
    onLoad({ filter: /yaml\/dist\/parse\/cst-(?:scalar|stringify|visit)\.js$/ }, () => ({ contents: '' }));
  },
};

/** What makes JSON Schema, which the programs have no use for: schemas and pages are made by scripts. */
export const lessOfZod: Plugin = {
  name: 'less-of-zod',
  setup: ({ onLoad }) => {
    const leftOut = (...names: readonly string[]) => ({
      contents: `${names.map((name) => `export const ${name} = refuse;`).join('\n')}
function refuse() { throw new Error('JSON Schema is left out of the bundle'); }`,
    });
    onLoad({ filter: /zod\/v4\/core\/json-schema-(?:processors|generator)\.js$/ }, () => leftOut());
    onLoad({ filter: /zod\/v4\/core\/to-json-schema\.js$/ }, () =>
      leftOut('createStandardJSONSchemaMethod', 'createToJSONSchemaMethod'),
    );
  },
};
