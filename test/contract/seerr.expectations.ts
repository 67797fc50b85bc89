import * as z from 'zod';
import {
  About,
  DvrServer,
  JellyfinSettings,
  PublicSettings,
  SeerrLibrary,
} from '../../clients/seerr/resources.ts';
import type { Operation } from './operation.ts';

const SETTINGS = '/api/v1/settings';
const library = { id: 'aa', name: 'Movies', enabled: true };
export const aServer = { id: 0, name: 'radarr', hostname: 'radarr', port: 7878, is4k: false };

/** What Seerr 3 is asked. */
export const seerrOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: `${SETTINGS}/public`,
    reads: 'initialized mediaServerType',
    schema: PublicSettings,
    answer: { initialized: true, mediaServerType: 2 },
  },
  {
    method: 'GET',
    path: `${SETTINGS}/about`,
    reads: 'version',
    schema: About,
    answer: { version: '3.4.1' },
  },
  {
    method: 'GET',
    path: `${SETTINGS}/jellyfin`,
    reads: 'ip port useSsl urlBase libraries.id libraries.name libraries.enabled',
    schema: JellyfinSettings,
    answer: { ip: 'jellyfin', port: 8096, libraries: [library] },
  },
  { method: 'POST', path: `${SETTINGS}/jellyfin`, body: 'port' },
  {
    method: 'GET',
    path: `${SETTINGS}/jellyfin/library`,
    query: 'sync enable',
    reads: 'id name enabled',
    schema: z.array(SeerrLibrary),
    answer: [library],
  },
  {
    method: 'POST',
    path: '/api/v1/auth/jellyfin',
    body: 'username password hostname port urlBase useSsl serverType',
  },
  ...(['radarr', 'sonarr'] as const).flatMap(serverOperations),
  { method: 'POST', path: `${SETTINGS}/initialize` },
];

function serverOperations(kind: 'radarr' | 'sonarr'): Operation[] {
  const path = `${SETTINGS}/${kind}`;
  const reads = 'id name hostname port apiKey';
  const body = 'name hostname port is4k';
  return [
    { method: 'GET', path, reads, schema: z.array(DvrServer), answer: [aServer] },
    { method: 'POST', path, body, reads, schema: DvrServer, answer: aServer },
    { method: 'PUT', path: `${path}/{id}`, body, reads, schema: DvrServer, answer: aServer },
  ];
}
