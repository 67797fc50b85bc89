import { type JsonObject, objectBody } from '../../http/json-body.ts';
import { empty, json, text } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { unwrittenConfiguration } from '../configuration.ts';
import { namedDocuments } from '../default-documents.ts';
import { failure, missing } from '../errors.ts';
import type { JellyfinState } from '../state.ts';
import { CACHE_FOLDER, isTranscodeFolder, mayTranscodeInto, transcodeFolder } from '../transcode-folder.ts';
import { requireAdministrator } from '../users/auth.ts';
import { withoutNulls } from '../values.ts';

/** Health, versions and configurations. Writing a configuration replaces all of it. */
export function systemRoutes(router: Router, state: JellyfinState): void {
  router.get('/health', () => text('Healthy'));
  for (const method of ['GET', 'POST']) router.on(method, '/System/Ping', () => json('Jellyfin Server'));
  router.get('/metrics', () => {
    if (!state.servesMetrics) throw missing();
    return text('process_cpu_seconds_total 1\n');
  });
  router.get('/System/Info/Public', () => json(publicInfo(state)));
  router.get('/System/Info', (call) => {
    requireAdministrator(state, call);
    const TranscodingTempPath = transcodeFolder(state.namedConfigurations.get('encoding'));
    if (!mayTranscodeInto(state, TranscodingTempPath)) throw failure();
    return json({
      ...publicInfo(state),
      CachePath: CACHE_FOLDER,
      TranscodingTempPath,
      HasPendingRestart: state.pendingRestart,
      IsShuttingDown: false,
      SupportsLibraryMonitor: true,
      WebSocketPortNumber: 8096,
      ProgramDataPath: '/config',
    });
  });
  router.get('/System/Configuration', (call) => {
    requireAdministrator(state, call);
    return json(state.configuration);
  });
  router.post('/System/Configuration', (call) => {
    requireAdministrator(state, call);
    state.configuration = replaced(unwrittenConfiguration(state.dialect), objectBody(call));
    return empty(204);
  });
  router.get('/System/Configuration/{key}', (call) => {
    requireAdministrator(state, call);
    const document = state.namedConfigurations.get(call.param('key').toLowerCase());
    if (document === undefined) throw missing();
    return json(withoutNulls(document));
  });
  router.post('/System/Configuration/{key}', (call) => {
    requireAdministrator(state, call);
    const key = call.param('key').toLowerCase();
    const unwritten = namedDocuments(state.dialect)[key];
    if (unwritten === undefined) throw missing();
    const written = replaced(unwritten, objectBody(call));
    if (key === 'encoding') requireTranscodeFolder(state, written);
    state.namedConfigurations.set(key, written);
    return empty(204);
  });
}

/** A transcode folder that is new must be there. */
function requireTranscodeFolder(state: JellyfinState, written: JsonObject): void {
  const before = transcodeFolder(state.namedConfigurations.get('encoding'));
  const now = transcodeFolder(written);
  if (now !== before && !isTranscodeFolder(state, now)) throw missing();
}

function replaced(unwritten: JsonObject, body: JsonObject): JsonObject {
  const known = Object.keys(unwritten).filter((key) => key in body && body[key] !== null);
  return { ...unwritten, ...Object.fromEntries(known.map((key) => [key, body[key]])) };
}

function publicInfo(state: JellyfinState): JsonObject {
  return {
    LocalAddress: 'http://127.0.0.1:8096',
    ServerName: state.configuration['ServerName'],
    Version: state.dialect.version,
    ProductName: 'Jellyfin Server',
    OperatingSystem: '',
    Id: state.serverId,
    StartupWizardCompleted: state.configuration['IsStartupWizardCompleted'] === true,
  };
}
