import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS, OPTIONS } from '../../../cleanup/cli/commands.ts';
import { renderHelp } from '../../../cleanup/cli/help.ts';
import { VERSION } from '../../../program/cli/version.ts';

describe('renderHelp', () => {
  it('shows commands, options, environment and exit codes', async () => {
    await expect(renderHelp(undefined)).toMatchFileSnapshot('golden/help.txt');
  });

  it.each(COMMANDS)('has a page for $name', async (command) => {
    await expect(renderHelp(command)).toMatchFileSnapshot(`golden/help-${command.name}.txt`);
  });

  it('knows every option that a command takes', () => {
    const known = OPTIONS.map(({ name }) => name);
    for (const { options } of COMMANDS) expect(known).toEqual(expect.arrayContaining([...options]));
  });
});

describe('VERSION', () => {
  it('is the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(VERSION).toBe(version);
  });
});
