import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import type { Operation } from '../contract/operation.ts';
import { operationOf } from '../contract/operation.ts';
import { radarrOperations } from '../contract/radarr.expectations.ts';
import { sonarrOperations } from '../contract/sonarr.expectations.ts';
import { fencesOf, pageOf, pages } from './pages.ts';

const operations = pageOf('docs/operations.md');

interface Workload {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: {
    readonly template?: { readonly spec: Pod };
    readonly jobTemplate?: { readonly spec: { readonly template: { readonly spec: Pod } } };
  };
}

interface Pod {
  readonly containers: readonly {
    readonly name: string;
    readonly image: string;
    readonly args?: readonly string[];
  }[];
  readonly initContainers?: Pod['containers'];
}

function workloads(file: string): readonly Workload[] {
  return parseAllDocuments(readFileSync(`dist/${file}.k8s.yaml`, 'utf8')).map(
    (one) => one.toJS() as Workload,
  );
}

const containersOf = ({ containers, initContainers = [] }: Pod) => [...containers, ...initContainers];

/** What `kubectl exec` would enter: container names and images of a Deployment. */
function entered(namespace: string, app: string) {
  const deployment = workloads(app).find(
    ({ kind, metadata }) =>
      kind === 'Deployment' && metadata.name === app && metadata.namespace === namespace,
  );
  return deployment?.spec.template === undefined ? [] : containersOf(deployment.spec.template.spec);
}

const EXEC = /kubectl exec -n (\S+) (?:deploy|deployment)\/(\S+)(?: -c (\S+))? --/g;
const LOGS = /kubectl logs -n (\S+) (?:deploy|deployment)\/(\S+) -c ([\w.-]+)/g;

describe.each(pages)('$path', ({ text }) => {
  it('enters and reads containers that are there, and enters none without a shell', () => {
    const named = [...text.matchAll(EXEC), ...text.matchAll(LOGS)];
    const wrong = named.filter(([command, namespace = '', app = '', container = app]) => {
      const found = entered(namespace, app).find(({ name }) => name === container);
      return found === undefined || (command.includes('exec') && found.image.includes('distroless'));
    });

    expect(wrong.map(([command]) => command)).toEqual([]);
  });
});

describe('docs/operations.md', () => {
  const shells = fencesOf(operations).filter(({ language }) => language === 'sh');

  it('has only shell that a shell reads', () => {
    const broken = shells.filter(({ text }) => spawnSync('sh', ['-n'], { input: text }).status !== 0);

    expect(broken).toEqual([]);
  });

  it('calls Radarr and Sonarr as their clients do', () => {
    const byPort: Readonly<Record<string, readonly Operation[]>> = {
      7878: radarrOperations,
      8989: sonarrOperations,
    };
    const calls = [...operations.text.matchAll(/^curl [\s\S]*?http:\/\/localhost:(\d+)(\/[^\s|]*)/gm)];
    const unknown = calls.filter(([command, port = '', path = '']) => {
      const method = /-X ([A-Z]+)/.exec(command)?.[1] ?? 'GET';
      return operationOf(byPort[port] ?? [], method, new URL(path, 'http://server')) === undefined;
    });

    expect(calls.length).toBeGreaterThan(2);
    expect(unknown.map(([command]) => command)).toEqual([]);
  });

  it('explains with the arguments of the real job', () => {
    const [, filter = ''] = /jq '(\.spec\.template[^']*)'/.exec(operations.text) ?? [];
    const job = workloads('media-cleanup').find(({ kind }) => kind === 'CronJob')?.spec.jobTemplate;
    const [container] = job?.spec.template.spec.containers ?? [];

    expect(container?.args?.slice(0, 3)).toEqual(['/app/cleanup.cjs', 'run', '--config']);
    expect(filter).toMatch(/\["\/app\/cleanup\.cjs", "explain", "[^"]+"\] \+ \.\[2:\]/);
  });

  it.skipIf(spawnSync('jq', ['--version']).status !== 0 && !process.env['CI'])(
    'changes nothing of the job but what it is asked',
    () => {
      const [, filter = ''] = /jq '(\.spec\.template[^']*)'/.exec(operations.text) ?? [];
      const job = workloads('media-cleanup').find(({ kind }) => kind === 'CronJob')?.spec.jobTemplate;
      const changed = JSON.parse(
        execFileSync('jq', [filter], { input: JSON.stringify(job), encoding: 'utf8' }),
      );
      const [container] = changed.spec.template.spec.containers;

      expect(container.args.slice(1)).toEqual([
        'explain',
        'two rivers S02',
        '--config',
        '/etc/media-cleanup/cleanup.yaml',
      ]);
      container.args = job?.spec.template.spec.containers[0]?.args;
      expect(changed).toEqual(job);
    },
  );

  it('looks at the state with a pod that the namespace lets in, and that cannot change it', () => {
    const yaml = fencesOf(operations).find(({ language }) => language === 'yaml')?.text ?? '';
    const pod = parse(yaml);
    const [container] = pod.spec.containers;

    expect(pod.metadata.namespace).toBe('media');
    expect(pod.spec).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      volumes: [{ persistentVolumeClaim: { claimName: 'media-cleanup-state' } }],
    });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(container.volumeMounts).toEqual([{ name: 'state', mountPath: '/state', readOnly: true }]);
  });
});
