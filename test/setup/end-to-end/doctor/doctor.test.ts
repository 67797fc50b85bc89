import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aStack, type Stack } from '../../../support/setup/a-stack.ts';

describe('setup doctor of a stack', () => {
  let stack: Stack;

  beforeEach(async () => {
    stack = await aStack();
  });
  afterEach(async () => await stack.simulator.close());

  it('finds nothing wrong once it is wired', async () => {
    await stack.setup('apply');

    const { code, out } = await stack.setup('doctor');

    expect(code).toBe(0);
    expect(out).not.toMatch(/^ +(?:error|warning):/m);
    expect(out).toMatch(/^Doctor: \d notes, 27 fine$/m);
  });
});
