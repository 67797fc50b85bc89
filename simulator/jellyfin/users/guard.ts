import type { Call } from '../../http/call.ts';
import { json, type Reply, text } from '../../http/reply.ts';
import type { JellyfinState, StartPhase } from '../state.ts';

/**
 * What answers while the server starts, phase by phase, as 10.11.11 and 12.0-rc5 were seen to. The set-up server of
 * 10.11 and later speaks camelCase and says that the wizard was never completed, whatever the truth is.
 */
export function startupGuard(state: JellyfinState): (call: Call) => Reply | undefined {
  return (call) => {
    const path = call.path.toLowerCase();
    switch (phaseOf(state)) {
      case 'running':
        return undefined;
      case 'nearly':
        return path === '/system/info/public' ? text('', 500) : undefined;
      case 'set-up server':
        return bySetupServer(state, path);
      default:
        return text('Jellyfin Server is loading. Please try again shortly.', 503, 'text/html');
    }
  };
}

function phaseOf({ phase, dialect }: JellyfinState): Exclude<StartPhase, 'starting'> {
  if (phase !== 'starting' && (phase !== 'set-up server' || dialect.hasSetupServer)) return phase;
  return dialect.hasSetupServer ? 'set-up server' : 'loading';
}

function bySetupServer({ dialect, serverId, configuration }: JellyfinState, path: string): Reply {
  if (path === '/health') return text('Degraded', 200, 'text/plain');
  if (path === '/system/info/public') {
    return json({
      localAddress: 'http://127.0.0.1:8096',
      serverName: configuration['ServerName'],
      version: dialect.version,
      productName: 'Jellyfin Server',
      operatingSystem: '',
      id: serverId,
      startupWizardCompleted: false,
    });
  }
  return { ...text('<html>starting</html>', 503, 'text/html'), headers: { 'retry-after': '005' } };
}
