/** Writes what is made of the schema: media.schema.json, the help of editors for media.yaml, docs/configuration.md, and the table of providers in docs/vpn.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderMediaSchema } from '../lib/config/json-schema.ts';
import { withProviders } from './reference/providers.ts';
import { renderReference } from './reference/render.ts';

const root = join(import.meta.dirname, '..');
writeFileSync(join(root, 'media.schema.json'), renderMediaSchema());
writeFileSync(join(root, 'docs', 'configuration.md'), renderReference());

const vpn = join(root, 'docs', 'vpn.md');
writeFileSync(vpn, withProviders(readFileSync(vpn, 'utf8')));
