import { describe, expect, it } from 'vitest';
import {
  ExternalSecret,
  type ExternalSecretProps,
} from '../../../../lib/constructs/secrets/external-secret.ts';
import { SealedSecret, type SealedSecretProps } from '../../../../lib/constructs/secrets/sealed-secret.ts';
import { madeOne } from '../../../support/construct-manifests.ts';

const external: Required<ExternalSecretProps> = {
  namespace: 'media',
  name: 'media-api-keys',
  keys: ['radarr-api-key', 'sonarr-api-key'],
  store: { kind: 'ClusterSecretStore', name: 'vault' },
  remoteKey: 'home/media',
  refreshInterval: '1h',
};

describe('ExternalSecret', () => {
  it('takes each key from the property of that name', () => {
    expect(madeOne((scope) => new ExternalSecret(scope, 'secret', external))).toMatchObject({
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name: 'media-api-keys', namespace: 'media' },
      spec: {
        refreshInterval: '1h',
        secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
        target: { name: 'media-api-keys' },
        data: [
          { secretKey: 'radarr-api-key', remoteRef: { key: 'home/media', property: 'radarr-api-key' } },
          { secretKey: 'sonarr-api-key', remoteRef: { key: 'home/media', property: 'sonarr-api-key' } },
        ],
      },
    });
  });
});

const sealed: Required<SealedSecretProps> = {
  namespace: 'media',
  name: 'media-api-keys',
  scope: 'namespace-wide',
  encrypted: { 'radarr-api-key': 'AgBy3i4OJSWK' },
};

describe('SealedSecret', () => {
  it('carries the sealed values and the scope they were sealed with', () => {
    expect(madeOne((scope) => new SealedSecret(scope, 'secret', sealed))).toMatchObject({
      apiVersion: 'bitnami.com/v1alpha1',
      kind: 'SealedSecret',
      metadata: {
        name: 'media-api-keys',
        namespace: 'media',
        annotations: { 'sealedsecrets.bitnami.com/namespace-wide': 'true' },
      },
      spec: {
        encryptedData: { 'radarr-api-key': 'AgBy3i4OJSWK' },
        template: { metadata: { name: 'media-api-keys', namespace: 'media' } },
      },
    });
  });

  it('has no annotation in the strict scope, which is the default of the controller', () => {
    const secret = madeOne((scope) => new SealedSecret(scope, 'secret', { ...sealed, scope: 'strict' }));

    expect(secret.metadata.annotations ?? {}).toEqual({});
  });
});
