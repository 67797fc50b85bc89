import type { Outage } from '../disk/mounts.ts';
import { Faults } from '../http/faults.ts';
import { type JsonObject, objectBody } from '../http/json-body.ts';
import { empty, json, type Reply, text } from '../http/reply.ts';
import { RequestLog } from '../http/request-log.ts';
import { Router } from '../http/router.ts';
import { SimulatedServer } from '../http/server.ts';
import { SeededRandom } from '../random.ts';
import type { Simulator } from '../start.ts';
import { act } from './act.ts';
import { faultRuleFrom } from './fault-rule.ts';

/**
 * A server beside the simulated ones through which another process turns their world. Bodies and answers are JSON,
 * instants are epoch milliseconds; a mistake in a request is 400 with a sentence.
 *
 * - `GET /clock` → `{now}`; `POST /clock` with `{advanceMs}` or `{at}`.
 * - `GET /disk` → `{freedBytes, files: {path: {size, links}}}`; `POST /disk/mounts` with `{path, outage: 'empty' | 'gone' | null}`;
 *   `POST /disk/protected` with `{path}`.
 * - `GET /requests?writes=true` → what reached the servers; `DELETE /requests` forgets it.
 * - `POST /faults` with a rule whose `path` is a regular expression as text; `DELETE /faults` takes all away.
 * - `POST /servers/{name}` with `{dead: true | false}`.
 * - `POST /people` with `{action, user, path, at?, fraction?}`; the actions are those of `jellyfin/actions.ts`.
 */
function controlRoutes(simulator: Simulator): Router {
  const router = new Router();
  const { clock, disk, faults, requests } = simulator;
  router.get('/clock', () => json({ now: clock.now() }));
  router.post('/clock', (call) => {
    setClock(simulator, objectBody(call));
    return json({ now: clock.now() });
  });
  router.get('/disk', () => json({ freedBytes: disk.freedBytes, files: Object.fromEntries(disk.files()) }));
  router.post('/disk/mounts', (call) => {
    const { path, outage } = objectBody(call);
    if (typeof path !== 'string') throw new Error('path: expected the path of a mount');
    if (outage === null) disk.restoreMount(path);
    else disk.loseMount(path, outageFrom(outage));
    return empty(204);
  });
  router.post('/disk/protected', (call) => {
    disk.protect(String(objectBody(call)['path']));
    return empty(204);
  });
  router.get('/requests', (call) =>
    json(call.askFlag('writes') === true ? requests.writes() : requests.all()),
  );
  router.delete('/requests', () => done(() => requests.clear()));
  router.post('/faults', (call) => done(() => void faults.add(faultRuleFrom(objectBody(call)))));
  router.delete('/faults', () => done(() => faults.clear()));
  router.post('/servers/{name}', (call) => {
    const server = serverNamed(simulator, call.param('name'));
    if (objectBody(call)['dead'] === true) server.kill();
    else server.restart();
    return empty(204);
  });
  router.post('/people', (call) => done(() => act(simulator.jellyfin.actions, objectBody(call))));
  return router;
}

/** Starts the control server of a simulator on loopback. */
export async function startControl(simulator: Simulator, port?: number): Promise<SimulatedServer> {
  const server = new SimulatedServer(
    {
      name: 'control',
      router: controlRoutes(simulator),
      guard: () => undefined,
      onUnknownPath: (call) => text(`there is nothing at ${call.path}`, 404),
      onError: (error) => text(error.message, 400),
      headers: {},
      maxRequestLine: Number.POSITIVE_INFINITY,
      needsContentLength: false,
      keepAliveMs: 5000,
    },
    { clock: simulator.clock, faults: new Faults(new SeededRandom(1)), requests: new RequestLog() },
  );
  await server.listen(port);
  return server;
}

function setClock({ clock }: Simulator, { advanceMs, at }: JsonObject): void {
  if (typeof advanceMs === 'number' && advanceMs >= 0) clock.advance(advanceMs);
  else if (typeof at === 'number') clock.advanceTo(at);
  else throw new Error('expected advanceMs or at, in milliseconds');
}

function outageFrom(value: unknown): Outage {
  if (value === 'empty' || value === 'gone') return value;
  throw new Error(`outage: expected empty, gone or null, got ${JSON.stringify(value)}`);
}

function serverNamed(simulator: Simulator, name: string): SimulatedServer {
  const { jellyfin, qbittorrent, radarrs, sonarrs } = simulator;
  const all = [jellyfin, qbittorrent, ...radarrs.values(), ...sonarrs.values()].map(({ server }) => server);
  const found = all.find((server) => server.name === name);
  if (found === undefined)
    throw new Error(`there is no server ${name}; there are ${all.map((server) => server.name).join(', ')}`);
  return found;
}

function done(work: () => void): Reply {
  work();
  return empty(204);
}
