import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS as CLEANUP } from '../../cleanup/cli/commands.ts';
import { images } from '../../lib/images.ts';
import { COMMANDS as SETUP } from '../../setup/cli/commands.ts';
import { podsOf } from '../support/manifests.ts';
import { someConfig } from '../support/some-config.ts';
import { manifestsOf } from '../support/stack-manifests.ts';

const programs = [
  { program: 'cleanup', siblings: ['notify', 'dashboard'], commands: CLEANUP },
  { program: 'setup', siblings: [], commands: SETUP },
];

/** Containers of the jobs, when each program comes in an image of its own. */
const own = `registry.example.org/own:1@sha256:${'0'.repeat(64)}`;
const delivery = { kind: 'image', image: own };
const jobs = podsOf(
  manifestsOf(someConfig({ cleanup: { primaryUserName: 'ann', delivery }, setup: { delivery } })),
);

describe.each(programs)('$program/Containerfile', ({ program, siblings, commands }) => {
  const text = readFileSync(`${program}/Containerfile`, 'utf8');
  const line = (instruction: string) => new RegExp(`^${instruction} (.+)$`, 'm').exec(text)?.[1] ?? '';
  const names = commands.map(({ name }) => name);

  it('stands on the image that the ConfigMap delivery runs on', () => {
    expect(Object.values(images)).toContain(line('FROM'));
  });

  it('holds the bundle that is built and all that it may load, and runs it', () => {
    const copied = [...text.matchAll(/^COPY (.+)$/gm)].map(([, words]) => words);

    expect(copied).toEqual(
      [program, ...siblings].map((name) => `--chmod=0444 build/${name}.cjs /app/${name}.cjs`),
    );
    expect(JSON.parse(line('ENTRYPOINT')).at(-1)).toBe(`/app/${program}.cjs`);
    expect(names).toContain(JSON.parse(line('CMD'))[0]);
  });

  it('finds what it copies in the context of the build', () => {
    const kept = readFileSync('.dockerignore', 'utf8').split('\n');

    for (const name of [program, ...siblings]) expect(kept).toContain(`!build/${name}.cjs`);
  });

  it('is given a command by its job, which takes the place of CMD', () => {
    const [container] =
      jobs.find(({ labels }) => labels['app'] === `media-${program}`)?.spec.containers ?? [];

    expect(container).toMatchObject({ image: own });
    expect(container).not.toHaveProperty('command');
    expect(names).toContain(container?.args?.[0]);
  });

  it('is built and published by the workflow', () => {
    const workflow = parse(readFileSync('.github/workflows/image.yml', 'utf8'));

    expect(workflow.jobs.image.strategy.matrix.program).toContain(program);
    expect(workflow.on.pull_request.paths).toEqual(
      expect.arrayContaining([program, ...siblings].map((name) => `${name}/**`)),
    );
  });
});
