import { describe, expect, it } from 'vitest';
import { ingressLimits } from '../../../../lib/constructs/network/ingress-limits.ts';

describe('ingressLimits', () => {
  it('lets ingress-nginx wait for a slow search, and take a backup that is uploaded', () => {
    expect(ingressLimits('radarr', 'nginx-internal')).toMatchObject({
      'nginx.ingress.kubernetes.io/proxy-body-size': '0',
      'nginx.ingress.kubernetes.io/proxy-read-timeout': '3600',
    });
  });

  it('lets Contour pass a film and web sockets on for as long as they take', () => {
    expect(ingressLimits('jellyfin', 'contour')).toEqual({
      'projectcontour.io/response-timeout': 'infinity',
      'projectcontour.io/websocket-routes': '/',
    });
  });

  it('tells the nginx of F5 which Service speaks over web sockets', () => {
    expect(ingressLimits('jellyfin', 'nginx')).toMatchObject({ 'nginx.org/websocket-services': 'jellyfin' });
  });

  it.each([[undefined], ['internal']])(
    'tells every controller it knows where the class is %s',
    (className) => {
      expect(ingressLimits('jellyfin', className)).toEqual({
        ...ingressLimits('jellyfin', 'nginx'),
        ...ingressLimits('jellyfin', 'contour'),
        ...ingressLimits('jellyfin', 'haproxy'),
      });
    },
  );

  it('has nothing to say to Traefik', () => {
    expect(ingressLimits('jellyfin', 'traefik')).toEqual({});
  });
});
