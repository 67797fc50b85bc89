import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { LOG_EVENTS } from '../../cleanup/report/log-entry.ts';
import { anchorOf, fencesOf, headingsOf, pageOf, pages } from './pages.ts';

/** Longer pages begin with a table of their sections. */
const TWO_SCREENS = 100;
const WITH_CONTENTS = [
  'docs/operations.md',
  'docs/hardening.md',
  'docs/api-jellyfin.md',
  'docs/api-radarr-sonarr.md',
];

/** What the page says before its first section links to, of itself. */
function contentsOf(text: string): readonly string[] {
  const [opening = ''] = text.split(/^## /m);
  return [...opening.matchAll(/^- \[.+\]\(#([^)]+)\)$/gm)].map(([, anchor = '']) => anchor);
}

function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, target = '']) => target);
}

function leadsNowhere(path: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const to = file === '' ? path : normalize(join(dirname(path), file));
  if (!existsSync(to)) return true;
  return anchor !== undefined && !headingsOf(pageOf(to)).some(({ title }) => anchorOf(title) === anchor);
}

describe.each(pages)('$path', ({ path, text }) => {
  it('links to files and sections that exist', () => {
    expect(linksOf(text).filter((target) => leadsNowhere(path, target))).toEqual([]);
  });

  it('has YAML that parses', () => {
    const yaml = fencesOf({ path, text }).filter(({ language }) => language === 'yaml');
    const broken = yaml.filter(({ text: content }) =>
      parseAllDocuments(content).some(({ errors }) => errors.length > 0),
    );

    expect(broken).toEqual([]);
  });
});

describe.each(WITH_CONTENTS.map(pageOf))('$path', (page) => {
  it('begins with its sections, all of them in their order', () => {
    const sections = headingsOf(page).filter(({ level }) => level === 2);

    expect(page.text.split('\n').length).toBeGreaterThan(TWO_SCREENS);
    expect(contentsOf(page.text)).toEqual(sections.map(({ title }) => anchorOf(title)));
  });
});

describe('docs/operations.md', () => {
  const { text } = pageOf('docs/operations.md');

  it('queries events that the cleanup and setup log', () => {
    const asked = (app: string) =>
      [...text.matchAll(new RegExp(`\\{app="${app}"\\}[^\`]*?event="([a-z-]+)"`, 'g'))].map(
        ([, event]) => event,
      );
    const setupLog = readFileSync('setup/report/log.ts', 'utf8');

    expect(asked('media-cleanup').filter((event) => !LOG_EVENTS.some((known) => known === event))).toEqual(
      [],
    );
    expect(asked('media-setup').filter((event) => !setupLog.includes(`event: '${event}'`))).toEqual([]);
    expect([...asked('media-cleanup'), ...asked('media-setup')].length).toBeGreaterThan(5);
  });
});
