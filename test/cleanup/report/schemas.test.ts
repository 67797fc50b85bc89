import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { FactsFile } from '../../../cleanup/adapters/facts-file.ts';
import { CleanupFile } from '../../../cleanup/config/file-schema.ts';
import { PlanJson } from '../../../cleanup/report/plan-json.ts';
import { RunJson } from '../../../cleanup/report/run-json.ts';

/** The published form: no noise about read-only lists, and a date is a date-time without zod's pattern of it. */
function published(schema: z.ZodType, title: string): string {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
    },
  });
  const biome = ['node_modules/@biomejs/biome/bin/biome', 'format', '--stdin-file-path=schema.json'];
  return execFileSync(process.execPath, biome, {
    input: JSON.stringify({ title, ...json }),
    encoding: 'utf8',
  });
}

describe('docs/schemas', () => {
  it('holds the schema of the plan that the sources produce', async () => {
    await expect(published(PlanJson, 'Plan of the cleanup, version 1')).toMatchFileSnapshot(
      '../../../docs/schemas/plan-v1.schema.json',
    );
  });

  it('holds the schema of the report of a run', async () => {
    await expect(published(RunJson, 'Run of the cleanup, version 1')).toMatchFileSnapshot(
      '../../../docs/schemas/run-v1.schema.json',
    );
  });

  it('holds the schema of the snapshot file that the sources read', async () => {
    await expect(published(FactsFile, 'Snapshot of the cleanup, version 1')).toMatchFileSnapshot(
      '../../../docs/schemas/snapshot-v1.schema.json',
    );
  });

  it('holds the schema of cleanup.yaml for editors', async () => {
    await expect(published(CleanupFile, 'Configuration of the cleanup')).toMatchFileSnapshot(
      '../../../docs/schemas/cleanup-config.schema.json',
    );
  });
});
