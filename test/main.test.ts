import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runMain } from './support/run-main.ts';
import { ScratchFolder } from './support/run-script.ts';

describe('main', () => {
  it('writes the manifests and says what to do with them', () => {
    const scratch = new ScratchFolder();

    const { code, out } = runMain([], scratch.of('dist'));

    expect(code).toBe(0);
    expect(readdirSync(scratch.of('dist'))).toContain('radarr.k8s.yaml');
    expect(out).toContain('  network-policies.k8s.yaml\n');
    expect(out).toContain(`kubectl apply --server-side -k ${scratch.of('dist')}`);
  });

  it('gives the same bytes when it runs again', () => {
    const scratch = new ScratchFolder();
    const read = (folder: string) =>
      readdirSync(scratch.of(folder)).map((file) => [file, scratch.read(`${folder}/${file}`)]);

    runMain([], scratch.of('first'));
    runMain([], scratch.of('second'));

    expect(read('first')).toEqual(read('second'));
  });

  it('says what a cluster would not do by itself with a changed file, and names the file in what comes next', () => {
    const scratch = new ScratchFolder();
    const least = 'vpn: { kind: external }\ncleanup: { primaryUserName: anna }\n';
    const before = scratch.write(
      'before.yaml',
      `${least}storage: { nfs: { server: old, path: /a } }\napps: { seerr: { enabled: true } }\n`,
    );
    const after = scratch.write('after.yaml', `${least}storage: { nfs: { server: new, path: /a } }\n`);
    runMain([before], scratch.of('dist'));

    const { code, out } = runMain([after], scratch.of('dist'));

    expect(code).toBe(0);
    expect(out).toContain(`npm run --silent secrets -- ${after}`);
    expect(out).toMatch(/kubectl delete --ignore-not-found -n media .*deployment\/seerr/);
    expect(out).toContain('PersistentVolume media-library: nfs.server old -> new');
    expect(out).toContain('  PersistentVolumeClaim media/seerr-config');
  });

  it('ends with 2 and the place of each problem, and writes nothing, when media.yaml is wrong', () => {
    const scratch = new ScratchFolder();
    const file = scratch.write('media.yaml', 'storage: { nfs: { server: nas, paht: /tank } }\nvpn: {}\n');

    const { code, out, err } = runMain([file], scratch.of('dist'));

    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/media\.yaml:1:\d+ storage\.nfs\.paht: /);
    expect(err).not.toMatch(/^\s+at /m);
    expect(readdirSync(scratch.path)).toEqual(['media.yaml']);
  });

  it('ends with 2 when the folder holds what synth did not make', () => {
    const scratch = new ScratchFolder();
    scratch.write('dist/diary.txt', 'dear diary');

    const { code, err } = runMain([], scratch.of('dist'));

    expect(code).toBe(2);
    expect(err).toContain('diary.txt');
    expect(err).not.toMatch(/^\s+at /m);
  });
});
