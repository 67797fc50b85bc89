import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleProgram } from '../../scripts/bundle/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'bundled-client-'));
const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  const known = request.url === '/api/v3/rootfolder' && request.headers['x-api-key'] === 'key';
  response.statusCode = known ? 200 : 404;
  response.end(JSON.stringify(known ? [{ id: 1, path: '/data/media/movies', accessible: true }] : {}));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('a client in a bundle, with the part of undici that is in it', () => {
  it('reads a server', async () => {
    const program = join(folder, 'program.cjs');
    writeFileSync(program, await bundleProgram('test/support/bundled-client.ts'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const args = [program, `http://127.0.0.1:${port}`];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
    expect({ stdout, stderr }).toEqual({
      stdout: '[{"path":"/data/media/movies","accessible":true}]',
      stderr: '',
    });
  });
});
