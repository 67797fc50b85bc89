import { describe, expect, it, onTestFinished } from 'vitest';
import { aStack } from '../../support/setup/a-stack.ts';

async function wiredWith(auth: string | undefined) {
  const stack = await aStack({ radarrs: [{ name: 'radarr' }], sonarrs: [{ name: 'sonarr' }] });
  onTestFinished(async () => await stack.simulator.close());
  const own = auth === undefined ? {} : { auth };
  const { radarr: radarrs, sonarr: sonarrs, prowlarr: indexers } = stack.file;
  for (const entry of [radarrs, sonarrs, indexers].flat()) Object.assign(Object(entry), own);
  expect(await stack.setup('apply')).toMatchObject({ code: 0 });
  stack.simulator.requests.clear();
  expect(await stack.setup('apply')).toMatchObject({ code: 0 });
  expect(stack.writes()).toEqual([]);
  const { radarr, sonarr, prowlarr } = stack.simulator;
  return [radarr.state.arr, sonarr.state.arr, prowlarr?.state].map((state) => {
    const { authenticationMethod, authenticationRequired, username } = state?.settings.get('host') ?? {};
    return { authenticationMethod, authenticationRequired, username };
  });
}

describe('how people sign in to Radarr, Sonarr and Prowlarr', () => {
  it.each([
    [undefined, 'forms', 'enabled', 'household'],
    ['forms', 'forms', 'enabled', 'household'],
    ['external', 'external', 'enabled', ''],
    ['disabledForLocalAddresses', 'forms', 'disabledForLocalAddresses', 'household'],
  ])('with auth %s is %s, %s', { timeout: 120_000 }, async (auth, method, required, username) => {
    for (const host of await wiredWith(auth)) {
      expect(host).toEqual({ authenticationMethod: method, authenticationRequired: required, username });
    }
  });
});
