/** One forbidden import for each layer of the page. */
export const pageViolations = [
  {
    layer: 'dashboard domain',
    file: 'dashboard/domain/planted.ts',
    imports: 'hono',
    says: 'dashboard/domain is pure',
  },
  {
    layer: 'dashboard ports',
    file: 'dashboard/ports/planted.ts',
    imports: '../adapters/schedule.ts',
    says: 'dashboard/ports speak domain words',
  },
  {
    layer: 'dashboard app',
    file: 'dashboard/app/planted.ts',
    imports: '../adapters/schedule.ts',
    says: 'dashboard/app is a sequence',
  },
  {
    layer: 'dashboard pages',
    file: 'dashboard/pages/planted.ts',
    imports: 'node:fs',
    says: 'dashboard/pages is pure rendering',
  },
  {
    layer: 'dashboard metrics',
    file: 'dashboard/metrics/planted.ts',
    imports: '../adapters/state/open-house.ts',
    says: 'dashboard/metrics makes numbers',
  },
  {
    layer: 'dashboard web',
    file: 'dashboard/web/planted.ts',
    imports: '../adapters/schedule.ts',
    says: 'dashboard/web speaks HTTP',
  },
  {
    layer: 'dashboard adapters',
    file: 'dashboard/adapters/planted.ts',
    imports: '../web/app.ts',
    says: 'a dashboard adapter joins',
  },
  {
    layer: 'dashboard config',
    file: 'dashboard/config/planted.ts',
    imports: '../../cleanup/config/schema.ts',
    says: 'dashboard/config is shared',
  },
  {
    layer: 'dashboard cli',
    file: 'dashboard/cli/planted.ts',
    imports: '../../clients/radarr/reader.ts',
    says: 'dashboard/cli turns argv',
  },
  {
    layer: 'the dashboard from outside',
    file: 'cleanup/report/planted-page.ts',
    imports: '../../dashboard/pages/words.ts',
    says: 'report is pure rendering',
  },
] as const;
