import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An HTTP server on loopback that keeps what it is sent; `answers` are given in turn, then 200. */
export async function withHttp<Result>(
  answers: readonly Answer[],
  story: (url: string, received: readonly Received[]) => Promise<Result>,
): Promise<Result> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { method = '', url = '', headers } = request;
    received.push({ method, path: url, headers, body });
    const answer = answers[received.length - 1] ?? { status: 200 };
    response.writeHead(answer.status, answer.headers).end(answer.body ?? '{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await story(`http://127.0.0.1:${portOf(server.address())}`, received);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

export interface Mail {
  readonly from: string | undefined;
  readonly to: readonly string[];
  readonly text: string;
  readonly secure: boolean;
  readonly user: string | undefined;
}

/** A mail server on loopback that keeps what it is sent. */
export async function withSmtp<Result>(
  options: SMTPServerOptions,
  story: (port: number, mails: readonly Mail[]) => Promise<Result>,
): Promise<Result> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    logger: false,
    onAuth: ({ username, password }, _, done) => {
      if (password === 'the-password') done(null, { user: username });
      else done(new Error('no'));
    },
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (chunk) => {
        text += String(chunk);
      });
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? undefined : mailFrom.address;
        const to = rcptTo.map(({ address }) => address);
        const user = typeof session.user === 'string' ? session.user : undefined;
        mails.push({ from, to, text, secure: session.secure, user });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  try {
    return await story(portOf(server.server.address()), mails);
  } finally {
    await new Promise<void>((resolve) => {
      server.close(resolve);
    });
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
