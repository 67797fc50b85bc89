import { parseAllDocuments } from 'yaml';

/** Values by Secret and key, like `media-logins/arr-password`, of manifests that `npm run secrets` prints. */
export function secretValuesIn(manifests: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const document of parseAllDocuments(manifests)) {
    const { metadata, stringData } = document.toJS() as {
      readonly metadata: { readonly name: string };
      readonly stringData: Readonly<Record<string, string>>;
    };
    for (const [key, text] of Object.entries(stringData)) values.set(`${metadata.name}/${key}`, text);
  }
  return values;
}
