/** The dashboard for Grafana, as JSON of its schema version 39: the same bytes and the same uid each time. */

export const DASHBOARD_UID = 'media-pipeline-cleanup';

interface Target {
  readonly expr: string;
  readonly legend?: string;
}

interface Panel {
  readonly title: string;
  readonly type: 'stat' | 'timeseries' | 'table' | 'bargauge';
  readonly width: number;
  readonly unit: string;
  readonly description?: string;
  readonly targets: readonly Target[];
}

interface Row {
  readonly height: number;
  readonly panels: readonly Panel[];
}

const stat = (title: string, expr: string, unit: string, legend?: string): Panel => ({
  title,
  type: 'stat',
  width: 4,
  unit,
  targets: [{ expr, ...(legend !== undefined && { legend }) }],
});
const perDay = (metric: string, by: string) => `sum by (${by}) (increase(${metric}[1d]))`;

const ROWS: readonly Row[] = [
  {
    height: 4,
    panels: [
      stat('Last run ended', 'media_cleanup_last_run_timestamp_seconds * 1000', 'dateTimeFromNow'),
      stat('Outcome', 'media_cleanup_last_run_outcome == 1', 'none', '{{outcome}}'),
      stat('Took', 'media_cleanup_last_run_duration_seconds', 's'),
      stat('Due', 'sum(media_cleanup_leaving_bytes{state="due"}) or vector(0)', 'bytes'),
      stat('Announced', 'sum(media_cleanup_leaving_bytes{state="announced"}) or vector(0)', 'bytes'),
      stat('Freed in 30 days', 'sum(increase(media_cleanup_freed_bytes_total[30d]))', 'bytes'),
    ],
  },
  {
    height: 8,
    panels: [
      {
        title: 'Removed a day',
        type: 'timeseries',
        width: 12,
        unit: 'none',
        targets: [
          {
            expr: perDay('media_cleanup_removed_items_total', 'instance, kind'),
            legend: '{{instance}}: {{kind}}',
          },
        ],
      },
      {
        title: 'Freed a day',
        type: 'timeseries',
        width: 12,
        unit: 'bytes',
        description: 'What the disk gained: not what a recycle bin or a torrent still holds.',
        targets: [{ expr: perDay('media_cleanup_freed_bytes_total', 'instance'), legend: '{{instance}}' }],
      },
    ],
  },
  {
    height: 8,
    panels: [
      {
        title: 'Size of the library',
        type: 'timeseries',
        width: 12,
        unit: 'bytes',
        targets: [{ expr: 'media_library_bytes', legend: '{{instance}}' }],
      },
      {
        title: 'Movies and series',
        type: 'timeseries',
        width: 12,
        unit: 'none',
        targets: [{ expr: 'media_library_items', legend: '{{instance}}: {{kind}}' }],
      },
    ],
  },
  {
    height: 9,
    panels: [
      {
        title: 'Why things stay',
        type: 'bargauge',
        width: 12,
        unit: 'none',
        description: 'One of several reasons counts for each.',
        targets: [{ expr: 'sort_desc(sum by (reason) (media_cleanup_kept_items))', legend: '{{reason}}' }],
      },
      {
        title: 'Watched, eligible, kept by the tag',
        type: 'timeseries',
        width: 12,
        unit: 'bytes',
        targets: [
          { expr: 'sum(media_cleanup_watched_bytes)', legend: 'watched' },
          { expr: 'sum(media_cleanup_eligible_bytes)', legend: 'eligible' },
          { expr: 'sum(media_cleanup_tagged_bytes)', legend: 'kept by the tag' },
        ],
      },
    ],
  },
  {
    height: 8,
    panels: [
      {
        title: 'Runs a day, by outcome',
        type: 'timeseries',
        width: 8,
        unit: 'none',
        targets: [{ expr: perDay('media_cleanup_runs_total', 'outcome'), legend: '{{outcome}}' }],
      },
      {
        title: 'Refusals in 30 days, by code',
        type: 'table',
        width: 8,
        unit: 'none',
        targets: [{ expr: 'sum by (code) (increase(media_cleanup_refusals_total[30d]))' }],
      },
      {
        title: 'Failed removals in 30 days',
        type: 'table',
        width: 8,
        unit: 'none',
        targets: [{ expr: 'sum by (instance, kind) (increase(media_cleanup_failed_items_total[30d]))' }],
      },
    ],
  },
  {
    height: 8,
    panels: [
      {
        title: 'Reading the servers',
        type: 'timeseries',
        width: 8,
        unit: 's',
        targets: [{ expr: 'media_cleanup_server_read_duration_seconds', legend: '{{server}}' }],
      },
      {
        title: 'Requests a day',
        type: 'timeseries',
        width: 8,
        unit: 'none',
        targets: [
          { expr: perDay('media_cleanup_server_requests_total', 'server'), legend: '{{server}}' },
          {
            expr: perDay('media_cleanup_server_request_errors_total', 'server'),
            legend: '{{server}}: failed',
          },
        ],
      },
      {
        title: 'Findings of setup doctor',
        type: 'table',
        width: 8,
        unit: 'none',
        targets: [{ expr: 'sum by (severity, app, code) (media_doctor_findings)' }],
      },
    ],
  },
];

const WHOLE_WIDTH = 24;
/** A variable of Grafana: the household's Prometheus, whatever it is called there. */
const SOURCE = { type: 'prometheus', uid: '$source' };

/** Expressions of all panels, by the panel's title. */
export const PANEL_QUERIES: readonly { readonly title: string; readonly expr: string }[] = ROWS.flatMap(
  ({ panels }) => panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ title, expr }))),
);

export function grafanaDashboard(): string {
  const dashboard = {
    uid: DASHBOARD_UID,
    title: 'Media: what goes, what stays, and why',
    tags: ['media-pipeline'],
    schemaVersion: 39,
    editable: false,
    time: { from: 'now-30d', to: 'now' },
    refresh: '5m',
    templating: {
      list: [{ name: 'source', label: 'Prometheus', type: 'datasource', query: 'prometheus', hide: 0 }],
    },
    panels: placed(),
  };
  return `${JSON.stringify(dashboard, null, 2)}\n`;
}

function placed() {
  let y = 0;
  let id = 0;
  return ROWS.flatMap(({ height: h, panels }) => {
    let x = 0;
    const row = panels.map((panel) => {
      id += 1;
      const gridPos = { x: x % WHOLE_WIDTH, y, w: panel.width, h };
      x += panel.width;
      return { id, gridPos, ...panelJson(panel) };
    });
    y += h;
    return row;
  });
}

/** Panels of one number and tables show what is so now. */
function panelJson({ title, type, unit, description, targets }: Panel) {
  const instant = type !== 'timeseries';
  return {
    title,
    type,
    ...(description !== undefined && { description }),
    datasource: SOURCE,
    fieldConfig: { defaults: { unit, ...(type === 'timeseries' && { min: 0 }) }, overrides: [] },
    ...(type === 'stat' && {
      // An outcome is a word; what it is shown as is its legend.
      options: {
        textMode: targets[0]?.legend === undefined ? 'value' : 'name',
        reduceOptions: { calcs: ['lastNotNull'] },
      },
    }),
    targets: targets.map(({ expr, legend }, index) => ({
      refId: String.fromCharCode(65 + index),
      datasource: SOURCE,
      expr,
      ...(legend !== undefined && { legendFormat: legend }),
      ...(instant && { instant: true, range: false, ...(type === 'table' && { format: 'table' }) }),
    })),
  };
}
