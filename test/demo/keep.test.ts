import { describe, expect, it } from 'vitest';
import { renderHelp } from '../../cleanup/cli/help.ts';
import { Visitor } from '../../demo/household/visitor.ts';
import { start } from '../support/run-script.ts';
import { StartedDemo, WHOLE_DEMO_MS } from './run-demo.ts';

/** The lines to be copied: a folder to go to, and an environment. */
function copied(out: string): { readonly folder: string; readonly environment: Record<string, string> } {
  const folder = /^cd (\S+)$/m.exec(out)?.[1] ?? '';
  const exports = [...out.matchAll(/^export ([A-Z_]+)=(\S+)$/gm)];
  return { folder, environment: Object.fromEntries(exports.map(([, name, value]) => [name, value])) };
}

/** What stands behind that name among the addresses. */
const wordAfter = (name: string, out: string) =>
  new RegExp(`│ +${name} +([^ ,]+)(?:,|$)`, 'm').exec(out)?.[1] ?? `no ${name}`;

/** Commands to be tried, as they stand. */
const commandsIn = (out: string) => out.split('\n').filter((line) => /^(?:node|curl) /.test(line));

describe('npm run demo -- --keep', () => {
  it(
    'leaves servers on which every printed command works as it stands, until Ctrl-C ends them all',
    async () => {
      const demo = new StartedDemo(['--keep']);
      await demo.said('doctor --config setup.yaml\n');
      const { folder, environment } = copied(demo.out);
      const shell = async (command: string) =>
        await start('sh', ['-c', `cd ${folder} && ${command}`], { ...environment, NO_PROXY: '*' });

      const commands = commandsIn(demo.out);
      const results = [];
      for (const command of commands) results.push({ command, ...(await shell(command)) });
      const leaving = await shell('node build/cleanup.cjs plan --all');
      const page = wordAfter('page', demo.out);
      const jon = new Visitor(page);
      await jon.signIn('jon', wordAfter('jon', demo.out));
      const seen = await jon.get('/leaving');
      const mara = new Visitor(page);
      await mara.signIn('mara', wordAfter('mara', demo.out));
      const kept = await mara.get('/kept');
      demo.child.kill('SIGINT');

      expect(seen.text).toContain('Keep<span class="unseen"> Copper Season');
      expect(kept.text).toContain('It is a favorite of jon.');
      expect(demo.out).toContain('good for nothing else');
      expect(commands.length).toBeGreaterThan(4);
      expect(results.filter(({ code }) => code !== 0)).toEqual([]);
      expect(results[0]?.out).toContain('Copper Season');
      expect(leaving.out).toMatch(/Copper Season .* it is a favorite of jon/);
      const help = renderHelp(undefined);
      expect(Object.keys(environment).filter((name) => !help.includes(name))).toEqual([]);
      expect(await demo.ended()).toBe(0);
      expect(demo.err).toBe('');
      expect(demo.leftBehind()).toEqual([]);
      await expect(fetch(String(environment['JELLYFIN_URL']))).rejects.toThrow();
      await expect(fetch(page)).rejects.toThrow();
    },
    WHOLE_DEMO_MS,
  );
});
