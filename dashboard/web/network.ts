/** The network's side of a request. */
import { clientAddress, type Forwarded, isSecure, plainAddress } from './addresses.ts';
import type { WebContext, WebOptions } from './options.ts';

export function forwardedOf(c: WebContext): Forwarded {
  return {
    peer: plainAddress(c.env.incoming.socket.remoteAddress),
    forwardedFor: c.req.header('x-forwarded-for'),
    forwardedProto: c.req.header('x-forwarded-proto'),
  };
}

export function addressOf(c: WebContext, { trustedProxies }: WebOptions): string {
  return clientAddress(forwardedOf(c), trustedProxies);
}

export function speaksHttps(c: WebContext, { trustedProxies }: WebOptions): boolean {
  return isSecure(forwardedOf(c), trustedProxies);
}
