/** The log of a run: what changed, what did not, and one line at the end. */
import type { LogEntry as AnyLogEntry } from '../../program/report/log-line.ts';
import type { AppResult, Outcome, SetupResult } from '../app/plan.ts';
import type { Finding } from '../domain/findings/finding.ts';
import { resourceWords } from '../domain/resource/resource.ts';
import { outcomeWords, resultWords } from './result-text.ts';
import { valueWords } from './value-words.ts';

/** Names of events are part of the interface: they are added to, never renamed. */
export type SetupEvent = 'changed' | 'failed' | 'not-read' | 'open' | 'finding' | 'setup-ended' | 'problem';
export type LogEntry = AnyLogEntry<SetupEvent>;

export function outcomeEntry(outcome: Outcome): LogEntry {
  const { comparison, kind } = outcome;
  const { resource, action, changes } = comparison;
  const fields = { ...resource, action, outcome: kind };
  if (kind !== 'written') {
    return { level: 'error', event: 'failed', msg: `${resource.app}: ${outcomeWords(outcome)}`, fields };
  }
  const words = changes.map(({ field, from, to }) =>
    action === 'create' ? `${field} ${valueWords(to)}` : `${field} ${valueWords(from)} → ${valueWords(to)}`,
  );
  const verb = action === 'create' ? 'created' : 'updated';
  const msg = `${resource.app}: ${verb} ${resourceWords(resource)}: ${words.join(', ')}`;
  return { level: 'info', event: 'changed', msg, fields };
}

/** Everything that is told once the run is over; a run with nothing to say is one line. */
export function endEntries({ apps, findings }: SetupResult, exitCode: number): readonly LogEntry[] {
  const level = exitCode === 0 ? 'info' : 'error';
  return [
    ...apps.flatMap(appEntries),
    // What is only good to know is told by plan: a run with nothing to do is one line.
    ...findings.filter(({ severity }) => severity !== 'note').map(findingEntry),
    { level, event: 'setup-ended', msg: `setup: ${resultWords(apps)}`, fields: { exitCode } },
  ];
}

function appEntries({ app, outcomes, last }: AppResult): readonly LogEntry[] {
  const lost = outcomes.filter(({ kind }) => kind === 'not-taken').map(outcomeEntry);
  if (last.state === 'not-read') {
    const fields = { app };
    return [...lost, { level: 'error', event: 'not-read', msg: `${app} not read: ${last.problem}`, fields }];
  }
  const open = last.comparisons.flatMap(({ resource, action, waitsFor }): LogEntry[] => {
    if (action !== 'missing' && action !== 'waits') return [];
    const why = waitsFor ? `waits for ${resourceWords(waitsFor)} of ${waitsFor.app}` : 'is missing';
    return [
      {
        level: 'warn',
        event: 'open',
        msg: `${app}: ${resourceWords(resource)} ${why}`,
        fields: { ...resource },
      },
    ];
  });
  return [...lost, ...open];
}

function findingEntry({ severity, code, app, message, nextStep, command }: Finding): LogEntry {
  const fields = { app, code, nextStep, ...(command !== undefined && { command }) };
  return {
    level: severity === 'error' ? 'error' : 'warn',
    event: 'finding',
    msg: `${app}: ${message}; ${nextStep}${command === undefined ? '' : `: ${command}`}`,
    fields,
  };
}
