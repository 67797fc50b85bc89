/** The names by which a Service is called inside the cluster, and the one people use. */
export function hostsOf(
  service: { readonly name: string; readonly namespace: string },
  routeHost?: string,
): string[] {
  const { name, namespace } = service;
  return [
    'localhost',
    name,
    `${name}.${namespace}`,
    `${name}.${namespace}.svc`,
    `${name}.${namespace}.svc.cluster.local`,
    ...(routeHost === undefined ? [] : [routeHost]),
  ];
}
