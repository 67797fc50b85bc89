/** What all runs together came to, from `totals.json`; after a loss of the file the counters start at zero. */
import type { Counts, Totals } from '../../cleanup/ports/totals.ts';
import { endingOf } from '../domain/runs.ts';
import { type Definition, type Sample, type Seen, Sums } from './definition.ts';

interface Total {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  readonly of: (totals: Totals) => Counts;
  /** The labels of one number, or that it is not shown. */
  readonly labelled: (line: string, column: string) => Readonly<Record<string, string>> | undefined;
}

function counter({ name, help, labels, of, labelled }: Total): Definition {
  const samples = ({ house: { totals } }: Seen): readonly Sample[] => {
    const sums = new Sums();
    for (const [line, columns] of Object.entries(totals === undefined ? {} : of(totals)))
      for (const [column, value] of Object.entries(columns)) {
        const place = labelled(line, column);
        if (place !== undefined) sums.add(place, value);
      }
    return sums.samples();
  };
  return { name, help, type: 'counter', labels, samples };
}

function byInstance(name: string, help: string, of: Total['of']): Definition {
  const labelled = (instance: string, kind: string) => ({ kind, instance });
  return counter({ name, help, labels: ['kind', 'instance'], of, labelled });
}

function byServer(name: string, help: string, wanted: 'sent' | 'failed'): Definition {
  const labelled = (server: string, column: string) => (column === wanted ? { server } : undefined);
  return counter({ name, help, labels: ['server'], of: ({ requests }) => requests, labelled });
}

export const TOTAL_METRICS: readonly Definition[] = [
  counter({
    name: 'media_cleanup_runs_total',
    help: 'Runs of the cleanup by mode and outcome.',
    labels: ['mode', 'outcome'],
    of: ({ runs }) => runs,
    labelled: (mode, exitCode) => ({
      mode,
      outcome: endingOf({ mode: mode === 'live' ? 'live' : 'dry-run', exitCode: Number(exitCode) }),
    }),
  }),
  counter({
    name: 'media_cleanup_refusals_total',
    help: 'Runs that refused to remove anything, by the code of the refusal; one of several codes counts for each.',
    labels: ['code'],
    of: ({ refusals }) => refusals,
    labelled: (_mode, code) => ({ code }),
  }),
  byInstance(
    'media_cleanup_removed_items_total',
    'Movies and episodes that were removed.',
    ({ removedItems }) => removedItems,
  ),
  byInstance(
    'media_cleanup_removed_bytes_total',
    'Size of the files that were removed, as far as sizes are known.',
    ({ removedBytes }) => removedBytes,
  ),
  byInstance(
    'media_cleanup_freed_bytes_total',
    'What the disk gained by removals, as far as it is known: not what a recycle bin or a torrent still holds.',
    ({ freedBytes }) => freedBytes,
  ),
  byInstance(
    'media_cleanup_failed_items_total',
    'Movies and episodes whose removal failed.',
    ({ failedItems }) => failedItems,
  ),
  byServer('media_cleanup_server_requests_total', 'Requests of the cleanup to a server.', 'sent'),
  byServer(
    'media_cleanup_server_request_errors_total',
    'Requests without an answer, or with one that is no success; that something is not there is an answer.',
    'failed',
  ),
];
