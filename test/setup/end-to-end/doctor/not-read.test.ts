import { describe, expect, it, onTestFinished } from 'vitest';
import { aStack } from '../../../support/setup/a-stack.ts';
import { examined } from './examined.ts';

/** Why doctor could not read an app of such a stack, by app. */
async function hindrancesIn(options: Parameters<typeof aStack>[0]) {
  const stack = await aStack(options);
  onTestFinished(async () => await stack.simulator.close());
  await stack.setup('apply');
  const { code, findings } = await examined(stack);
  expect(code).toBe(5);
  const told = findings.filter((one) => one.severity === 'error' && one.subject === one.app);
  return told.map((one) => `${one.app} ${one.code}`);
}

describe('setup doctor of an app that it cannot read', () => {
  it('tells a version that nobody has looked at from other reasons, whichever app it is', async () => {
    const found = await hindrancesIn({
      radarrs: [{ name: 'radarr', version: '7.0.0.1' }],
      sonarrs: [{ name: 'sonarr', version: '6.0.0.1' }],
      prowlarr: { version: '3.0.0.1' },
      seerr: { version: '3.5.0' },
    });

    expect(found).toEqual(
      expect.arrayContaining(
        ['radarr', 'sonarr', 'prowlarr', 'seerr'].map((app) => `${app} unknown-version`),
      ),
    );
  });

  it('tells a key that is not taken, of Seerr too, which answers it as it answers a right that is missing', async () => {
    const stack = await aStack({ radarrs: [{ name: 'radarr' }], sonarrs: [{ name: 'sonarr' }] });
    onTestFinished(async () => await stack.simulator.close());
    await stack.setup('apply');
    for (const name of ['radarr', 'seerr', 'prowlarr'] as const) {
      for (const entry of [stack.file[name]].flat()) Object.assign(Object(entry), { apiKey: 'f'.repeat(32) });
    }

    const { code, findings } = await examined(stack);

    expect(code).toBe(5);
    expect(findings.map((one) => `${one.app} ${one.code}`)).toEqual(
      expect.arrayContaining(['radarr', 'prowlarr', 'seerr'].map((app) => `${app} sign-in-refused`)),
    );
  });
});
