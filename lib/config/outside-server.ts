/** Where the network finds a server that is not of the stack. */
import { isIP } from 'node:net';

/** In the words of network policies. */
export type OutsideServer =
  | { readonly kind: 'namespace'; readonly namespace: string }
  | { readonly kind: 'addresses'; readonly cidrs: readonly string[] };

/**
 * The server behind a host: at the `addresses` that the file gives beside it, in the namespace that
 * `NAME.NAMESPACE.svc…` names, or at the address that it is. Undefined for any other name, which only DNS knows.
 */
export function outsideServer({
  host,
  addresses,
}: {
  readonly host: string;
  readonly addresses?: readonly string[];
}): OutsideServer | undefined {
  if (addresses !== undefined) return { kind: 'addresses', cidrs: addresses };
  const [, namespace] = /^[-a-z0-9]+\.([-a-z0-9]+)\.svc(\.[-.a-z0-9]+)?$/.exec(host) ?? [];
  if (namespace !== undefined) return { kind: 'namespace', namespace };
  const family = isIP(host);
  return family === 0 ? undefined : { kind: 'addresses', cidrs: [`${host}/${family === 4 ? 32 : 128}`] };
}
