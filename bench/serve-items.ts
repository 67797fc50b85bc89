/**
 * `serve-items.ts KIND COUNT`: answers every request with that many of Jellyfin's items. It is a process of
 * its own, so that only reading is timed.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { catalogueBytes, marksBytes } from './jellyfin-items.ts';

const [, , kind, count] = process.argv;
const body = (kind === 'marks' ? marksBytes : catalogueBytes)(Number(count));
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port, bytes: body.length });
});
process.on('disconnect', () => process.exit());
