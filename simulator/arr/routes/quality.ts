import { type JsonObject, numberOr, objectBody } from '../../http/json-body.ts';
import { empty, json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { notFound } from '../errors.ts';
import { QUALITY_PROFILE, qualityDto } from '../quality.ts';
import type { ArrState } from '../state.ts';
import { Table } from '../table.ts';

type Document = JsonObject & { readonly id: number };

/** Documents about quality that programs like configarr read and write; nothing else in the simulator looks at them. */
export function qualityRoutes(router: Router, state: ArrState): void {
  const api = `${state.urlBase}/api/v3`;
  const profiles = new Table<Document>();
  profiles.add((id) => ({ ...QUALITY_PROFILE, id }));
  documentRoutes(router, `${api}/qualityprofile`, profiles);
  router.get(`${api}/qualityprofile/schema`, () => json({ ...QUALITY_PROFILE, id: 0, name: '' }));
  documentRoutes(router, `${api}/customformat`, new Table());
  router.get(`${api}/customformat/schema`, () => json([]));
  const delays = new Table<Document>();
  delays.add((id) => ({ ...DELAY_PROFILE, id }));
  documentRoutes(router, `${api}/delayprofile`, delays);
  const definitions = definitionsOf(state);
  router.put(`${api}/qualitydefinition/update`, (call) => {
    const parsed: unknown = JSON.parse(call.body);
    for (const body of Array.isArray(parsed) ? parsed : [])
      if (definitions.get(body.id) !== undefined) definitions.replace(body);
    return json([...definitions.all()], 202);
  });
  documentRoutes(router, `${api}/qualitydefinition`, definitions);
  router.get(`${api}/language`, () => json([{ id: 1, name: 'English', nameLower: 'english' }]));
}

const DELAY_PROFILE = {
  enableUsenet: true,
  enableTorrent: true,
  preferredProtocol: 'usenet',
  usenetDelay: 0,
  torrentDelay: 0,
  bypassIfHighestQuality: true,
  bypassIfAboveCustomFormatScore: false,
  minimumCustomFormatScore: 0,
  order: 2147483647,
  tags: [],
};

function definitionsOf({ kind }: ArrState): Table<Document> {
  const definitions = new Table<Document>();
  for (const size of ['hd', '4k'] as const) {
    const quality = qualityDto(size, kind)['quality'] as JsonObject;
    definitions.add((id) => ({
      id,
      quality,
      title: quality['name'],
      weight: id,
      minSize: 0,
      maxSize: 100,
      preferredSize: 95,
    }));
  }
  return definitions;
}

/** List, read, add, replace and delete; the body's id counts, the path's where it has none. */
function documentRoutes(router: Router, api: string, rows: Table<Document>): void {
  const found = (id: number): Document => {
    const row = rows.get(id);
    if (row === undefined) throw notFound();
    return row;
  };
  router.get(api, () => json([...rows.all()]));
  router.get(`${api}/{id}`, (call) => json(found(call.paramInt('id'))));
  router.post(api, (call) =>
    json(
      rows.add((id) => ({ ...objectBody(call), id })),
      201,
    ),
  );
  for (const path of [api, `${api}/{id}`])
    router.put(path, (call) => {
      const body = objectBody(call);
      const { id } = found(numberOr(body['id'], Number(call.param('id'))));
      return json(rows.replace({ ...body, id }), 202);
    });
  router.delete(`${api}/{id}`, (call) => {
    rows.delete(call.paramInt('id'));
    return empty();
  });
}
