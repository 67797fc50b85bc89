import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import { aReader } from './a-jellyfin.ts';

const http = useMockHttp();
const health = { path: '/health', method: 'GET' };

describe('waitUntilHealthy', () => {
  it('waits for the word Healthy and not for status 200 (trap 24: while starting, 10.11 answers 200 Degraded)', async () => {
    http.expect(health, 200, 'Degraded');
    http.expect(health, 200, 'Degraded');
    http.expect(health, 200, 'Healthy');

    await expect(aReader(http).waitUntilHealthy(60_000)).resolves.toBeUndefined();
  });

  it('waits through a server that refuses, starts or hangs up', async () => {
    http.expectFailure(health, Object.assign(new Error(), { code: 'ECONNREFUSED' }));
    http.expect(health, 503, '<html>');
    http.expectFailure(health, Object.assign(new Error(), { code: 'ECONNRESET' }));
    http.expect(health, 200, 'Healthy\n');

    await expect(aReader(http).waitUntilHealthy(60_000)).resolves.toBeUndefined();
  });

  it('gives up when the pauses reach the limit', async () => {
    for (let i = 0; i < 3; i++) http.expect(health, 200, 'Degraded');

    expect(await failureOf(aReader(http).waitUntilHealthy(4_000))).toMatchObject({
      code: 'starting',
      message: 'jellyfin is not up but Degraded (GET /health): see its log for what it waits for',
    });
  });

  it('does not wait when the address is wrong', async () => {
    http.expect(health, 404);

    expect(await failureOf(aReader(http).waitUntilHealthy(60_000))).toMatchObject({ code: 'not-found' });
  });
});
