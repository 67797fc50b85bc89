/** `npm run flows`: writes the diagram and the table of who may call whom into docs/hardening.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FLOWS_DOCUMENT, withFlows } from './flows/flows-document.ts';

const root = join(import.meta.dirname, '..');
const page = join(root, FLOWS_DOCUMENT);
writeFileSync(page, withFlows(readFileSync(page, 'utf8'), readFileSync(join(root, 'media.yaml'), 'utf8')));
