import type { Address } from '../domain/wishes/access.ts';

/** An address taken apart; a port that is not written is the scheme's. */
export function addressOf(text: string): Address {
  const { protocol, hostname, port, pathname } = new URL(text);
  const tls = protocol === 'https:';
  return {
    host: hostname,
    port: port === '' ? (tls ? 443 : 80) : Number(port),
    tls,
    urlBase: pathname.replace(/\/+$/, ''),
  };
}
