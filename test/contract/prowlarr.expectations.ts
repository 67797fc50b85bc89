import * as z from 'zod';
import { HealthResult, Provider, SystemStatus, Tag } from '../../clients/servarr/resources.ts';
import type { Operation } from './operation.ts';

const API = '/api/v1';
export const anApplication = {
  id: 3,
  name: 'radarr',
  implementation: 'Radarr',
  configContract: 'RadarrSettings',
  fields: [{ name: 'baseUrl', value: 'http://radarr:7878' }],
  syncLevel: 'fullSync',
};
const reads = 'id name implementation configContract fields.name fields.value';
const one = { reads, schema: Provider, answer: anApplication };
const list = { reads, schema: z.array(Provider), answer: [anApplication] };
const body = 'name implementation configContract fields syncLevel';
const host = { id: 1, urlBase: '' };

/** What Prowlarr 1 and 2 are asked. */
export const prowlarrOperations: readonly Operation[] = [
  { method: 'GET', path: '/ping', answer: { status: 'OK' } },
  {
    method: 'GET',
    path: `${API}/system/status`,
    reads: 'version urlBase',
    schema: SystemStatus,
    answer: { version: '2.6.5.5623' },
  },
  {
    method: 'GET',
    path: `${API}/tag`,
    reads: 'id label',
    schema: z.array(Tag),
    answer: [{ id: 1, label: 'films' }],
  },
  {
    method: 'POST',
    path: `${API}/tag`,
    body: 'label',
    reads: 'id label',
    schema: Tag,
    answer: { id: 1, label: 'films' },
  },
  {
    method: 'GET',
    path: `${API}/health`,
    reads: 'source type message wikiUrl',
    schema: z.array(HealthResult),
    answer: [{ source: 'IndexerCheck', type: 'error', message: 'm' }],
  },
  { method: 'GET', path: `${API}/config/host`, answer: host },
  { method: 'PUT', path: `${API}/config/host/{id}`, body: 'id urlBase', answer: host },
  { method: 'GET', path: `${API}/applications`, ...list },
  { method: 'GET', path: `${API}/applications/schema`, ...list },
  { method: 'POST', path: `${API}/applications`, body, ...one },
  { method: 'PUT', path: `${API}/applications/{id}`, query: 'forceSave', body: `id ${body}`, ...one },
];
