import * as z from 'zod';
import { Config } from './schema.ts';

/** media.schema.json: what people may write. Draft 7 is what the YAML extensions of editors know best. */
export function mediaSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(Config, { io: 'input', target: 'draft-7' });
  return { $schema, title: 'media.yaml', description: 'A media stack on Kubernetes', ...schema };
}

/** The schema as the text of the file. */
export function renderMediaSchema(): string {
  return `${JSON.stringify(mediaSchema(), undefined, 2)}\n`;
}
