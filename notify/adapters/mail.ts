import { createTransport } from 'nodemailer';
import type { NotificationOf } from '../config/schema.ts';
import { type Message, plainText } from '../domain/message.ts';
import { certificateProblem } from './certificate.ts';
import { SendFailure } from './failure.ts';

export interface MailOptions {
  readonly timeoutMs: number;
  readonly backoffMs: number;
  /** Certificates of an authority of one's own. @default - those that Node knows */
  readonly ca?: string;
}

/** Sends one mail once. With `starttls` a server that offers no encryption is not sent to. Throws `SendFailure`. */
export async function sendMail(
  { host, port, security, username, from, to }: NotificationOf<'email'>,
  password: string,
  message: Message,
  { timeoutMs, backoffMs, ca }: MailOptions,
): Promise<void> {
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(username !== undefined && { auth: { user: username, pass: password } }),
    ...(ca !== undefined && { tls: { ca } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    // Titles were made one line: no header begins in a subject.
    await transport.sendMail({ from, to: [...to], subject: message.title, text: plainText(message) });
  } catch (error) {
    throw mailFailure(error, backoffMs);
  } finally {
    transport.close();
  }
}

function mailFailure(error: unknown, backoffMs: number): SendFailure {
  const certificate = certificateProblem(systemCode(error));
  if (certificate !== undefined) return new SendFailure(certificate);
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'failed';
  const status = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : undefined;
  const what = `${code}${status === undefined ? '' : `, answer ${status}`}`;
  const isFinal = code === 'EAUTH' || code === 'EENVELOPE' || code === 'ETLS' || (status ?? 0) >= 500;
  return new SendFailure(
    code === 'EAUTH' ? `${what}: user or password is not taken` : what,
    isFinal ? undefined : backoffMs,
  );
}

/** What the system said, which nodemailer keeps behind a code of its own. */
function systemCode(error: unknown): string {
  return error instanceof Error && 'originalCode' in error ? String(error.originalCode) : '';
}
