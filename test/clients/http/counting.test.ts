import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { ExchangeEnding } from '../../../clients/http/options.ts';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import { aConnection, aReader } from './a-server.ts';

const http = useMockHttp();

function counting() {
  const endings: ExchangeEnding[] = [];
  return {
    endings,
    options: { dispatcher: http.dispatcher, onExchange: (one: ExchangeEnding) => endings.push(one) },
  };
}

describe('onExchange', () => {
  it.each([
    [200, 'answered'],
    [404, 'answered'],
    [401, 'failed'],
    [500, 'failed'],
  ] as const)('calls an exchange with status %i %s', async (status, ending) => {
    const { endings, options } = counting();
    http.expect({ path: '/api', method: 'POST' }, status);
    await aConnection(options)
      .exchange({ method: 'POST', path: '/api' })
      .catch(() => undefined);
    expect(endings).toEqual([ending]);
  });

  it('is told of each repetition', async () => {
    const { endings, options } = counting();
    http.expect({ path: '/api', method: 'GET' }, 503);
    http.expect({ path: '/api', method: 'GET' }, 503);
    await failureOf(
      aReader(options, { attempts: 2, sleep: async () => {} }).json({ path: '/api' }, z.unknown()),
    );
    expect(endings).toEqual(['failed', 'failed']);
  });
});
