import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Config } from '../lib/config/schema.ts';
import { ExternalSecret } from '../lib/constructs/secrets/external-secret.ts';
import { SealedSecret } from '../lib/constructs/secrets/sealed-secret.ts';
import { secretsOf } from '../lib/secrets.ts';

/** How the Secrets come to be. With `existing` and `sops` they are applied apart from dist/. */
export class SecretsChart extends Chart {
  static isNeeded({ secrets }: Config): boolean {
    switch (secrets.provider) {
      case 'existing':
      case 'sops':
        return false;
      case 'externalSecret':
        return true;
      case 'sealedSecret':
        return Object.values(secrets.encrypted).some((values) => Object.keys(values).length > 0);
    }
  }

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const { secrets } = config;
    for (const { name, namespace, keys } of secretsOf(config)) {
      if (secrets.provider === 'externalSecret') {
        new ExternalSecret(this, name, {
          namespace,
          name,
          keys: keys.filter(({ readBy }) => readBy.length > 0).map(({ key }) => key),
          store: secrets.store,
          remoteKey: secrets.remoteKeys[name] ?? name,
          refreshInterval: secrets.refreshInterval,
        });
      }
      if (secrets.provider === 'sealedSecret' && Object.keys(secrets.encrypted[name]).length > 0) {
        const { scope: sealing, encrypted } = secrets;
        new SealedSecret(this, name, { namespace, name, scope: sealing, encrypted: encrypted[name] });
      }
    }
  }
}
