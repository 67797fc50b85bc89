import type { Finding } from '../../program/config/schema-findings.ts';
import type { Config } from './schema.ts';

/** One rule over a whole configuration; an empty list means that it is content. */
export type Check = (config: Config) => readonly Finding[];
