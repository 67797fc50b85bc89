import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METRICS } from '../../../dashboard/metrics/registry.ts';
import { DASHBOARD_UID, grafanaDashboard, PANEL_QUERIES } from '../../../lib/metrics/grafana-dashboard.ts';
import { makeFolder } from '../../support/dashboard/make-folder.ts';
import { type Prometheus, startPrometheus, withoutPrometheus } from '../../support/prometheus.ts';
import { MONTH_ENDS, simulatedMonth } from '../../support/simulated-month.ts';

interface Panel {
  readonly id: number;
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets: readonly { readonly expr: string; readonly refId: string }[];
}

const dashboard = JSON.parse(grafanaDashboard()) as { uid: string; panels: readonly Panel[] };

describe('grafanaDashboard', () => {
  it('is the same each time, under one uid that Grafana takes', () => {
    expect(grafanaDashboard()).toBe(grafanaDashboard());
    expect(dashboard.uid).toBe(DASHBOARD_UID);
    expect(DASHBOARD_UID).toMatch(/^[a-z-]{1,40}$/);
  });

  it('has panels that lie beside each other', () => {
    const { panels } = dashboard;
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) => {
      expect(x + w).toBeLessThanOrEqual(24);
      return Array.from({ length: w * h }, (_, index) => `${x + (index % w)} ${y + Math.floor(index / w)}`);
    });
    expect(new Set(cells).size).toBe(cells.length);
  });

  it('asks for no number that there is not', () => {
    const known = new Set(METRICS.map(({ name }) => name));
    const asked = PANEL_QUERIES.flatMap(({ expr }) => expr.match(/\bmedia_[a-z_]+/g) ?? []);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
    expect(dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))).toEqual(
      PANEL_QUERIES.map(({ expr }) => expr),
    );
  });
});

describe.skipIf(withoutPrometheus())('panels over a simulated month', () => {
  const { folder, remove } = makeFolder();
  let prometheus: Prometheus;

  beforeAll(async () => {
    prometheus = await startPrometheus(await simulatedMonth(folder));
  }, 60_000);

  afterAll(async () => {
    await prometheus?.stop();
    remove();
  });

  it.each(PANEL_QUERIES.map(({ title, expr }) => [title, expr] as const))(
    '%s has data: %s',
    async (_, expr) => {
      const series = await prometheus.query(expr, MONTH_ENDS);
      expect(series.length).toBeGreaterThan(0);
      for (const { value } of series) expect(Number.isFinite(Number(value[1]))).toBe(true);
    },
  );

  it('show what the month was', async () => {
    const valueAt = async (expr: string) => Number((await prometheus.query(expr, MONTH_ENDS))[0]?.value[1]);
    // 27 of 31 nights removed something, and 4 refused.
    expect(await valueAt('max(media_cleanup_runs_total{outcome="some-failed"})')).toBe(27);
    expect(await valueAt('sum(media_cleanup_removed_items_total{kind="movie"})')).toBe(27 * 2);
    expect(await valueAt('media_cleanup_last_run_timestamp_seconds')).toBe(MONTH_ENDS - 20 * 3600 + 60);
    expect(
      await valueAt('round(sum(increase(media_cleanup_freed_bytes_total[30d])) / 2 ^ 30)'),
    ).toBeGreaterThan(20);
  });
});
