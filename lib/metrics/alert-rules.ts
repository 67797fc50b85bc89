/** Alerts of the stack in the form of Prometheus' rule files; a PrometheusRule holds the same. */

export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: { readonly severity: 'warning' | 'critical' };
  readonly annotations: { readonly summary: string; readonly description: string };
}

export interface RuleGroup {
  readonly name: string;
  readonly rules: readonly AlertRule[];
}

export interface AlertOptions {
  /** Namespace of all apps but qBittorrent, and that of qBittorrent. */
  readonly namespaces: { readonly media: string; readonly downloads: string };
  /** After so many hours without a run one is late; undefined where no clock starts it. */
  readonly lateAfterHours: number | undefined;
  /** After so many hours without a look of the doctor one is late; undefined where no clock starts it. */
  readonly checksLateAfterHours: number | undefined;
  /** Whether gluetun is in the pod of qBittorrent. */
  readonly tunnelled: boolean;
  /** Names of CronJobs whose failed runs are told. */
  readonly jobs: readonly string[];
  /** Claims on which media and databases lie, as a regular expression. */
  readonly claims: string;
}

/** Where a rule has its numbers from: without that source it never fires. */
export function alertGroups(options: AlertOptions): readonly RuleGroup[] {
  return [
    { name: 'media-cleanup', rules: cleanupRules(options) },
    // From the findings that setup doctor leaves in the state folder.
    { name: 'media-doctor', rules: doctorRules(options) },
    // From kube-state-metrics and the kubelet.
    { name: 'media-cluster', rules: clusterRules(options) },
  ];
}

function cleanupRules({ namespaces: { media }, lateAfterHours }: AlertOptions): readonly AlertRule[] {
  const late: readonly AlertRule[] =
    lateAfterHours === undefined
      ? []
      : [
          {
            alert: 'MediaCleanupLate',
            expr: `time() - media_cleanup_last_run_timestamp_seconds > ${lateAfterHours} * 3600`,
            for: '10m',
            labels: { severity: 'warning' },
            annotations: {
              summary: 'The cleanup has not run for {{ $value | humanizeDuration }}.',
              description: `Nothing is removed, and the disk fills. See kubectl get jobs -n ${media}: a job that is Pending waits for room or a volume, one that failed says why in its log, and without any the CronJob media-cleanup may be suspended.`,
            },
          },
        ];
  return [
    ...late,
    {
      alert: 'MediaCleanupRefuses',
      expr: 'media_cleanup_last_run_outcome{outcome="refused"} == 1',
      for: '10m',
      labels: { severity: 'warning' },
      annotations: {
        summary: 'The last run of the cleanup refused to remove anything.',
        description:
          'Something is not as it should be, and nothing goes until a person has looked. The page Runs says what and what to do; the codes are in media_cleanup_last_run_refusals and docs/operations.md.',
      },
    },
    {
      alert: 'MediaCleanupFails',
      expr: 'media_cleanup_last_run_outcome{outcome=~"fault|some-failed|misconfigured|in-part"} == 1',
      for: '10m',
      labels: { severity: 'warning' },
      annotations: {
        summary: 'The last run of the cleanup did not succeed: {{ $labels.outcome }}.',
        description:
          'fault: a fault of the program, please report it. some-failed: some removals failed. misconfigured: correct media.yaml. in-part: a server could not be read whole (media_cleanup_server_complete says which). The page Runs and the log of the job tell it in words.',
      },
    },
    {
      alert: 'MediaStateUnreadable',
      expr: 'sum by (file, problem) (media_cleanup_state_problems) > 0',
      for: '15m',
      labels: { severity: 'warning' },
      annotations: {
        summary: 'The page cannot read {{ $labels.file }} of the state folder: {{ $labels.problem }}.',
        description:
          'What it shows is not all there is. newer: update the page too. unreadable: look at the volume media-cleanup-state and its owner. damaged, in-part: the next run writes the file anew; reports in runs/ that stay damaged can be removed.',
      },
    },
    {
      alert: 'MediaDashboardAbsent',
      expr: 'absent(media_dashboard_build_info)',
      for: '15m',
      labels: { severity: 'warning' },
      annotations: {
        summary: 'Nobody tells the numbers of the cleanup.',
        description: `While that is so, none of the other alerts about it can fire. See kubectl get pods -n ${media} -l app=media-dashboard, the targets of Prometheus, and whether metrics.namespaces of media.yaml names the namespace of Prometheus.`,
      },
    },
  ];
}

/** A page that is older than that, and has nothing of the doctor yet, waits for it in vain too. */
function staleChecks({
  namespaces: { media },
  checksLateAfterHours: hours,
}: AlertOptions): readonly AlertRule[] {
  if (hours === undefined) return [];
  return [
    {
      alert: 'MediaChecksStale',
      expr: `time() - media_doctor_timestamp_seconds > ${hours} * 3600 or media_dashboard_build_info offset ${hours}h unless on() media_doctor_timestamp_seconds`,
      for: '10m',
      labels: { severity: 'warning' },
      annotations: {
        summary: 'The stack has not been checked for longer than it should be.',
        description: `While that is so, nobody tells that the VPN is down, a port is lost or something transcodes; what Health shows is old. See kubectl get jobs,pods -n ${media} -l app=media-checks: a pod that is Pending waits for a volume or room, and the log of one that failed says why.`,
      },
    },
  ];
}

function doctorRules(options: AlertOptions): readonly AlertRule[] {
  const { tunnelled } = options;
  const found = (code: string) =>
    `sum by (app) (media_doctor_findings{code="${code}",severity=~"error|warning"}) > 0`;
  const look = 'As of the last look of setup doctor, which says more: the page Health.';
  const port: AlertRule = {
    alert: 'MediaForwardedPortLost',
    expr: found('port-closed'),
    for: '15m',
    labels: { severity: 'warning' },
    annotations: {
      summary: 'Peers do not reach {{ $labels.app }} at its forwarded port.',
      description: `Downloads still come, slower, and nothing is seeded to those who cannot be reached. See whether the provider still forwards the port, then the log of gluetun. ${look}`,
    },
  };
  const tunnel: AlertRule = {
    alert: 'MediaTunnelDown',
    expr: found('tunnel-down'),
    for: '5m',
    labels: { severity: 'critical' },
    annotations: {
      summary: 'The VPN of {{ $labels.app }} is down.',
      description: `Nothing is downloaded; nothing leaves past the VPN either. See the log of gluetun: a key that expired, a server that is gone. ${look}`,
    },
  };
  return [
    ...staleChecks(options),
    ...(tunnelled ? [tunnel] : []),
    port,
    {
      alert: 'MediaTranscoding',
      expr: 'sum by (app) (media_doctor_findings{code="transcoding",severity="warning"}) > 0',
      for: '0s',
      labels: { severity: 'warning' },
      annotations: {
        summary: '{{ $labels.app }} transcodes although Direct Play is what the household asked for.',
        description: `The picture is worse, and the processor busy. The finding names the reason: most often a codec or subtitles that the player cannot show, or a limit of bandwidth in its settings. ${look}`,
      },
    },
  ];
}

function clusterRules({ namespaces, tunnelled, jobs, claims }: AlertOptions): readonly AlertRule[] {
  const { media, downloads } = namespaces;
  const where = `namespace="${media}",job_name=~"(${jobs.join('|')})-.+"`;
  const volumes = `namespace=~"${media}|${downloads}",persistentvolumeclaim=~"${claims}"`;
  const failed: AlertRule = {
    alert: 'MediaJobFailed',
    expr: `kube_job_failed{${where},condition="true"} == 1`,
    for: '10m',
    labels: { severity: 'warning' },
    annotations: {
      summary: 'The job {{ $labels.job_name }} failed.',
      description: `kubectl logs -n ${media} job/{{ $labels.job_name }} says why; exit codes are in docs/operations.md. The alert ends when the job is removed, by its CronJob or by kubectl delete job -n ${media} {{ $labels.job_name }}.`,
    },
  };
  return [
    ...(jobs.length > 0 ? [failed] : []),
    {
      alert: 'MediaDownloadsDown',
      expr: `kube_deployment_status_replicas_available{namespace="${downloads}",deployment="qbittorrent"} == 0`,
      for: '15m',
      labels: { severity: 'warning' },
      annotations: {
        summary: 'qBittorrent is down.',
        description: tunnelled
          ? `Its pod is ready only while the VPN is up: kubectl logs -n ${downloads} deploy/qbittorrent -c gluetun says what is wrong with it.`
          : `kubectl describe pod -n ${downloads} -l app=qbittorrent says why.`,
      },
    },
    {
      alert: 'MediaDiskFull',
      expr: `kubelet_volume_stats_available_bytes{${volumes}} / kubelet_volume_stats_capacity_bytes{${volumes}} < 0.1`,
      for: '30m',
      labels: { severity: 'warning' },
      annotations: {
        summary:
          'The volume {{ $labels.persistentvolumeclaim }} has {{ $value | humanizePercentage }} of its room left.',
        description:
          'Downloads and imports stop when it is full, and databases break. The page Space says what waits to go and what releasing could free. Not every storage driver tells its room; of those that do not this alert says nothing.',
      },
    },
  ];
}
