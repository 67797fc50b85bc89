import { describe, expect, it } from 'vitest';
import { committedFiles } from '../../../lib/dist/committed-files.ts';
import { run, ScratchFolder } from '../../support/run-script.ts';

class Repository extends ScratchFolder {
  git(...args: readonly string[]): void {
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
    const { code, err } = run('git', ['-C', this.path, ...who, ...args]);
    if (code !== 0) throw new Error(err);
  }
}

const hasGit = run('git', ['--version']).code === 0;

describe.skipIf(!hasGit)('committedFiles', () => {
  it('reads the manifests of the last commit, whatever stands there now', () => {
    const repository = new Repository();
    repository.git('init', '-q');
    repository.write('dist/a.k8s.yaml', 'kind: ä\n');
    repository.write('dist/b.k8s.yaml', 'kind: B\n---\nkind: C\n');
    repository.write('dist/kustomization.yaml', 'resources: []\n');
    repository.git('add', '-A');
    repository.git('commit', '-qm', 'first');
    repository.write('dist/a.k8s.yaml', 'kind: Z\n');

    expect(committedFiles(repository.of('dist'))).toEqual([
      { name: 'a.k8s.yaml', text: 'kind: ä\n' },
      { name: 'b.k8s.yaml', text: 'kind: B\n---\nkind: C\n' },
    ]);
  });

  it('reads none where there is no commit, and none outside a repository', () => {
    const fresh = new Repository();
    fresh.git('init', '-q');
    const plain = new ScratchFolder();

    expect(committedFiles(fresh.path)).toEqual([]);
    expect(committedFiles(plain.path)).toEqual([]);
    expect(committedFiles(plain.of('nowhere'))).toEqual([]);
  });
});
