import { describe, expect, it } from 'vitest';
import { type ConfigSources, loadConfig } from '../../../dashboard/config/load.ts';

const FILES: Readonly<Record<string, string>> = {
  '/run/secrets/radarr': 'the-radarr-key\n',
  '/run/secrets/empty': '',
};
const readText = (path: string) => {
  const text = FILES[path];
  if (text === undefined) throw Object.assign(new Error('no'), { code: 'ENOENT' });
  return text;
};
const load = (text: string, environment: ConfigSources['environment'] = {}) =>
  loadConfig({ file: { name: 'dashboard.yaml', text }, environment }, readText);
const problemsOf = (text: string, environment: ConfigSources['environment'] = {}) => {
  const loaded = load(text, environment);
  return loaded.kind === 'refused' ? loaded.problems.map(({ where, what }) => `${where}: ${what}`) : [];
};
const SOUND = `
auth: { kind: jellyfin }
jellyfin: { url: 'http://jellyfin:8096' }
radarr: [{ name: radarr, url: 'http://radarr:7878', apiKeyFile: /run/secrets/radarr }]
`;

describe('loadConfig', () => {
  it('takes the defaults for what is not said, and reads the files of secrets', () => {
    const loaded = load(SOUND);
    if (loaded.kind === 'refused') throw new Error(JSON.stringify(loaded.problems));
    const { config } = loaded;
    expect(config).toMatchObject({
      port: 8080,
      stateDir: '/state',
      auditDir: '/state/audit',
      checks: { file: '/state/doctor.json' },
      language: 'auto',
      keepTagLabel: 'keep',
      auth: { kind: 'jellyfin', people: 'everybody' },
      trustedProxies: [],
      jellyfinUrl: 'http://jellyfin:8096',
    });
    expect(config.instances.map(({ kind, name, apiKey }) => [kind, name, apiKey.reveal()])).toEqual([
      ['radarr', 'radarr', 'the-radarr-key'],
    ]);
    expect(JSON.stringify(config)).not.toContain('the-radarr-key');
  });

  it('lets the environment win, and makes all of it without a file', () => {
    const environment = {
      JELLYFIN_URL: 'http://other:8096',
      RADARR_API_KEY: 'another-key',
      DASHBOARD_PORT: '9000',
      DASHBOARD_CHECKS_FILE: '/state/checks/doctor.json',
      DASHBOARD_CHECKS_SCHEDULE: '*/15 * * * *',
      DASHBOARD_AUTH: 'proxy',
      DASHBOARD_AUTH_HEADER: 'Remote-User',
      DASHBOARD_AUTH_FROM: '10.0.0.0/8, fd00::/8',
      DASHBOARD_AUTH_ADMINISTRATORS: 'ann,bob',
      TZ: 'Europe/Berlin',
    };
    const loaded = load(SOUND.replace('{ kind: jellyfin }', '{}'), environment);
    if (loaded.kind === 'refused') throw new Error(JSON.stringify(loaded.problems));
    expect(loaded.config).toMatchObject({
      port: 9000,
      checks: { file: '/state/checks/doctor.json', schedule: '*/15 * * * *' },
      timeZone: 'Europe/Berlin',
      jellyfinUrl: 'http://other:8096',
      auth: {
        kind: 'proxy',
        header: 'Remote-User',
        from: ['10.0.0.0/8', 'fd00::/8'],
        administrators: ['ann', 'bob'],
      },
    });
    expect(loaded.config.instances[0]?.apiKey.reveal()).toBe('another-key');
    const alone = loadConfig({ environment: { ...environment, RADARR_URL: 'http://radarr' } }, readText);
    expect(alone.kind).toBe('loaded');
  });

  it.each([
    ['is open to everybody', SOUND.replace('auth: { kind: jellyfin }', ''), 'auth: missing; expected'],
    [
      'names no range of the proxy',
      SOUND.replace('kind: jellyfin', 'kind: proxy, header: X-User, from: []'),
      'auth.from: must not be empty',
    ],
    [
      'names no header',
      SOUND.replace('kind: jellyfin', 'kind: proxy, from: [10.0.0.0/8]'),
      'auth.header: missing',
    ],
    [
      'has a door that is none',
      SOUND.replace('kind: jellyfin', 'kind: none'),
      'auth.kind: expected one of jellyfin, proxy',
    ],
    ['has a misspelt key', `${SOUND}languge: de\n`, 'did you mean language'],
    ['has a language that is not there', `${SOUND}language: fr\n`, 'language: expected one of en, de, auto'],
    [
      'has a schedule that is none',
      `${SOUND}schedule: nightly\n`,
      'schedule: expected a cron schedule like 0 4 * * *',
    ],
    [
      'has a schedule of checks that is none',
      `${SOUND}checks: { schedule: often }\n`,
      'checks.schedule: expected a cron schedule like 0 4 * * *',
    ],
    [
      'has two secrets for one server',
      SOUND.replace('apiKeyFile:', 'apiKey: abc, apiKeyFile:'),
      'are both set; keep one of them',
    ],
    [
      'has a secret that is not there',
      SOUND.replace('/run/secrets/radarr', '/run/secrets/none'),
      'cannot read /run/secrets/none (ENOENT)',
    ],
    [
      'has an empty secret',
      SOUND.replace('/run/secrets/radarr', '/run/secrets/empty'),
      '/run/secrets/empty is empty',
    ],
    [
      'has one name twice',
      `${SOUND}sonarr: [{ name: radarr, url: 'http://s', apiKey: k }]\n`,
      'name of another Radarr or Sonarr',
    ],
  ])('refuses a file that %s, with its line', (_, text, words) => {
    const problems = problemsOf(text);
    expect(problems.join('\n')).toContain(words);
    expect(problems.every((problem) => problem.startsWith('dashboard.yaml:'))).toBe(true);
  });

  it('speaks of the environment by its names, and never shows a secret', () => {
    const problems = problemsOf(SOUND, {
      DASHBOARD_LANGUAGE: 'fr',
      RADARR_API_KEY: '',
      DASHBOARD_PORT: 'many',
    });
    expect(problems.join('\n')).toContain('environment DASHBOARD_LANGUAGE: expected one of en, de, auto');
    expect(problems.join('\n')).toContain('environment RADARR_API_KEY: set but empty');
    expect(problems.join('\n')).toContain('environment DASHBOARD_PORT: expected a number');
    const secret = '0123456789abcdef0123456789abcdef';
    expect(problemsOf(SOUND.replace("'http://radarr:7878'", secret)).join('\n')).not.toContain(secret);
  });
});
