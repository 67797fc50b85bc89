/** The names by which a Service is called inside the cluster, and those people use. */
export function hostsOf(
  service: { readonly name: string; readonly namespace: string },
  outside: readonly (string | undefined)[] = [],
): string[] {
  const { name, namespace } = service;
  return [
    'localhost',
    name,
    `${name}.${namespace}`,
    `${name}.${namespace}.svc`,
    `${name}.${namespace}.svc.cluster.local`,
    ...new Set(outside.filter((host) => host !== undefined)),
  ];
}
