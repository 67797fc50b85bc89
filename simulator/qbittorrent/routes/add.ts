import type { Call } from '../../http/call.ts';
import { json, type Reply, text } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import type { QbittorrentState } from '../state.ts';

const DEFAULT_SIZE = 1_000_000_000;

/** Adds torrents by magnet link. They begin without metadata and without progress. */
export function addRoutes(router: Router, state: QbittorrentState): void {
  router.post('/api/v2/torrents/add', (call) => {
    const form = formOf(call);
    const links = (form.get('urls') ?? '').split('\n').filter((link) => link.trim() !== '');
    const fresh = links.flatMap(magnetOf).filter(({ hash }) => state.world.torrents.get(hash) === undefined);
    const stopped = form.get(state.dialect.word) === 'true';
    for (const { hash, name } of fresh) {
      state.world.torrents.add(
        {
          hash,
          name,
          category: form.get('category') ?? '',
          savePath: form.get('savepath') ?? String(state.preferences['save_path']),
          files: [{ path: `${name}.mkv`, size: DEFAULT_SIZE }],
          addedAt: state.world.clock.now(),
          progress: 0,
          ratio: 0,
          state: stopped ? 'stoppedDL' : 'metaDL',
        },
        'nothing',
      );
    }
    return answerOf(state, links.length, fresh.length);
  });
}

function answerOf(state: QbittorrentState, asked: number, added: number): Reply {
  if (!state.dialect.countsAdded) return text(added > 0 ? 'Ok.' : 'Fails.');
  const counts = { success_count: added, pending_count: 0, failure_count: asked - added };
  return json(counts, added === 0 ? 409 : 200);
}

function magnetOf(link: string): { hash: string; name: string }[] {
  const hash = /xt=urn:btih:([0-9a-f]{40})/i.exec(link)?.[1]?.toLowerCase();
  if (hash === undefined) return [];
  return [{ hash, name: new URLSearchParams(link.slice(link.indexOf('?'))).get('dn') ?? hash }];
}

/** The fields of a form, urlencoded or multipart. */
function formOf(call: Call): Map<string, string> {
  const boundary = /boundary="?([^";]+)/.exec(call.header('content-type') ?? '')?.[1];
  if (boundary === undefined) return new Map(call.form());
  const fields = new Map<string, string>();
  for (const part of call.body.split(`--${boundary}`)) {
    const found = /name="([^"]+)"[\s\S]*?\r\n\r\n([\s\S]*?)\r\n$/.exec(part);
    if (found !== null) fields.set(found[1] ?? '', found[2] ?? '');
  }
  return fields;
}
