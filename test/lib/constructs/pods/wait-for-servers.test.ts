import { chmodSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { waitForServers } from '../../../../lib/constructs/pods/wait-for-servers.ts';
import { run, ScratchFolder } from '../../../support/run-script.ts';

/** A pod in which wget gets its first answer at try `answersAt`, and no time passes. */
class Pod extends ScratchFolder {
  constructor(answersAt: number) {
    super();
    this.write('calls', '');
    this.program(
      'wget',
      `for url; do :; done
echo "$url" >>"${this.of('calls')}"
[ "$(grep -c . "${this.of('calls')}")" -ge ${answersAt} ]`,
    );
    this.program('sleep', ':');
  }

  private program(name: string, body: string): void {
    this.write(`bin/${name}`, `#!/bin/sh\n${body}\n`);
    chmodSync(this.of(`bin/${name}`), 0o755);
  }

  start(urls: readonly string[]) {
    const { command = [], args = [] } = waitForServers({ image: 'any', urls });
    const [program = '', ...rest] = command;
    return run(program, [...rest, ...args], { PATH: `${this.of('bin')}:${process.env['PATH'] ?? ''}` });
  }

  get calls(): readonly string[] {
    return this.read('calls').trim().split('\n');
  }
}

describe('waitForServers', () => {
  it('asks every server once when all of them answer', () => {
    const pod = new Pod(1);

    expect(pod.start(['http://radarr:7878/ping', 'http://sonarr:8989/ping']).code).toBe(0);
    expect(pod.calls).toEqual(['http://radarr:7878/ping', 'http://sonarr:8989/ping']);
  });

  it('asks again until the network lets it through', () => {
    const pod = new Pod(4);

    expect(pod.start(['http://radarr:7878/ping']).code).toBe(0);
    expect(pod.calls).toHaveLength(4);
  });

  it('gives up after a while, with the address that does not answer', () => {
    const pod = new Pod(1000);

    const { code, err } = pod.start(['http://radarr:7878/ping']);

    expect(code).toBe(1);
    expect(err).toContain('http://radarr:7878/ping does not answer; is that pod ready');
    expect(pod.calls).toHaveLength(24);
  });
});
