/** Writes what is made of the schema: media.schema.json, the help of editors for media.yaml, and docs/configuration.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderMediaSchema } from '../lib/config/json-schema.ts';
import { renderReference } from './reference/render.ts';

const root = join(import.meta.dirname, '..');
writeFileSync(join(root, 'media.schema.json'), renderMediaSchema());
writeFileSync(join(root, 'docs', 'configuration.md'), renderReference());
