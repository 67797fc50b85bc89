import { type JsonObject, objectBody } from '../../http/json-body.ts';
import { empty, json, type Reply } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { invalid, notFound } from '../errors.ts';
import { type Provider, providerDto, providerFrom } from '../providers.ts';
import type { FamilyState } from '../state.ts';
import type { Table } from '../table.ts';

/** A kind of provider: its path, its rows, what can be made of it, and whether saving an enabled one tests it. */
export interface ProviderKind {
  readonly path: string;
  readonly rows: Table<Provider>;
  readonly schemas: readonly JsonObject[];
  readonly enabled: (provider: Provider) => boolean;
  /** Refuses settings of an enabled one that cannot be right; also where the save is forced. */
  readonly validate?: (provider: Provider) => void;
  /** Radarr and Sonarr test on PUT what has changed alone; Prowlarr everything. */
  readonly testsUnchanged?: true;
  /** The property that a failed test is told of. @default Host */
  readonly tested?: string;
  /** Names that differ in nothing but case are one. */
  readonly foldsCase?: true;
}

/**
 * List, create, change, test and delete providers. An enabled one is tested on POST, `forceSave` or not, and on PUT
 * when something changed and nothing is forced.
 */
export function providerRoutes(router: Router, state: FamilyState, kind: ProviderKind): void {
  const { rows, schemas } = kind;
  const api = `${state.api}/${kind.path}`;
  const found = (id: string): Provider => {
    const provider = rows.get(Number(id));
    if (provider === undefined) throw notFound();
    return provider;
  };
  const test = (provider: Provider): void => {
    const problem = state.probe(provider);
    if (problem !== undefined) throw invalid(kind.tested ?? 'Host', problem);
  };
  router.get(api, () => json([...rows.all()].map(providerDto)));
  router.get(`${api}/schema`, () => json(schemas));
  router.get(`${api}/{id}`, (call) => json(providerDto(found(call.param('id')))));
  router.post(api, (call) => {
    call.ignores('forceSave');
    const draft = checked(kind, providerFrom(0, objectBody(call)));
    if (kind.enabled(draft)) test(draft);
    return json(providerDto(rows.add((id) => ({ ...draft, id }))), 201);
  });
  router.put(`${api}/{id}`, (call) => {
    const forced = call.askFlag('forceSave') === true;
    const before = found(call.param('id'));
    const changed = checked(kind, providerFrom(before.id, objectBody(call), before));
    const differs = kind.testsUnchanged === true || JSON.stringify(changed) !== JSON.stringify(before);
    if (differs && kind.enabled(changed) && !forced) test(changed);
    return json(providerDto(rows.replace(changed)), 202);
  });
  router.delete(`${api}/{id}`, (call) => {
    rows.delete(call.paramInt('id'));
    return empty();
  });
  router.post(`${api}/test`, (call) => {
    call.ignores('forceTest');
    const body = objectBody(call);
    test(providerFrom(0, body, rows.get(Number(body['id']))));
    return json({});
  });
  router.post(`${api}/testall`, () => testAll(state, rows));
}

function testAll(state: FamilyState, rows: Table<Provider>): Reply {
  const results = [...rows.all()].map((provider) => {
    const problem = state.probe(provider);
    const failures =
      problem === undefined ? [] : [{ propertyName: 'Host', errorMessage: problem, severity: 'error' }];
    return { id: provider.id, isValid: problem === undefined, validationFailures: failures };
  });
  return json(results, results.every((result) => result.isValid) ? 200 : 400);
}

function checked({ rows, foldsCase, enabled, validate }: ProviderKind, provider: Provider): Provider {
  if (provider.name === '') throw invalid('Name', "'Name' must not be empty.");
  const folded = (name: string) => (foldsCase === true ? name.toLowerCase() : name);
  const twin = rows.find((other) => other.id !== provider.id && folded(other.name) === folded(provider.name));
  if (twin !== undefined) throw invalid('Name', 'Should be unique', provider.name);
  if (enabled(provider)) validate?.(provider);
  return provider;
}
