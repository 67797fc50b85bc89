import * as z from 'zod';
import { Config } from './schema.ts';

/** media.schema.json: what people may write. Draft 7 is what the YAML extensions of editors know best. */
export function mediaSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(Config, { io: 'input', target: 'draft-7' });
  return { title: 'media.yaml', description: 'A media stack on Kubernetes', ...schema };
}
