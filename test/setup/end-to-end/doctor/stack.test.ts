import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aStack, type Stack } from '../../../support/setup/a-stack.ts';
import { examined, faultsIn } from './examined.ts';
import { AWAY, PLANTED } from './planted.ts';

/** Nobody mounted the folders, nobody restarted Jellyfin, and no app tells its time zone. */
const OPEN = [
  'note jellyfin metrics-after-restart',
  'note radarr hard-links-not-tried',
  'note sonarr hard-links-not-tried',
  'note stack time-zone',
];

function secretAt(path: string, { simulator }: Stack): string {
  if (path.endsWith('qbittorrent')) return simulator.qbittorrent.password;
  return path.endsWith('jellyfin') ? 'the-root-password' : 'a-login-password';
}

/** Of sessions at Jellyfin that have not ended. */
function tokensIn({ simulator }: Stack): readonly string[] {
  return [...simulator.jellyfin.state.logins.keys()];
}

const OPTIONS = { radarrs: [{ name: 'radarr' }], sonarrs: [{ name: 'sonarr' }] };

describe('setup doctor of a stack', () => {
  let stack: Stack;

  beforeEach(async () => {
    stack = await aStack(OPTIONS);
    await stack.setup('apply');
    stack.simulator.requests.clear();
  });
  afterEach(async () => await stack.simulator.close());

  it('finds nothing wrong with one that was just wired, and changes nothing', async () => {
    const found = await examined(stack);

    expect(found.code).toBe(0);
    expect(faultsIn(found).toSorted()).toEqual(OPEN);
    expect(stack.writes()).toEqual([]);
  });

  it('says it for people, app by app', async () => {
    const { out } = await stack.setup('doctor');

    await expect(out).toMatchFileSnapshot('golden/just-wired.txt');
  });

  it('says for people what is wrong, the gravest first', async () => {
    const { simulator, setup } = stack;
    simulator.qbittorrent.state.connectionStatus = 'disconnected';
    simulator.radarr.state.arr.health.reported.push({
      source: 'DownloadClientCheck',
      type: 'warning',
      message: 'Unable to communicate with qBittorrent\nat all',
    });
    simulator.sonarr.state.arr.settings.change('mediamanagement', { recycleBin: '' });

    await expect((await setup('doctor')).out).toMatchFileSnapshot('golden/unwell.txt');
  });

  it('tells of metrics that Prometheus can read once Jellyfin was started again', async () => {
    stack.simulator.jellyfin.server.restart();

    const found = await examined(stack);

    expect(faultsIn(found)).not.toContain('note jellyfin metrics-after-restart');
  });

  it.each(PLANTED)(
    'finds $what, says what to do, and nothing else differs',
    async ({ plant, faults, code }) => {
      plant(stack.simulator);

      const found = await examined(stack);

      expect(faultsIn(found).toSorted()).toEqual([...OPEN, ...faults].toSorted());
      expect(found.code).toBe(code);
      expect(stack.writes()).toEqual([]);
      for (const { severity, nextStep } of found.findings) {
        if (severity !== 'ok') expect(nextStep).not.toBe('nothing to do');
      }
    },
  );

  it.each(AWAY)('tells of $what, and looks at the others all the same', async ({ plant, fault, gone }) => {
    plant(stack.simulator);

    const found = await examined(stack);

    expect(found.code).toBe(5);
    expect(found.summary.notRead).toEqual([gone]);
    expect(faultsIn(found).filter((one) => !one.startsWith('note'))).toEqual([fault]);
    expect(found.findings.filter(({ app }) => app === gone)).toHaveLength(1);
    const others = ['jellyfin', 'qbittorrent', 'radarr', 'sonarr'].filter((app) => app !== gone);
    for (const app of others) {
      expect(found.findings).toContainEqual(
        expect.objectContaining({ app, code: 'reachable', severity: 'ok' }),
      );
    }
  });

  it('finds versions that do not go together', async () => {
    const old = await aStack({ ...OPTIONS, qbittorrent: { version: '5.2' } });
    await old.setup('apply');

    const found = await examined(old);
    await old.simulator.close();

    expect(found.code).toBe(7);
    expect(faultsIn(found)).toContain('error radarr versions');
  });

  it('tries links and looks at folders where they are mounted, and leaves them as they were', async () => {
    const root = mkdtempSync(join(tmpdir(), 'doctor-'));
    for (const folder of ['torrents', 'media/radarr', 'media/sonarr', 'media/.recycle/radarr']) {
      mkdirSync(join(root, folder), { recursive: true });
    }
    const before = readdirSync(root, { recursive: true });
    const { uid, gid } = statSync(root);
    const storage = { mounts: [{ path: '/data', mountedAt: root }], owner: { uid, gid } };
    const file = JSON.stringify({ ...stack.file, storage });

    const found = await examined({
      setup: async (line) =>
        await stack.setup(line, {
          readText: (path) => (path === 'setup.yaml' ? file : secretAt(path, stack)),
        }),
    });

    expect(readdirSync(root, { recursive: true })).toEqual(before);
    rmSync(root, { recursive: true });
    expect(faultsIn(found).toSorted()).toEqual(
      [...OPEN.filter((fault) => !fault.includes('hard-links')), 'error storage folder-missing'].toSorted(),
    );
    expect(
      found.findings.filter(({ code }) => code === 'hard-links').map(({ app, severity }) => app + severity),
    ).toEqual(['radarrok', 'sonarrok']);
  });

  it('leaves its findings for the page where it is asked to, without secrets', async () => {
    const written = new Map<string, string>();
    const { out } = await stack.setup('doctor --out /state/doctor.json --format json', {
      writeText: (path, text) => {
        written.set(path, text);
      },
    });
    expect([...written]).toEqual([['/state/doctor.json', out]]);
    expect(JSON.parse(out)).toMatchObject({ version: 1, checkedAt: '2026-03-29T04:00:00.000Z' });
  });

  it('fails for no finding where a clock started it, and ends no session of a doctor that a person started', async () => {
    stack.simulator.qbittorrent.state.connectionStatus = 'disconnected';
    const written: string[] = [];
    const line = 'doctor --unattended --out /checks/doctor.json';
    const byClock = await stack.setup(line, {
      writeText: (_, text) => {
        written.push(text);
      },
    });
    const tokens = tokensIn(stack);
    const byPerson = await stack.setup('doctor');

    expect([byClock.code, byPerson.code]).toEqual([0, 7]);
    expect(JSON.parse(written[0] ?? '')).toMatchObject({ summary: { error: expect.any(Number) } });
    expect(tokensIn(stack)).toEqual(expect.arrayContaining([...tokens]));
  });

  it('fails where it cannot leave its findings, also by the clock', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const { code, err } = await stack.setup('doctor --unattended --out /checks/doctor.json', {
      writeText: () => {
        throw full;
      },
    });
    expect(code).not.toBe(0);
    expect(err).toContain('/checks/doctor.json');
  });

  it('asks each app for its password once at most when it is wrong', async () => {
    const file = {
      ...stack.file,
      jellyfin: { ...(stack.file['jellyfin'] as object), passwordFile: undefined, password: 'a-wrong-one' },
      qbittorrent: {
        ...(stack.file['qbittorrent'] as object),
        passwordFile: undefined,
        password: 'a-wrong-one',
      },
    };

    const { code, out } = await stack.setup('doctor', {
      readText: (path) => (path === 'setup.yaml' ? JSON.stringify(file) : 'a-login-password'),
    });

    const logins = stack.simulator.requests
      .writes()
      .filter(({ path }) => /\/auth\/login$|\/AuthenticateByName$/.test(path));
    expect(code).toBe(5);
    expect(logins.map(({ server }) => server).toSorted()).toEqual(['jellyfin', 'qbittorrent']);
    expect(out).toMatch(/error: jellyfin: .*a few wrong tries lock the account/);
    expect(out).toContain(`kubectl patch cronjob -n media media-setup -p '{"spec":{"suspend":true}}'`);
    expect(out).toMatch(/error: qbittorrent: .*five wrong tries ban the address/);
    expect(out).not.toContain('a-wrong-one');
  });

  it('shows no secret', async () => {
    const { simulator, setup } = stack;
    const secrets = [
      simulator.qbittorrent.password,
      'a-login-password',
      'the-root-password',
      simulator.radarr.apiKey,
      ...simulator.jellyfin.state.keys.keys(),
    ];
    simulator.radarr.state.arr.settings.change('mediamanagement', { copyUsingHardlinks: false });

    for (const line of ['doctor', 'doctor --format json']) {
      const { out, err } = await setup(line);
      for (const secret of secrets) expect(out + err).not.toContain(secret);
    }
  });
});
