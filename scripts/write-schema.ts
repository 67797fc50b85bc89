/** Writes media.schema.json, which gives editors completion and help for media.yaml. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderMediaSchema } from '../lib/config/json-schema.ts';

writeFileSync(join(import.meta.dirname, '..', 'media.schema.json'), renderMediaSchema());
