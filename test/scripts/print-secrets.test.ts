import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';

const root = join(import.meta.dirname, '..', '..');

function printSecrets(...args: readonly string[]) {
  return printSecretsFor('', ...args);
}

function printSecretsFor(input: string, ...args: readonly string[]) {
  const command = ['--import', 'tsx', 'scripts/print-secrets.ts', ...args];
  return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', input });
}

describe('npm run secrets', () => {
  it('prints manifests to stdout and hints to stderr, for the default file', () => {
    const { status, stdout, stderr } = printSecrets();
    const names = [...parseAllDocuments(stdout)].map((document) => document.getIn(['metadata', 'name']));
    expect({ status, names }).toEqual({
      status: 0,
      names: ['media-api-keys', 'media-logins', 'qbittorrent', 'vpn'],
    });
    expect(stderr).toContain('run it once');
  });

  it('keeps every value out of the hints', () => {
    const { stdout, stderr } = printSecrets();
    const values = [...stdout.matchAll(/: "(.*)"/g)]
      .map(([, value = '']) => value)
      .filter((value) => value !== 'change-me');
    expect(values.length).toBeGreaterThan(4);
    expect(values.filter((value) => stderr.includes(value))).toEqual([]);
  });

  it('prints with --missing only what the cluster lacks', () => {
    const { status, stdout, stderr } = printSecretsFor('{"kind":"List","items":[]}', '--missing');
    const names = parseAllDocuments(stdout).map((document) => document.getIn(['metadata', 'name']));
    expect({ status, names }).toEqual({
      status: 0,
      names: ['media-api-keys', 'media-logins', 'qbittorrent'],
    });
    expect(stdout).not.toContain('change-me');
    expect(stderr).toContain('vpn wireguard-private-key');
  });

  it('ends with status 2 when --missing is given something else', () => {
    const { status, stdout, stderr } = printSecretsFor('no json', '--missing');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain("expected the output of 'kubectl get secrets -A -o json'");
  });

  it('prints with --only a manifest with that key alone, and what has to follow to stderr', () => {
    const { status, stdout, stderr } = printSecrets(
      '--only',
      'radarr-api-key',
      '--only=media-logins/arr-password',
    );
    const manifests = parseAllDocuments(stdout).map((document) => document.toJS());

    expect({ status, manifests }).toEqual({
      status: 0,
      manifests: [
        expect.objectContaining({
          metadata: expect.objectContaining({ name: 'media-api-keys', namespace: 'media' }),
          stringData: { 'radarr-api-key': expect.stringMatching(/^[0-9a-f]{32}$/) },
        }),
        expect.objectContaining({
          metadata: expect.objectContaining({ name: 'media-logins', namespace: 'media' }),
          stringData: { 'arr-password': expect.stringMatching(/^[A-Za-z0-9]{24}$/) },
        }),
      ],
    });
    expect(stderr).toContain('kubectl patch secret media-logins -n media --patch-file');
    expect(stderr).toContain('kubectl rollout restart -n media deployment/radarr');
    for (const { stringData } of manifests)
      for (const value of Object.values(stringData)) expect(stderr).not.toContain(value);
  });

  it.each([
    ['--only radar-api-key', 'did you mean radarr-api-key'],
    ['--only wireguard-private-key', 'only you know this value'],
    ['--only arr-password --missing', 'usage: npm run --silent secrets'],
  ])('ends with status 2 for %s', (line, message) => {
    const { status, stdout, stderr } = printSecrets(...line.split(' '));

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it.each([
    ['a file that is not there', ['nowhere.yaml'], 'nowhere.yaml: no such file'],
    ['an unknown option', ['--all'], 'usage: npm run --silent secrets'],
    ['two files', ['a.yaml', 'b.yaml'], 'usage: npm run --silent secrets'],
  ])('ends with status 2 and no stack trace for %s', (_, args, message) => {
    const { status, stdout, stderr } = printSecrets(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
