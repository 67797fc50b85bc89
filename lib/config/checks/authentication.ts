import type { Finding } from '../../../program/config/schema-findings.ts';
import { allInstancesOf } from '../apps-of.ts';
import type { Check } from '../check.ts';
import type { Config } from '../schema.ts';

/** The apps that can leave it to others who comes in. */
function signInsOf(config: Config) {
  const { prowlarr } = config.apps;
  return [
    ...allInstancesOf(config).map(({ name, path, settings }) => ({ name, path, ...settings })),
    ...(prowlarr.enabled ? [{ name: 'prowlarr', path: ['apps', 'prowlarr'], ...prowlarr }] : []),
  ];
}

/** A door that leads past the proxy, to an app that asks nobody. */
export const unguardedDoors: Check = (config) =>
  signInsOf(config)
    .filter(({ auth, service }) => auth !== 'forms' && service.type !== 'ClusterIP')
    .map(({ name, path }): Finding => {
      const message = `whoever comes through apps' service.from would be in without signing in; write forms, or let ${name} be reached by its route only`;
      return { path: [...path, 'auth'], message };
    });

/** What is given up for not signing in twice. */
export const openSignIns: Check = (config) =>
  signInsOf(config).flatMap(({ name, path, auth }): readonly Finding[] => {
    if (auth === 'forms') return [];
    const message =
      auth === 'external'
        ? `${name} asks nobody who they are: without a proxy before its route that does, everybody who reaches the route can delete its library`
        : `to ${name} the controller of the routes has a private address, so that everybody who comes through the route may be in without signing in; external with a proxy that signs people in says what is meant`;
    return [{ path: [...path, 'auth'], message }];
  });
