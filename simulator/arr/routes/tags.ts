import { objectBody, stringOr } from '../../http/json-body.ts';
import { empty, json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import type { FamilyState } from '../state.ts';
import { tagNamed } from '../tags.ts';

/** Ids of the movies, series or applications that carry a tag. */
export type TagUse = (tagId: number) => number[];

/** Tags: an existing label is answered with the existing tag, one in use cannot be deleted. */
export function tagRoutes(router: Router, state: FamilyState, usedBy: TagUse): void {
  const { tags } = state;
  const { api } = state;
  const found = (id: string) => {
    const tag = tags.get(Number(id));
    if (tag === undefined) throw notFound();
    return tag;
  };
  router.get(`${api}/tag`, () => json([...tags.all()]));
  router.get(`${api}/tag/detail`, () =>
    json([...tags.all()].map((tag) => ({ ...tag, ...detail(state, usedBy(tag.id)) }))),
  );
  router.get(`${api}/tag/detail/{id}`, (call) => {
    const tag = found(call.param('id'));
    return json({ ...tag, ...detail(state, usedBy(tag.id)) });
  });
  router.get(`${api}/tag/{id}`, (call) => json(found(call.param('id'))));
  router.post(`${api}/tag`, (call) => {
    const label = stringOr(objectBody(call)['label'], '');
    if (label === '') throw invalid('Label', "'Label' must not be empty.", label);
    // Sonarr takes blanks.
    if (state.kind !== 'sonarr' && !/^[a-z0-9-]+$/i.test(label))
      throw invalid('Label', 'Allowed characters a-z, 0-9 and -', label, 'RegularExpressionValidator');
    return json(tagNamed(tags, label), 201);
  });
  router.put(`${api}/tag/{id}`, (call) => {
    const { id } = found(call.param('id'));
    return json(tags.replace({ id, label: stringOr(objectBody(call)['label'], '').toLowerCase() }), 202);
  });
  router.delete(`${api}/tag/{id}`, (call) => {
    const { id, label } = found(call.param('id'));
    if (usedBy(id).length > 0) throw conflict(`'${label}' cannot be deleted since it's still in use`);
    tags.delete(id);
    return empty();
  });
}

function detail(state: FamilyState, users: number[]): Record<string, number[]> {
  const everywhere = { notificationIds: [], indexerIds: [] };
  if (state.kind === 'prowlarr') return { ...everywhere, indexerProxyIds: [], applicationIds: users };
  return {
    ...everywhere,
    delayProfileIds: [],
    importListIds: [],
    releaseProfileIds: [],
    downloadClientIds: [],
    autoTagIds: [],
    [state.kind === 'radarr' ? 'movieIds' : 'seriesIds']: users,
  };
}
