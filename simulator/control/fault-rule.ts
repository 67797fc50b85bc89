import type { Fault, FaultRule } from '../http/faults.ts';
import { isObject, type JsonObject } from '../http/json-body.ts';

const KINDS: readonly string[] = [
  'latency',
  'status',
  'reset',
  'hang',
  'truncated',
  'cut',
  'malformed',
  'slow-body',
  'empty-list',
  'half-list',
  'shuffled-list',
  'dies',
] satisfies Fault['kind'][];

/** A rule from JSON, where the pattern of the path is text. */
export function faultRuleFrom(body: JsonObject): FaultRule {
  const { fault, path, ...rest } = body;
  if (!isObject(fault) || !KINDS.includes(String(fault['kind'])))
    throw new Error(`fault.kind: expected one of ${KINDS.join(', ')}`);
  return {
    ...rest,
    ...(typeof path === 'string' ? { path: new RegExp(path) } : {}),
    // The fields of each kind are those of its type; one that is missing is a mistake of the test that sends it.
    fault: fault as unknown as Fault,
  };
}
