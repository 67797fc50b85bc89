import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../dashboard/config/load.ts';
import { parseArguments } from '../../setup/cli/arguments.ts';
import { find, podsOf } from '../support/manifests.ts';
import { someConfig } from '../support/some-config.ts';
import { manifestsOf } from '../support/stack-manifests.ts';

type Settings = NonNullable<Parameters<typeof someConfig>[0]>;
type Stack = ReturnType<typeof manifestsOf>;

const stack = (settings: Settings = {}) =>
  manifestsOf(someConfig({ dashboard: { enabled: true }, ...settings }));
const podOf = (manifests: Stack, app: string) =>
  podsOf(manifests).find(({ labels }) => labels['app'] === app);
const mountsOf = (manifests: Stack, app: string) =>
  podOf(manifests, app)?.spec.containers[0]?.volumeMounts ?? [];
const invocationOf = (manifests: Stack) => {
  const [, ...argv] = podOf(manifests, 'media-checks')?.spec.containers[0]?.args ?? [];
  const parsed = parseArguments(argv);
  return parsed.kind === 'invocation' ? parsed.invocation : undefined;
};
const pageOf = (manifests: Stack) => {
  const text = find(manifests, 'ConfigMap', 'media-dashboard-config').data?.['dashboard.yaml'] ?? '';
  const loaded = loadConfig({ file: { name: 'dashboard.yaml', text }, environment: {} }, () => 'a-key');
  return loaded.kind === 'loaded' ? loaded.config : undefined;
};

describe('media-checks', () => {
  it('leaves its findings where the page looks for them', () => {
    const manifests = stack();
    const out = invocationOf(manifests)?.out ?? '';
    const state = mountsOf(manifests, 'media-checks').find(({ name }) => name === 'media-cleanup-state');
    const whole = mountsOf(manifests, 'media-dashboard').find(
      ({ name, subPath }) => name === 'media-cleanup-state' && subPath === undefined,
    );

    expect(out.startsWith(`${state?.mountPath}/`)).toBe(true);
    expect(pageOf(manifests)?.checks.file).toBe(
      out.replace(`${state?.mountPath}`, `${whole?.mountPath}/${state?.subPath}`),
    );
  });

  it('has one folder of the state of the cleanup, and nothing else of it', () => {
    expect(mountsOf(stack(), 'media-checks').filter(({ name }) => name === 'media-cleanup-state')).toEqual([
      { name: 'media-cleanup-state', mountPath: '/checks', subPath: 'checks' },
    ]);
  });

  it('fails for no finding, alone, and leaves few jobs behind', () => {
    expect(invocationOf(stack())).toMatchObject({ command: 'doctor', unattended: true });
    expect(find(stack(), 'CronJob', 'media-checks').spec).toMatchObject({
      suspend: false,
      schedule: '*/15 * * * *',
      concurrencyPolicy: 'Forbid',
      successfulJobsHistoryLimit: 1,
      failedJobsHistoryLimit: 1,
      jobTemplate: { spec: { backoffLimit: 0, activeDeadlineSeconds: 300 } },
    });
  });

  it('tells the page its schedule, and the alert its pause', () => {
    const manifests = stack({
      setup: { checks: { schedule: '0 */6 * * *' } },
      metrics: { enabled: true, namespaces: ['monitoring'] },
    });
    expect(pageOf(manifests)?.checks.schedule).toBe('0 */6 * * *');
    expect(JSON.stringify(find(manifests, 'PrometheusRule', 'media-alerts'))).toContain(
      'media_doctor_timestamp_seconds > 8 * 3600',
    );
  });

  it('looks at the folders as media-doctor does, and may write there where that one may', () => {
    const media = (manifests: Stack, app: string) =>
      mountsOf(manifests, app).filter(({ mountPath }) => mountPath.startsWith('/data'));
    for (const tryHardLink of [false, true]) {
      const manifests = stack({ setup: { tryHardLink } });
      expect(media(manifests, 'media-checks')).toEqual(media(manifests, 'media-doctor'));
      expect(media(manifests, 'media-checks').map(({ readOnly = false }) => readOnly)).toEqual([
        !tryHardLink,
      ]);
    }
  });

  it('rather runs on the node of the page, where the volume is', () => {
    expect(podOf(stack(), 'media-checks')?.spec.affinity).toEqual(
      podOf(stack(), 'media-cleanup')?.spec.affinity,
    );
    expect(podOf(stack(), 'media-checks')?.spec.affinity).toBeDefined();
    expect(podOf(stack(), 'media-setup')?.spec.affinity).toBeUndefined();
  });

  it.each<[string, Settings]>([
    ['the page', { dashboard: { enabled: false } }],
    ['setup', { setup: { enabled: false } }],
    ['the checks', { setup: { checks: { enabled: false } } }],
  ])('is not there without %s, and no page or alert waits for it', (_, without) => {
    const page = without['dashboard'] === undefined;
    const manifests = stack({ ...without, ...(page && { metrics: { enabled: true, scrape: 'none' } }) });
    expect(JSON.stringify(manifests)).not.toContain('"media-checks"');
    expect(JSON.stringify(manifests)).not.toContain('MediaChecksStale');
    if (page) expect(pageOf(manifests)?.checks).toEqual({ file: '/state/doctor.json' });
  });

  it('leaves media-doctor to people, without anything of the cleanup', () => {
    expect(find(stack(), 'CronJob', 'media-doctor').spec).toMatchObject({ suspend: true });
    expect(mountsOf(stack(), 'media-doctor').map(({ name }) => name)).not.toContain('media-cleanup-state');
  });
});
