import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  isRunning,
  ownIdentity,
  type ProcessIdentity,
  processStart,
} from '../../../../cleanup/adapters/state/process-identity.ts';

const OWN: ProcessIdentity = {
  host: 'a',
  pid: 1,
  boot: 'b',
  pidNamespace: 'pid:[1]',
  uid: 1000,
  startTicks: '7',
};
const without = (key: keyof ProcessIdentity): ProcessIdentity => {
  const { [key]: _left, ...rest } = OWN;
  // Tests of a missing field.
  return rest as ProcessIdentity;
};

describe('ownIdentity', () => {
  it('knows this process', () => {
    const own = ownIdentity();
    expect(own.pid).toBe(process.pid);
    expect(own.startTicks).toMatch(/^\d+$/);
    expect(own.boot).toMatch(/^[0-9a-f-]{36}$/);
    expect(own.pidNamespace).toMatch(/^pid:\[\d+\]$/);
    expect(own.uid).toBe(process.getuid?.());
    expect(isRunning(own, own, processStart)).toBe(true);
  });
});

describe('processStart', () => {
  it('is the same for as long as a process lives, and none after', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
    const pid = child.pid ?? 0;
    const start = processStart(pid);
    expect(start).toMatch(/^\d+$/);
    expect(processStart(pid)).toBe(start);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(processStart(pid)).toBe('none');
  });

  it('takes what is left of a process that nobody has asked for yet for none', async () => {
    // The shell's child ends, and what the shell becomes never asks for it.
    const shell = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 1000'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const pid = Number(await new Promise((resolve) => shell.stdout.once('data', resolve)));
    for (let tries = 0; processStart(pid) !== 'none' && tries < 500; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(processStart(pid)).toBe('none');
    shell.kill('SIGKILL');
  });
});

describe('isRunning', () => {
  it.each([
    ['began at the same time', '7', true],
    ['began at another time', '8', false],
    ['is none', 'none', false],
    ['is not told', undefined, 'unknown'],
  ] as const)('asks the system: what has its number %s', (_name, start, expected) => {
    expect(isRunning(OWN, OWN, () => start)).toBe(expected);
  });

  it.each([
    ['boot', { ...OWN, boot: 'other' }],
    ['process numbers', { ...OWN, pidNamespace: 'other' }],
    ['user', { ...OWN, uid: 0 }],
    ['boot that is not known', without('boot')],
    ['process numbers that are not known', without('pidNamespace')],
    ['start that is not known', without('startTicks')],
  ])('knows nothing of a process of another %s', (_name, other) => {
    expect(isRunning(other, other === OWN ? other : OWN, () => '7')).toBe('unknown');
  });

  it.each(['boot', 'pidNamespace'] as const)('does not take two unknown values of %s for the same', (key) => {
    expect(isRunning(without(key), without(key), () => '7')).toBe('unknown');
  });

  it('asks for the number of the other process', () => {
    expect(isRunning({ ...OWN, pid: 5 }, OWN, (pid) => (pid === 5 ? '7' : 'none'))).toBe(true);
  });
});
