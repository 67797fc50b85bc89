import type { Call } from '../http/call.ts';
import { json, type Reply, text } from '../http/reply.ts';
import type { JellyfinState } from './state.ts';

/**
 * What answers while the server starts. From 10.11 it is another server, which says 200 and "Degraded", and that the
 * wizard was never completed, whatever the truth is.
 */
export function startupGuard(state: JellyfinState): (call: Call) => Reply | undefined {
  return (call) => {
    if (state.phase === 'running') return undefined;
    const path = call.path.toLowerCase();
    if (state.dialect.hasSetupServer && path === '/health') return text('Degraded');
    if (state.dialect.hasSetupServer && path === '/system/info/public') {
      return json({
        ServerName: '',
        Version: state.dialect.version,
        ProductName: 'Jellyfin Server',
        StartupWizardCompleted: false,
      });
    }
    const page = text('<!DOCTYPE html><html><body>The server is starting.</body></html>', 503, 'text/html');
    return { ...page, headers: { 'retry-after': '60' } };
  };
}
