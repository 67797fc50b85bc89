/**
 * What an Ingress says to controllers whose own limits would end a film, a slow search or an upload. Each reads the
 * annotations with its prefix only, and each can be overridden by the household.
 */
interface Controller {
  /** What names of its classes hold: `nginx-internal`. */
  readonly word: string;
  readonly annotations: (app: string) => Readonly<Record<string, string>>;
}

const CONTROLLERS: readonly Controller[] = [
  {
    // ingress-nginx: a minute between two pieces of an answer, 1 MiB of upload (a backup to restore, a picture).
    word: 'nginx',
    annotations: () => ({
      'nginx.ingress.kubernetes.io/proxy-body-size': '0',
      'nginx.ingress.kubernetes.io/proxy-read-timeout': '3600',
      'nginx.ingress.kubernetes.io/proxy-send-timeout': '3600',
    }),
  },
  {
    // That of F5 has the same limits, and passes no web sockets on unless told.
    word: 'nginx',
    annotations: (app) => ({
      'nginx.org/client-max-body-size': '0',
      'nginx.org/proxy-read-timeout': '3600s',
      'nginx.org/proxy-send-timeout': '3600s',
      'nginx.org/websocket-services': app,
    }),
  },
  {
    // Envoy ends a whole answer after 15 seconds, and passes no web sockets on unless told.
    word: 'contour',
    annotations: () => ({
      'projectcontour.io/response-timeout': 'infinity',
      'projectcontour.io/websocket-routes': '/',
    }),
  },
  {
    // 50 seconds until a server says something, at that of HAProxy Technologies and at the older one.
    word: 'haproxy',
    annotations: () => ({
      'haproxy.org/timeout-server': '1h',
      'haproxy-ingress.github.io/timeout-server': '1h',
    }),
  },
  // Its limits are those of its entry points: of an answer there is none.
  { word: 'traefik', annotations: () => ({}) },
];

/** For the controller of the class; for all where the class does not tell which one it is. */
export function ingressLimits(app: string, className = ''): Readonly<Record<string, string>> {
  const named = CONTROLLERS.filter(({ word }) => className.includes(word));
  const meant = named.length === 0 ? CONTROLLERS : named;
  return Object.fromEntries(meant.flatMap(({ annotations }) => Object.entries(annotations(app))));
}
