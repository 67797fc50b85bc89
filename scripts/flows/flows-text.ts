/** Who may call whom, as people read it: one table and one diagram (Mermaid), both made of what the policies are made of. */
import type { Flows } from '../../charts/flows.ts';
import type { AppRef } from '../../lib/constructs/network/flow-rules.ts';

/** A row for each pod: whom it calls, what it may reach outside, who calls it. */
export function flowsTable(flows: Flows): string {
  const rows = flows.pods.map(({ app, namespace }) => {
    const cells = [
      `\`${app}\` (${namespace})`,
      callsOf(flows, app).join(', '),
      outsideOf(flows, app).join(', '),
      callersOf(flows, app).join(', '),
    ];
    return `| ${cells.map((cell) => cell || 'nobody').join(' | ')} |`;
  });
  const head = ['| pod | may call | may reach outside | may be called by |', '|---|---|---|---|'];
  return [...head, ...rows].join('\n');
}

function callsOf({ calls }: Flows, app: string): readonly string[] {
  return calls.filter(({ from }) => from.app === app).map(({ to }) => `${to.app}:${to.port}`);
}

function outsideOf({ internet, outside, dns, vpn }: Flows, app: string): readonly string[] {
  return [
    ...internet.filter(({ from }) => from.app === app).map(({ tcpPorts }) => internetWords(tcpPorts)),
    ...outside
      .filter((call) => call.app === app)
      .map(({ to, tcpPorts }) => `${placeWords(to)}, TCP ${tcpPorts.join(' and ')}`),
    ...(vpn?.from.app === app ? [vpnWords(vpn.servers)] : []),
    ...(dns.some((client) => client.app === app) ? ['DNS'] : []),
  ];
}

function internetWords(tcpPorts: readonly number[] | undefined): string {
  return tcpPorts === undefined ? 'internet, every port' : `internet, TCP ${tcpPorts.join(' and ')}`;
}

function vpnWords({ reach, protocol, port }: NonNullable<Flows['vpn']>['servers']): string {
  const where = reach === 'public' ? 'any public address' : reach.join(' and ');
  return `VPN server ${where}, ${protocol} ${port}`;
}

function callersOf({ calls, entrances }: Flows, app: string): readonly string[] {
  return [
    ...calls.filter(({ to }) => to.app === app).map(({ from }) => from.app),
    ...entrances.filter(({ to }) => to.app === app).map(({ from }) => placeWords(from)),
  ];
}

type Place = Flows['entrances'][number]['from'] | Flows['outside'][number]['to'];

function placeWords(place: Place): string {
  switch (place.kind) {
    case 'namespace':
      return `pods of namespace ${place.namespace}`;
    case 'addresses':
      return place.cidrs.join(' and ');
    case 'cilium':
      return `Cilium (${place.entities.join(' and ')})`;
  }
}

/** Pods by namespace with an arrow for each call; DNS is left out, and jobs that call the same are one box. */
export function flowsDiagram(flows: Flows): string {
  const boxes = boxesOf(flows);
  const spaces = [...new Set(flows.pods.map(({ namespace }) => namespace))];
  return [
    'flowchart LR',
    '  outside((who comes in))',
    '  internet((internet))',
    '  vpn((VPN server))',
    ...spaces.flatMap((space) => [
      `  subgraph ${idOf(`ns-${space}`)}[namespace ${space}]`,
      ...boxes.filter((box) => box.namespace === space).map(({ id, label }) => `    ${id}["${label}"]`),
      '  end',
    ]),
    ...arrowsOf(flows, boxes),
  ].join('\n');
}

interface Box {
  readonly id: string;
  readonly label: string;
  readonly namespace: string;
  readonly apps: readonly string[];
}

/** Pods that nobody calls and that call the same are drawn as one. */
function boxesOf(flows: Flows): readonly Box[] {
  const called = new Set([...flows.calls, ...flows.entrances].map(({ to }) => to.app));
  const groups = grouped(flows.pods, ({ app, namespace }) => {
    const reaches = [...callsOf(flows, app), ...outsideOf(flows, app)].join();
    return called.has(app) ? app : `${namespace} ${reaches}`;
  });
  return groups.map(([first, ...others]) => {
    const apps = [first, ...others].map(({ app }) => app);
    return { id: idOf(first.app), label: apps.join('<br>'), namespace: first.namespace, apps };
  });
}

function arrowsOf(flows: Flows, boxes: readonly Box[]): readonly string[] {
  const boxOf = ({ app }: AppRef) => boxes.find(({ apps }) => apps.includes(app))?.id ?? idOf(app);
  return [
    ...grouped(flows.calls, ({ from }) => boxOf(from)).map((calls) => {
      const servers = [...new Set(calls.map(({ to }) => boxOf(to)))];
      return `  ${boxOf(calls[0].from)} --> ${servers.join(' & ')}`;
    }),
    ...new Set(flows.entrances.map(({ to }) => `  outside --> ${boxOf(to)}`)),
    ...flows.internet.map(({ from, tcpPorts }) => `  ${boxOf(from)} -. ${portsWords(tcpPorts)} .-> internet`),
    ...(flows.vpn === undefined
      ? []
      : [`  ${boxOf(flows.vpn.from)} == ${vpnPort(flows.vpn.servers)} ==> vpn`]),
  ];
}

type Group<T> = readonly [T, ...T[]];

/** In the order in which the keys are first met. */
function grouped<T>(list: readonly T[], keyOf: (one: T) => string): readonly Group<T>[] {
  const groups = new Map<string, Group<T>>();
  for (const one of list) {
    const [first, ...others] = groups.get(keyOf(one)) ?? [];
    groups.set(keyOf(one), first === undefined ? [one] : [first, ...others, one]);
  }
  return [...groups.values()];
}

function portsWords(tcpPorts: readonly number[] | undefined): string {
  return tcpPorts === undefined ? 'every port' : tcpPorts.join(' and ');
}

function vpnPort({ protocol, port }: NonNullable<Flows['vpn']>['servers']): string {
  return `${protocol} ${port}`;
}

/** An identifier that Mermaid takes for no word of its own. */
function idOf(name: string): string {
  return `n_${name.replace(/[^A-Za-z0-9]/g, '_')}`;
}
