import { chmodSync, existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeFolders } from '../../../../lib/constructs/pods/make-folders.ts';
import { claimMount } from '../../../../lib/constructs/pods/mounts.ts';
import { run, ScratchFolder } from '../../../support/run-script.ts';

/** An argument as the kubelet hands it on: `$$` is one `$`, and a variable that there is not stays (third_party/forked/golang/expansion). */
function expanded(argument: string): string {
  return argument.replaceAll(/\$\$/g, '$');
}

/** Runs the container's command here, with folders of this machine. */
function start(folders: readonly string[]) {
  const { command = [], args = [] } = makeFolders({
    image: 'any',
    mount: claimMount('media', '/data'),
    folders,
  });
  const [program = '', ...rest] = command;
  return run(program, [...rest, ...args.map(expanded)]);
}

describe('makeFolders', () => {
  it('makes the folders and all above them, also with spaces in the name', () => {
    const data = new ScratchFolder();

    const { code } = start([data.of('media/movies'), data.of('media/my series')]);

    expect(code).toBe(0);
    expect(existsSync(data.of('media/movies'))).toBe(true);
    expect(existsSync(data.of('media/my series'))).toBe(true);
  });

  it.each(['A$$AP', '$(PATH)', '$$$', 'cash$'])('makes %s, whatever Kubernetes makes of dollars', (name) => {
    const data = new ScratchFolder();

    expect(start([data.of(name)]).code).toBe(0);
    expect(existsSync(data.of(name))).toBe(true);
  });

  it('is content with folders that are there', () => {
    const data = new ScratchFolder();
    data.write('media/movies/Heat.mkv', '');

    expect(start([data.of('media/movies')]).code).toBe(0);
    expect(existsSync(data.of('media/movies/Heat.mkv'))).toBe(true);
  });

  it('fails with the folder and the way out when a file is in the way', () => {
    const data = new ScratchFolder();
    data.write('media', '');

    const { code, err } = start([data.of('media/movies')]);

    expect(code).toBe(1);
    expect(err).toMatch(/cannot write .*media\/movies; give the export to that user on the NFS server/);
  });

  it.skipIf(process.getuid?.() === 0)('fails when the folder is there and not ours', () => {
    const data = new ScratchFolder();
    data.write('media/.keep', '');
    chmodSync(data.of('media'), 0o555);

    expect(start([data.of('media')]).code).toBe(1);
  });
});
