import type { Call } from '../http/call.ts';
import { type Reply, text } from '../http/reply.ts';
import type { QbittorrentState } from './state.ts';

/**
 * What is checked before any route: where the request says it comes from and goes to (401), and whether the caller
 * is logged in (403). Only the login itself and the version's headers need no session.
 */
export function guardOf(state: QbittorrentState): (call: Call) => Reply | undefined {
  return (call) => {
    const known = state.access.known(call);
    const crossSite = state.preferences['web_ui_csrf_protection_enabled'] === true && isCrossSite(call);
    if (crossSite && known !== 'key') return text('Unauthorized', 401);
    if (state.preferences['web_ui_host_header_validation_enabled'] === true && !hostIsOurs(call)) {
      return text('Unauthorized', 401);
    }
    if (known !== undefined || call.path.startsWith('/api/v2/auth/')) return undefined;
    if (state.preferences['bypass_local_auth'] === true) return undefined;
    return text('Forbidden', 403);
  };
}

/** Origin, or without one the Referer, names another host or port than the Host header. */
function isCrossSite(call: Call): boolean {
  const source = call.header('origin') ?? call.header('referer');
  if (source === undefined || source === '') return false;
  try {
    return new URL(source).host !== (call.header('host') ?? '');
  } catch {
    return true;
  }
}

/** A port in the Host header must be the port that is listened on. */
function hostIsOurs(call: Call): boolean {
  const port = /:(\d+)$/.exec(call.header('host') ?? '')?.[1];
  return port === undefined || Number(port) === call.localPort;
}
