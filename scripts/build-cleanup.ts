/**
 * Bundles the cleanup into one file that needs nothing but Node 20: `npm run build` writes it, synth embeds
 * it in a ConfigMap.
 *
 * CJS, because undici asks for Node's modules at run time in a way that ESM output refuses. The same sources
 * give the same bytes on every machine: no path of the machine goes in.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

/** The cleanup as one CommonJS program. */
export async function bundleCleanup(): Promise<string> {
  return await bundleProgram('cleanup/main.ts');
}

/**
 * undici's index pulls in fetch, mocks, caches and web sockets, and its parser twice: half of the bundle that no client
 * uses. The parser without SIMD is the one that runs on every processor; the clients speak HTTP/1.1 and send text.
 */
const lessOfUndici: Plugin = {
  name: 'less-of-undici',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^undici$/ }, () => ({ path: resolve(root, 'scripts/undici-pool.cjs') }));
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
const lessOfYaml: Plugin = {
  name: 'less-of-yaml',
  setup: ({ onLoad }) => {
    onLoad({ filter: /yaml\/dist\/parse\/cst-(?:scalar|stringify|visit)\.js$/ }, () => ({ contents: '' }));
  },
};

/** What makes JSON Schema, which the programs have no use for: schemas and pages are made by scripts. */
const lessOfZod: Plugin = {
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

/** A program of this repository as one CommonJS file, bundled as the cleanup is; `entry` is relative to the root. */
export async function bundleProgram(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: 'bundle.cjs',
    write: false,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    legalComments: 'eof',
    logLevel: 'error',
    plugins: [lessOfUndici, lessOfYaml, lessOfZod],
  });
  const [bundle] = outputFiles;
  if (bundle === undefined) throw new Error(`esbuild made no bundle of ${entry}`);
  return bundle.text;
}

/** Writes the bundle to `outfile`, with the folders above it. */
export async function buildCleanup(outfile: string): Promise<void> {
  await writeBundle(outfile, await bundleCleanup());
}

/** Writes `bundle` to `outfile`, with the folders above it. */
export async function writeBundle(outfile: string, bundle: string): Promise<void> {
  await mkdir(dirname(outfile), { recursive: true });
  await writeFile(outfile, bundle);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const outfile = resolve(root, 'build/cleanup.cjs');
  await buildCleanup(outfile);
  console.log('wrote build/cleanup.cjs');
}
