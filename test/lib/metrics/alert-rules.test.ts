import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { METRICS } from '../../../dashboard/metrics/registry.ts';
import { type AlertOptions, alertGroups } from '../../../lib/metrics/alert-rules.ts';
import { lateAfterHours } from '../../../lib/metrics/late-after.ts';
import { promtool, withoutPrometheus } from '../../support/prometheus.ts';

const OPTIONS: AlertOptions = {
  namespaces: { media: 'tv', downloads: 'vpn' },
  lateAfterHours: 26,
  checksLateAfterHours: 3,
  tunnelled: true,
  jobs: ['media-cleanup', 'media-setup'],
  claims: 'media-library.*|.+-config',
};
const RULES = stringify({ groups: alertGroups(OPTIONS) });
const ALERTS = alertGroups(OPTIONS).flatMap(({ rules }) => rules);

const outcome = (name: string) => `media_cleanup_last_run_outcome{outcome="${name}"}`;
const finding = (code: string, severity = 'error') =>
  `media_doctor_findings{app="qbittorrent",code="${code}",severity="${severity}"}`;
const PAGE = 'media_dashboard_build_info{version="1"}';
const claim = (name: string) => `{namespace="tv",persistentvolumeclaim="${name}"}`;
const room = (left: string, name = 'media-library') => ({
  [`kubelet_volume_stats_available_bytes${claim(name)}`]: left,
  [`kubelet_volume_stats_capacity_bytes${claim(name)}`]: '1000x30',
});

/** Samples an hour from the epoch on, looked at after 28 hours. */
const CASES: Readonly<Record<string, { readonly fires: Samples[]; readonly quiet: Samples[] }>> = {
  MediaCleanupLate: {
    fires: [{ media_cleanup_last_run_timestamp_seconds: '1800x30' }],
    quiet: [{ media_cleanup_last_run_timestamp_seconds: '18000x30' }, {}],
  },
  MediaCleanupRefuses: {
    fires: [{ [outcome('refused')]: '1x30' }],
    quiet: [{ [outcome('refused')]: '0x30', [outcome('done')]: '1x30' }],
  },
  MediaCleanupFails: {
    fires: ['fault', 'some-failed', 'misconfigured', 'in-part'].map((name) => ({
      [outcome(name)]: '1x30',
    })),
    quiet: ['done', 'trial', 'stopped', 'refused'].map((name) => ({ [outcome(name)]: '1x30' })),
  },
  MediaStateUnreadable: {
    fires: [{ 'media_cleanup_state_problems{file="runs",problem="damaged"}': '2x30' }],
    quiet: [{}],
  },
  MediaDashboardAbsent: {
    fires: [{}],
    quiet: [{ [PAGE]: '1x30' }],
  },
  MediaChecksStale: {
    fires: [{ media_doctor_timestamp_seconds: '82800x30', [PAGE]: '1x30' }, { [PAGE]: '1x30' }],
    quiet: [
      { media_doctor_timestamp_seconds: '93600x30', [PAGE]: '1x30' },
      // A page that has just been put up may wait a little for the first.
      { [PAGE]: '_x25 1x5' },
      {},
    ],
  },
  MediaTunnelDown: {
    fires: [{ [finding('tunnel-down')]: '1x30' }],
    quiet: [{ [finding('health')]: '1x30' }],
  },
  MediaForwardedPortLost: {
    fires: [{ [finding('port-closed', 'warning')]: '1x30' }],
    quiet: [{ [finding('port-not-tried', 'note')]: '1x30' }],
  },
  MediaTranscoding: {
    fires: [{ [finding('transcoding', 'warning')]: '1x30' }],
    quiet: [{ [finding('transcoding', 'note')]: '1x30' }],
  },
  MediaJobFailed: {
    fires: [{ 'kube_job_failed{namespace="tv",job_name="media-cleanup-29",condition="true"}': '1x30' }],
    quiet: [
      { 'kube_job_failed{namespace="tv",job_name="media-cleanup-29",condition="true"}': '0x30' },
      { 'kube_job_failed{namespace="tv",job_name="backup-29",condition="true"}': '1x30' },
      { 'kube_job_failed{namespace="other",job_name="media-cleanup-29",condition="true"}': '1x30' },
    ],
  },
  MediaDownloadsDown: {
    fires: [
      { 'kube_deployment_status_replicas_available{namespace="vpn",deployment="qbittorrent"}': '0x30' },
    ],
    quiet: [
      { 'kube_deployment_status_replicas_available{namespace="vpn",deployment="qbittorrent"}': '1x30' },
    ],
  },
  MediaDiskFull: { fires: [room('99x30')], quiet: [room('100x30'), room('0x30', 'another')] },
};

type Samples = Readonly<Record<string, string>>;

/** A unit test of promtool: at that minute the alert fires as often as expected. */
function unitTest(alertname: string, samples: Samples, fires: boolean) {
  const input_series = Object.entries(samples).map(([series, values]) => ({
    series,
    values: values.replace(/^(\d+)x/, '$1+0x'),
  }));
  const condition = `count(ALERTS{alertname="${alertname}",alertstate="firing"}) or vector(0)`;
  const promql_expr_test = [
    { expr: condition, eval_time: '28h', exp_samples: [{ labels: '{}', value: fires ? 1 : 0 }] },
  ];
  return { interval: '1h', input_series, promql_expr_test };
}

describe('alertGroups', () => {
  it.skipIf(withoutPrometheus())('are rules that Prometheus takes', () => {
    const told = promtool(['check', 'rules', 'rules.yaml'], { files: { 'rules.yaml': RULES } });
    expect(told).toEqual({
      status: 0,
      text: expect.stringContaining(`SUCCESS: ${ALERTS.length} rules found`),
    });
  });

  it('each have a case in which they fire, and one in which they do not', () => {
    expect(Object.keys(CASES).sort()).toEqual(ALERTS.map(({ alert }) => alert).sort());
  });

  it.skipIf(withoutPrometheus()).each(Object.entries(CASES))(
    '%s fires when it should, and only then',
    (alert, { fires, quiet }) => {
      const tests = [
        ...fires.map((samples) => unitTest(alert, samples, true)),
        ...quiet.map((samples) => unitTest(alert, samples, false)),
      ];
      const unit = stringify({ rule_files: ['rules.yaml'], evaluation_interval: '1h', tests });
      const told = promtool(['test', 'rules', 'test.yaml'], {
        files: { 'rules.yaml': RULES, 'test.yaml': unit },
      });
      expect(told).toEqual({ status: 0, text: expect.stringContaining('SUCCESS') });
    },
  );

  it('asks for no number of ours that there is not', () => {
    const known = new Set(METRICS.map(({ name }) => name));
    const asked = ALERTS.flatMap(({ expr }) => expr.match(/\bmedia_[a-z_]+/g) ?? []);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
  });

  it('says what to do, and how bad it is', () => {
    for (const { annotations, labels } of ALERTS) {
      expect(annotations.summary.length).toBeLessThan(110);
      expect(annotations.description.length).toBeGreaterThan(60);
      expect(['warning', 'critical']).toContain(labels.severity);
    }
  });

  it('leaves out what the stack does not have', () => {
    const names = (options: Partial<AlertOptions>) =>
      alertGroups({ ...OPTIONS, ...options }).flatMap(({ rules }) => rules.map(({ alert }) => alert));
    expect(names({ lateAfterHours: undefined })).not.toContain('MediaCleanupLate');
    expect(names({ checksLateAfterHours: undefined })).not.toContain('MediaChecksStale');
    expect(names({ tunnelled: false })).not.toContain('MediaTunnelDown');
    expect(names({ jobs: [] })).not.toContain('MediaJobFailed');
  });
});

describe('lateAfterHours', () => {
  it.each([
    ['0 3 * * *', 26],
    ['0 */6 * * *', 8],
    ['0 3 * * 0', 170],
    ['30 2 * * 1-5', 74],
    ['0 3 1 * *', 746],
  ])('of %s is %i', (schedule, hours) => {
    expect(lateAfterHours(schedule)).toBe(hours);
  });
});
