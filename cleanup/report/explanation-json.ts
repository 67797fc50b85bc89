/** JSON of an explanation, version 1. */
import * as z from 'zod';
import type { EpochMs } from '../domain/basics/time.ts';
import type { Explanation } from '../domain/explain/explanation.ts';
import type { Unit } from '../domain/judge/judgement.ts';
import { KEEP_CODES } from '../domain/policy/reason.ts';
import { Time } from './json-scalars.ts';
import { KeepReason } from './keep-reason-json.ts';
import { Pressure, pressureContent } from './pressure-json.ts';

const ExplanationJson = z.strictObject({
  version: z.literal(1),
  judgedAt: Time,
  key: z.string(),
  verdict: z.enum(['keep', 'remove']),
  goesAt: Time.exactOptional().describe('when it goes if nothing but time happens'),
  answers: z
    .array(z.strictObject({ code: z.enum(KEEP_CODES), reason: KeepReason.exactOptional() }))
    .readonly()
    .describe('every rule; one without a reason does not keep it'),
  pressure: Pressure.exactOptional(),
  facts: z.unknown().describe('what is known of it, as in a snapshot file'),
});

export function renderExplanationJson(explanation: Explanation, judgedAt: EpochMs): string {
  const { verdict, answers, goesAt } = explanation;
  const content = {
    version: 1 as const,
    judgedAt,
    key: verdict.key,
    verdict: verdict.kind,
    ...(goesAt !== undefined && { goesAt }),
    answers,
    ...pressureContent(explanation),
    facts: factsOf(verdict.unit),
  };
  return `${JSON.stringify(z.encode(ExplanationJson, content), isoInstants, 2)}\n`;
}

/** The movie; or the series with no more of its files and episodes than the item holds. */
function factsOf(unit: Unit): unknown {
  if (unit.kind === 'movie') return unit.movie;
  const held = unit.kind === 'series' ? [] : unit.files;
  const episodes = held.flatMap((file) => file.episodes);
  return { ...unit.series, episodes, files: held.map(({ file }) => file) };
}

/** Every instant among the facts has a name that ends in `At`. */
function isoInstants(name: string, value: unknown): unknown {
  return name.endsWith('At') && typeof value === 'number' ? new Date(value).toISOString() : value;
}
