import { describe, expect, it } from 'vitest';
import { find, podsOf } from '../support/manifests.ts';
import { someConfig } from '../support/some-config.ts';
import { manifestsOf } from '../support/stack-manifests.ts';

const stackWith = (postgres: object) =>
  manifestsOf(someConfig({ apps: { radarr: { radarr: {}, 'radarr-4k': { postgres } } } }));

const envOf = (manifests: ReturnType<typeof stackWith>, app: string) =>
  (podsOf(manifests).find(({ labels }) => labels['app'] === app)?.spec.containers[0]?.env ?? []).filter(
    ({ name }) => name.includes('POSTGRES'),
  );

/** Ways out of an app on a port, each as its peers. */
function waysOut(manifests: ReturnType<typeof stackWith>, app: string, port: number) {
  const { egress } = find(manifests, 'NetworkPolicy', app).spec as unknown as {
    egress: { to: unknown[]; ports?: { port: number }[] }[];
  };
  return egress.filter(({ ports }) => ports?.some((one) => one.port === port)).map(({ to }) => to);
}

describe('postgres of an instance', () => {
  const inCluster = stackWith({ host: 'db-rw.database.svc.cluster.local' });

  it('brings server, databases and the password of a Secret, by the name of the instance', () => {
    expect(envOf(inCluster, 'radarr-4k')).toEqual([
      { name: 'RADARR__POSTGRES__HOST', value: 'db-rw.database.svc.cluster.local' },
      { name: 'RADARR__POSTGRES__PORT', value: '5432' },
      { name: 'RADARR__POSTGRES__USER', value: 'radarr-4k' },
      { name: 'RADARR__POSTGRES__MAINDB', value: 'radarr-4k-main' },
      { name: 'RADARR__POSTGRES__LOGDB', value: 'radarr-4k-log' },
      {
        name: 'RADARR__POSTGRES__PASSWORD',
        valueFrom: { secretKeyRef: { name: 'media-postgres', key: 'radarr-4k-password' } },
      },
    ]);
    expect(envOf(inCluster, 'radarr')).toEqual([]);
  });

  it('keeps the volume, which holds logs and backups', () => {
    expect(find(inCluster, 'PersistentVolumeClaim', 'radarr-4k-config')).toBeDefined();
  });

  it('opens the way to the namespace of the server, for that app alone', () => {
    const database = { matchLabels: { 'kubernetes.io/metadata.name': 'database' } };

    expect(waysOut(inCluster, 'radarr-4k', 5432)).toEqual([[{ namespaceSelector: database }]]);
    expect(waysOut(inCluster, 'radarr', 5432)).toEqual([]);
  });

  it.each([
    [{ host: '192.168.1.5' }, 5432, '192.168.1.5/32'],
    [{ host: 'nas.lan', port: 6432, addresses: ['192.168.1.0/30'] }, 6432, '192.168.1.0/30'],
  ])('opens the way to a server at home: %o', (postgres, port, cidr) => {
    expect(waysOut(stackWith(postgres), 'radarr-4k', port)).toEqual([[{ ipBlock: { cidr } }]]);
  });
});
