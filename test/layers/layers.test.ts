import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageViolations } from './page-violations.ts';

/** The rooms of the domain in the order of the data; each imports only from those before it. */
const ROOMS = [
  'basics',
  'facts',
  'policy',
  'files',
  'watching',
  'rules',
  'judge',
  'plan',
  'remember',
  'explain',
] as const;

/** The same of setup. */
const SETUP_ROOMS = ['resource', 'wishes', 'desired', 'difference', 'findings', 'doctor'] as const;

/** One forbidden import a layer: the file it stands in, what it imports, and the message a developer reads. */
const violations = [
  { layer: 'domain', file: 'cleanup/domain/facts/planted.ts', imports: 'zod', says: 'domain is pure' },
  {
    layer: 'domain (node)',
    file: 'cleanup/domain/facts/planted-node.ts',
    imports: 'node:fs',
    says: 'domain is pure',
  },
  {
    layer: 'domain (ports)',
    file: 'cleanup/domain/judge/planted-port.ts',
    imports: '../../ports/store.ts',
    says: 'domain is pure',
  },
  {
    layer: 'domain (no room)',
    file: 'cleanup/domain/planted.ts',
    imports: './facts/facts.ts',
    says: 'stands in a room',
  },
  ...ROOMS.slice(0, -1).map((room, index) => ({
    layer: `domain/${room}`,
    file: `cleanup/domain/${room}/planted-upwards.ts`,
    imports: `../${ROOMS[index + 1]}/planted.ts`,
    says: 'import only downwards',
  })),
  {
    layer: 'notify',
    file: 'notify/domain/planted.ts',
    imports: '../../cleanup/report/run-json.ts',
    says: 'notify is handed the JSON of a run',
  },
  {
    layer: 'program (notify)',
    file: 'program/process/planted-notify.ts',
    imports: '../../notify/main.ts',
    says: 'program is what every program has',
  },
  {
    layer: 'ports',
    file: 'cleanup/ports/planted.ts',
    imports: '../adapters/radarr.ts',
    says: 'ports speak domain words',
  },
  {
    layer: 'app',
    file: 'cleanup/app/planted.ts',
    imports: '../adapters/radarr.ts',
    says: 'app is a sequence',
  },
  {
    layer: 'report',
    file: 'cleanup/report/planted.ts',
    imports: 'node:fs',
    says: 'report is pure rendering',
  },
  {
    layer: 'cli',
    file: 'cleanup/cli/planted.ts',
    imports: '../../clients/radarr/reader.ts',
    says: 'cli turns argv',
  },
  {
    layer: 'adapters',
    file: 'cleanup/adapters/planted.ts',
    imports: '../app/apply-plan.ts',
    says: 'an adapter joins',
  },
  {
    layer: 'cleanup config',
    file: 'cleanup/config/planted.ts',
    imports: '../../lib/names.ts',
    says: 'cleanup/config is shared',
  },
  {
    layer: 'program',
    file: 'program/config/planted.ts',
    imports: '../../cleanup/config/schema.ts',
    says: 'program is what every program has',
  },
  {
    layer: 'setup domain',
    file: 'setup/domain/resource/planted.ts',
    imports: 'zod',
    says: 'setup/domain is pure',
  },
  {
    layer: 'setup domain (no room)',
    file: 'setup/domain/planted.ts',
    imports: './resource/resource.ts',
    says: 'stands in a room',
  },
  ...SETUP_ROOMS.slice(0, -1).map((room, index) => ({
    layer: `setup domain/${room}`,
    file: `setup/domain/${room}/planted-upwards.ts`,
    imports: `../${SETUP_ROOMS[index + 1]}/planted.ts`,
    says: 'import only downwards',
  })),
  {
    layer: 'setup ports',
    file: 'setup/ports/planted.ts',
    imports: '../adapters/radarr.ts',
    says: 'setup/ports speak domain words',
  },
  {
    layer: 'setup app',
    file: 'setup/app/planted.ts',
    imports: '../adapters/radarr.ts',
    says: 'setup/app is a sequence',
  },
  {
    layer: 'setup report',
    file: 'setup/report/planted.ts',
    imports: 'node:fs',
    says: 'setup/report is pure rendering',
  },
  {
    layer: 'setup cli',
    file: 'setup/cli/planted.ts',
    imports: '../../clients/radarr/reader.ts',
    says: 'setup/cli turns argv',
  },
  {
    layer: 'setup adapters',
    file: 'setup/adapters/planted.ts',
    imports: '../app/apply-plan.ts',
    says: 'a setup adapter joins',
  },
  {
    layer: 'setup config',
    file: 'setup/config/planted.ts',
    imports: '../../cleanup/config/schema.ts',
    says: 'setup/config is shared',
  },
  ...pageViolations,
  {
    layer: 'clients',
    file: 'clients/radarr/planted.ts',
    imports: '../../cleanup/domain/facts/facts.ts',
    says: 'clients know servers',
  },
  {
    layer: 'simulator',
    file: 'simulator/planted.ts',
    imports: '../clients/radarr/schema.ts',
    says: 'the simulator shares nothing',
  },
  { layer: 'lib', file: 'lib/planted.ts', imports: '../charts/media.ts', says: 'lib knows Kubernetes' },
  {
    layer: 'constructs',
    file: 'lib/constructs/apps/planted.ts',
    imports: '../../config/schema.ts',
    says: 'a construct is',
  },
  {
    layer: 'lib/config',
    file: 'lib/config/planted.ts',
    imports: '../../cleanup/domain/facts/facts.ts',
    says: 'lib/config may import',
  },
  {
    layer: 'charts',
    file: 'charts/planted.ts',
    imports: '../cleanup/domain/facts/facts.ts',
    says: 'a chart is wiring',
  },
  {
    layer: 'demo',
    file: 'demo/chapters/planted.ts',
    imports: '../../cleanup/domain/plan/make-plan.ts',
    says: 'the demo calls the programs by their command lines',
  },
] as const;

/** Imports that each layer is there for, and that the bans must therefore let through. */
const allowed = [
  { file: 'cleanup/domain/policy/allowed.ts', imports: '../facts/facts.ts' },
  { file: 'cleanup/ports/allowed.ts', imports: '../domain/facts/facts.ts' },
  { file: 'cleanup/app/allowed.ts', imports: '../ports/store.ts' },
  { file: 'cleanup/adapters/allowed.ts', imports: '../../clients/radarr/reader.ts' },
  { file: 'cleanup/report/allowed.ts', imports: '../domain/plan.ts' },
  { file: 'lib/config/allowed.ts', imports: '../../cleanup/config/schema.ts' },
  { file: 'lib/config/allowed-program.ts', imports: '../../program/config/problem.ts' },
  { file: 'cleanup/config/allowed.ts', imports: '../../program/config/problem.ts' },
  { file: 'setup/domain/desired/allowed.ts', imports: '../resource/resource.ts' },
  { file: 'setup/ports/allowed.ts', imports: '../domain/resource/resource.ts' },
  { file: 'setup/app/allowed.ts', imports: '../ports/app.ts' },
  { file: 'setup/adapters/allowed.ts', imports: '../../clients/radarr/reader.ts' },
  { file: 'setup/report/allowed.ts', imports: '../../program/report/paint.ts' },
  { file: 'setup/config/allowed.ts', imports: '../../program/config/secret.ts' },
  { file: 'demo/programs/allowed.ts', imports: '../../cleanup/cli/run-command.ts' },
  { file: 'dashboard/domain/allowed.ts', imports: '../../cleanup/domain/policy/reason.ts' },
  { file: 'dashboard/adapters/allowed.ts', imports: '../../clients/radarr/open.ts' },
  { file: 'lib/config/allowed-page.ts', imports: '../../dashboard/config/schema.ts' },
  { file: 'charts/allowed.ts', imports: '../lib/constructs/apps/web-app.ts' },
] as const;

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string };
  readonly message: string;
}

let root: string;
let diagnostics: readonly Diagnostic[];

/** The project's own lint rules, run over a tree that holds nothing but the planted files. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'layers-'));
  for (const name of ['biome.json', '.gitignore', 'package.json']) copyFileSync(name, join(root, name));
  for (const { file, imports } of [...violations, ...allowed]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), `import { thing } from '${imports}';\n\nexport const used = thing;\n`);
  }
  for (const domain of ['cleanup/domain', 'setup/domain'])
    writeFileSync(join(root, domain, 'planted-clock.ts'), 'export const now = () => Date.now();\n');
  const lint = [
    join('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
    'lint',
    '--reporter=json',
    '--max-diagnostics=none',
    '--only=style/noRestrictedImports',
    '--only=style/noRestrictedGlobals',
    `--config-path=${root}`,
    root,
  ];
  diagnostics = JSON.parse(lintOutput(lint)).diagnostics;
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Biome exits non-zero when it finds something, which is what is wanted here. */
function lintOutput(args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const found = (file: string) => diagnostics.filter((diagnostic) => diagnostic.location.path.endsWith(file));

describe('layer rules', () => {
  it.each(violations)('$layer: importing $imports is refused with the reason', ({ file, says }) => {
    expect(found(file).map(({ category }) => category)).toEqual(['lint/style/noRestrictedImports']);
    expect(JSON.stringify(found(file))).toContain(says);
  });

  it.each(['cleanup/domain', 'setup/domain'])('%s: reading the clock is refused', (domain) => {
    expect(found(`${domain}/planted-clock.ts`).map(({ category }) => category)).toEqual([
      'lint/style/noRestrictedGlobals',
    ]);
  });

  it.each(allowed)('$file may import $imports', ({ file }) => {
    expect(found(file)).toEqual([]);
  });
});
