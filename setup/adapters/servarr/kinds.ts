import type { ConfigurationPart } from '../../../clients/servarr/resources.ts';

/** What setup calls the documents of the configuration, and what the servers call them. */
export const DOCUMENTS: Readonly<Record<string, ConfigurationPart>> = {
  host: 'host',
  'media-management': 'mediamanagement',
  naming: 'naming',
  'download-handling': 'downloadclient',
};

/** How a server shows a secret that it holds. */
export const MASK = '********';

/** Settings of a form stand in a list on the wire; here each is a field of its own. */
export const SETTING = 'fields.';
