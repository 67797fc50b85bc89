import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadConfigWithServers } from '../../../cleanup/config/load.ts';
import type { Environment } from '../../../program/config/environment.ts';
import { renderProblems } from '../../../program/config/problem.ts';

const BASE = {
  PRIMARY_USER_NAME: 'alice',
  JELLYFIN_URL: 'http://jellyfin:8096',
  JELLYFIN_API_KEY: 'hunter2-jellyfin',
  RADARR_URL: 'http://radarr:7878',
  RADARR_API_KEY: 'hunter2-radarr',
};

const FILES: Readonly<Record<string, string>> = {
  '/run/key': 'hunter2-file\n',
  '/run/empty': '\n',
};

function readText(path: string): string {
  const text = FILES[path];
  if (text === undefined) throw Object.assign(new Error(`hunter2 ${path}`), { code: 'ENOENT' });
  return text;
}

function load(environment: Environment, text?: string) {
  const file = text === undefined ? {} : { file: { name: 'cleanup.yaml', text } };
  return loadConfigWithServers({ environment, ...file }, readText);
}

function serversOf(environment: Environment, text?: string) {
  const result = load(environment, text);
  if (result.kind === 'refused') throw new Error(renderProblems(result.problems));
  return result.config.servers;
}

function problemsOf(environment: Environment, text?: string): readonly string[] {
  const result = load(environment, text);
  return result.kind === 'refused' ? renderProblems(result.problems).trimEnd().split('\n') : [];
}

describe('servers of the configuration', () => {
  it('come from the environment alone', () => {
    const { jellyfin, radarr, sonarr } = serversOf(BASE);
    expect(jellyfin.signIn.kind === 'api-key' && jellyfin.signIn.apiKey.reveal()).toBe('hunter2-jellyfin');
    expect(radarr.map(({ name, url, apiKey }) => [name, url, apiKey.reveal()])).toEqual([
      ['radarr', 'http://radarr:7878', 'hunter2-radarr'],
    ]);
    expect(sonarr).toEqual([]);
  });

  it('take a user with a password where there is no key', () => {
    const { jellyfin, qbittorrent } = serversOf({
      ...BASE,
      JELLYFIN_API_KEY: undefined,
      JELLYFIN_USERNAME: 'root',
      JELLYFIN_PASSWORD: 'p',
      QBITTORRENT_URL: 'http://q:8080',
      QBITTORRENT_API_KEY_FILE: '/run/key',
    });
    expect(jellyfin.signIn).toMatchObject({ kind: 'password', username: 'root' });
    expect(qbittorrent?.signIn.kind === 'api-key' && qbittorrent.signIn.apiKey.reveal()).toBe('hunter2-file');
  });

  it('may be several in the file; the environment speaks of the one named like the server (hazard 40)', () => {
    const file = `radarr:
  - { name: radarr-4k, url: 'http://radarr-4k:7878', apiKeyFile: /run/key }
  - { name: radarr, url: 'http://old:7878', apiKeyFile: /run/none }
`;
    expect(serversOf(BASE, file).radarr.map(({ name, url, apiKey }) => [name, url, apiKey.reveal()])).toEqual(
      [
        ['radarr-4k', 'http://radarr-4k:7878', 'hunter2-file'],
        ['radarr', 'http://radarr:7878', 'hunter2-radarr'],
      ],
    );
  });

  it.each([
    {
      name: 'a key given twice',
      environment: { RADARR_API_KEY_FILE: '/run/key' },
      problem:
        'environment RADARR_API_KEY: RADARR_API_KEY and RADARR_API_KEY_FILE are both set; keep one of them',
    },
    {
      name: 'a server without a key',
      environment: { RADARR_API_KEY: undefined },
      problem: 'environment RADARR_API_KEY: missing; set one of RADARR_API_KEY, RADARR_API_KEY_FILE',
    },
    {
      name: 'a key without a server',
      environment: { SONARR_API_KEY: 'hunter2' },
      problem: 'environment SONARR_URL: missing; expected text',
    },
    {
      name: 'a URL with a password',
      environment: { RADARR_URL: 'http://me:hunter2@radarr:7878' },
      problem:
        'environment RADARR_URL: expected a URL like http://radarr:7878 without user, password, query or fragment',
    },
    {
      name: 'a URL without a scheme',
      environment: { RADARR_URL: 'radarr:7878' },
      problem:
        'environment RADARR_URL: expected a URL like http://radarr:7878 without user, password, query or fragment',
    },
    {
      name: 'a secret file that is not there',
      environment: { RADARR_API_KEY: undefined, RADARR_API_KEY_FILE: '/run/none' },
      problem: 'environment RADARR_API_KEY_FILE: cannot read /run/none (ENOENT)',
    },
    {
      name: 'an empty secret file',
      environment: { RADARR_API_KEY: undefined, RADARR_API_KEY_FILE: '/run/empty' },
      problem: 'environment RADARR_API_KEY_FILE: /run/empty is empty',
    },
    {
      name: 'a password without its user',
      environment: { JELLYFIN_API_KEY: undefined, JELLYFIN_PASSWORD: 'hunter2' },
      problem: 'environment JELLYFIN_USERNAME: missing; JELLYFIN_PASSWORD needs it',
    },
    {
      name: 'a user beside an API key',
      environment: { JELLYFIN_USERNAME: 'root' },
      problem:
        'environment JELLYFIN_USERNAME: goes with a password, but an API key is given; remove one of them',
    },
  ])('are refused for $name, in the names of the environment', ({ environment, problem }) => {
    expect(problemsOf({ ...BASE, ...environment })).toEqual([problem]);
  });

  it('are refused with their place in the file', () => {
    const file = `sonarr:
  - { name: sonarr, url: 'http://s:1', apiKey: hunter2, apiKeyFile: /run/key }
  - { name: sonarr, url: 'http://s:2', apiKeyFile: /run/key }
`;
    expect(problemsOf(BASE, file)).toEqual([
      'cleanup.yaml:2:40 sonarr[0].apiKey: sonarr[0].apiKey and sonarr[0].apiKeyFile are both set; keep one of them',
      'cleanup.yaml:3:7 sonarr[1].name: sonarr is the name of another Radarr or Sonarr already',
    ]);
  });

  it('never show a secret', () => {
    const result = load(BASE);
    const shown = [
      JSON.stringify(result),
      inspect(result, { depth: 9 }),
      `${serversOf(BASE).radarr[0]?.apiKey}`,
    ];
    expect(shown.join()).not.toContain('hunter2');
    expect(shown[2]).toBe('[secret]');
  });
});
