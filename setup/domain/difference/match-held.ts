import type { Desired } from '../desired/desired.ts';
import type { Reading, Resource } from '../resource/resource.ts';
import { compareField } from './compare-field.ts';
import { type Readings, resolved } from './resolve.ts';

/** Whether what the app holds is the wanted thing. */
type Rule = (desired: Desired, held: Resource) => boolean;

/**
 * Which of the things that an app holds is which of those that are wanted; each is one at most. What it is counts more
 * than what it is called: people call a second client `qBittorrent` as well, or an old library `Movies`, and it is theirs.
 */
export function matchHeld(
  wanted: readonly Desired[],
  { resources }: Reading,
  readings: Readings,
): ReadonlyMap<Desired, Resource> {
  const recognised: Rule = (desired, held) => isRecognised(desired, held, readings);
  const ofAnother: Rule = (desired, held) =>
    wanted.some((other) => other !== desired && other.kind === held.kind && isNamed(other, held));
  const rules: readonly Rule[] = [
    (desired, held) => recognised(desired, held) && !ofAnother(desired, held),
    isNamed,
    recognised,
  ];
  const found = new Map<Desired, Resource>();
  const taken = new Set<Resource>();
  for (const rule of rules) {
    for (const desired of wanted) {
      if (found.has(desired)) continue;
      const fitting = resources.filter(
        (held) => held.kind === desired.kind && !taken.has(held) && rule(desired, held),
      );
      const held = fitting.find((one) => isNamed(desired, one)) ?? fitting[0];
      if (held === undefined) continue;
      found.set(desired, held);
      taken.add(held);
    }
  }
  return found;
}

function isNamed({ name, foldsCase }: Desired, held: Resource): boolean {
  const folded = (text: string) => (foldsCase === true ? text.toLowerCase() : text);
  return folded(held.name) === folded(name);
}

function isRecognised({ recognisedBy = [], fields }: Desired, held: Resource, readings: Readings): boolean {
  return (
    recognisedBy.length > 0 &&
    recognisedBy.every((name) => {
      const field = fields[name];
      const state =
        field && compareField(field, held.fields[name], { resolve: (value) => resolved(value, readings) });
      return state?.kind === 'same';
    })
  );
}
