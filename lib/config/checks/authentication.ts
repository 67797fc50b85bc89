import type { Finding } from '../../../program/config/schema-findings.ts';
import { servarrsOf } from '../apps-of.ts';
import type { Check } from '../check.ts';

/** A door that leads past the proxy, to an app that asks nobody. */
export const unguardedDoors: Check = (config) =>
  servarrsOf(config)
    .filter(({ settings: { auth } }) => auth !== 'forms')
    .flatMap(({ name, path, settings: { service, network } }) => {
      const doors = [
        ...(service.type === 'ClusterIP' ? [] : ['service']),
        ...(network.from.length === 0 ? [] : ['network.from']),
      ];
      return doors.map((door): Finding => {
        const message = `whoever comes to ${name} by ${door} would be in without signing in; write forms, or remove ${door}, so that only its route leads there`;
        return { path: [...path, 'auth'], message };
      });
    });

/** What is given up for not signing in twice. */
export const openSignIns: Check = (config) =>
  servarrsOf(config).flatMap(({ name, path, settings: { auth } }): readonly Finding[] => {
    if (auth === 'forms') return [];
    const message =
      auth === 'external'
        ? `${name} asks nobody who they are: without a proxy before its route that does, everybody who reaches the route can delete its library`
        : `to ${name} the controller of the routes has a private address, so that everybody who comes through the route may be in without signing in; external with a proxy that signs people in says what is meant`;
    return [{ path: [...path, 'auth'], message }];
  });
