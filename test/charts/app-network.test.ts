import { describe, expect, it } from 'vitest';
import { find } from '../support/manifests.ts';
import { someConfig } from '../support/some-config.ts';
import { anExtraApp } from '../support/some-extra-app.ts';
import { manifestsOf } from '../support/stack-manifests.ts';

const inNamespace = (name: string) => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
});

const tcp = (...ports: readonly number[]) => ports.map((port) => ({ protocol: 'TCP', port }));

const stack = manifestsOf(
  someConfig({
    apps: { jellyfin: { network: { from: ['monitoring'] } } },
    extraApps: {
      exportarr: anExtraApp({
        port: 9707,
        calls: ['radarr'],
        network: {
          from: ['monitoring'],
          to: [
            { addresses: ['192.168.1.20/32', '192.168.1.21/32'], ports: [25, 587] },
            { namespace: 'search', ports: [9696] },
          ],
        },
      }),
    },
  }),
);

describe('network of an app', () => {
  it('lets in every pod of another namespace, on the port of the app', () => {
    const rule = { from: [inNamespace('monitoring')] };

    expect(find(stack, 'NetworkPolicy', 'jellyfin').spec).toMatchObject({
      ingress: expect.arrayContaining([{ ...rule, ports: tcp(8096) }]),
    });
    expect(find(stack, 'NetworkPolicy', 'exportarr').spec).toMatchObject({
      ingress: [{ ...rule, ports: tcp(9707) }],
    });
  });

  it('opens the way to machines at home and to other namespaces, on the ports that are named', () => {
    expect(find(stack, 'NetworkPolicy', 'exportarr').spec).toMatchObject({
      egress: expect.arrayContaining([
        {
          to: [{ ipBlock: { cidr: '192.168.1.20/32' } }, { ipBlock: { cidr: '192.168.1.21/32' } }],
          ports: tcp(25, 587),
        },
        { to: [inNamespace('search')], ports: tcp(9696) },
      ]),
    });
  });

  it.each([
    [{ addresses: ['192.168.1.20/32'], namespace: 'mail', ports: [25] }, 'either addresses or namespace'],
    [{ ports: [25] }, 'either addresses or namespace'],
    [{ namespace: 'mail', ports: [] }, 'at least one port'],
    [{ addresses: [], ports: [25] }, 'at least one range'],
  ])('refuses %o', (destination, message) => {
    expect(() => someConfig({ apps: { seerr: { network: { to: [destination] } } } })).toThrow(message);
  });
});
