import { describe, expect, it } from 'vitest';
import { CleanupCronJob } from '../../../../lib/constructs/jobs/cleanup-cron-job.ts';
import { ProgramConfigMap } from '../../../../lib/constructs/jobs/program-config-map.ts';
import { claimMount } from '../../../../lib/constructs/pods/mounts.ts';
import { bundleCleanup } from '../../../../scripts/build-cleanup.ts';
import { made } from '../../../support/construct-manifests.ts';
import { containersOf, type Manifest, ofKind, podsOf } from '../../../support/manifests.ts';
import { runJob } from '../../../support/run-job.ts';
import { runAs, someImage, someResources } from '../../../support/some-props.ts';

/** A cleanup with this program. */
function jobWith(source: string): readonly Manifest[] {
  return made(
    (scope) =>
      new CleanupCronJob(scope, 'cleanup', {
        namespace: 'media',
        name: 'media-cleanup',
        schedule: '@daily',
        timeZone: 'Etc/UTC',
        runAs,
        configMap: 'media-cleanup-config',
        switches: { dryRun: true, gracePeriodDays: 5, keepTagLabel: 'keep' },
        configFile: '{}\n',
        stateClaim: 'state',
        media: [claimMount('media-library', '/data')],
        secrets: [{ name: 'media-api-keys', keys: [] }],
        delivery: { kind: 'configMap', nodeImage: someImage, source },
        resources: someResources,
      }),
  );
}

/** Tells all that a program sees of how it was started. */
const witness = `
console.log(JSON.stringify({
  main: require.main === module,
  file: require('node:path').basename(__filename),
  same: require('node:path').dirname(process.argv[1]) === __dirname,
  args: process.argv.slice(2),
}));
process.exitCode = 3;
`;

describe('ProgramConfigMap', () => {
  it('runs the cleanup itself, by the words of the manifest', async () => {
    const job = jobWith(await bundleCleanup());

    const { code, out, err } = runJob(job, ['--version']);

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/\d+\.\d+\.\d+/);
  });

  it('shows the program what it would see without a loader: its arguments, its folder, that it is the main one', () => {
    const { code, out } = runJob(jobWith(witness), ['plan', '--format', 'json']);

    expect(JSON.parse(out)).toEqual({
      main: true,
      file: 'cleanup.cjs',
      same: true,
      args: ['plan', '--format', 'json'],
    });
    expect(code).toBe(3);
  });

  it('runs a program that takes several ConfigMaps, each small enough for a plain kubectl apply', () => {
    const noise = Array.from(
      { length: 60_000 },
      (_, index) => `${(index * 7_919_317) % 1_000_003}${index ** 3}`,
    );
    const job = jobWith(`/*${noise.join('')}*/${witness}`);
    const bundles = ofKind(job, 'ConfigMap').filter(({ binaryData }) => binaryData !== undefined);

    expect(bundles.length).toBeGreaterThan(1);
    for (const bundle of bundles) expect(JSON.stringify(bundle).length).toBeLessThan(255_000);
    expect(JSON.parse(runJob(job, []).out)).toMatchObject({ main: true, same: true });
  });

  it('gives another program another name, and the same one the same', () => {
    const nameOf = (source: string) =>
      made(
        (scope) => new ProgramConfigMap(scope, 'a', { namespace: 'media', app: 'a', file: 'a.cjs', source }),
      )[0]?.metadata.name;

    expect(nameOf('a')).toBe(nameOf('a'));
    expect(nameOf('a')).not.toBe(nameOf('b'));
  });

  it('has nothing in it that Flux would take for a variable', () => {
    const loader = ofKind(jobWith(witness), 'ConfigMap').map(({ data }) => JSON.stringify(data));

    expect(loader.join('')).not.toContain('${');
  });

  it('is mounted where the arguments look for it', () => {
    const [pod] = podsOf(jobWith(witness));
    const [container] = pod === undefined ? [] : containersOf(pod);

    expect(container?.args?.[0]).toBe('/app/cleanup.cjs');
    expect(container?.volumeMounts?.[0]).toMatchObject({ mountPath: '/app', readOnly: true });
  });
});
