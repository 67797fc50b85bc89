import type { HttpRequest } from '../services/http-request.ts';
import { certificateProblem } from './certificate.ts';
import { SendFailure } from './failure.ts';

/** Sends one request once. Throws `SendFailure`; a redirect is none to follow with a secret. */
export async function post(
  { url, method, headers, body }: HttpRequest,
  { timeoutMs, backoffMs }: { readonly timeoutMs: number; readonly backoffMs: number },
): Promise<void> {
  let response: Response;
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    response = await fetch(url, { method, headers: { ...headers }, body, redirect: 'manual', signal });
  } catch (error) {
    const code = networkCode(error);
    const certificate = certificateProblem(code);
    if (certificate !== undefined) throw new SendFailure(certificate);
    throw new SendFailure(`no answer (${code})`, backoffMs);
  }
  const text = await response.text().catch(() => '');
  if (response.ok) return;
  const isTransient = response.status === 429 || response.status >= 500;
  const wait = Math.max(backoffMs, askedWaitMs(response.headers.get('retry-after'), text) ?? 0);
  throw new SendFailure(`status ${response.status}${hint(response.status)}`, isTransient ? wait : undefined);
}

function networkCode(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  if (error instanceof Error && error.name === 'TimeoutError') return 'timeout';
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'connection failed';
}

function hint(status: number): string {
  if (status === 401 || status === 403) return ': the secret is not taken';
  if (status === 404) return ': nothing is at that address';
  return status >= 300 && status < 400 ? ': it points elsewhere; write the address it points to' : '';
}

/** How long the service asks to wait: in the header in seconds, or in the body in the way of each service. */
function askedWaitMs(header: string | null, body: string): number | undefined {
  const seconds = header === null ? Number.NaN : Number(header);
  if (seconds >= 0) return seconds * 1000;
  try {
    const told: unknown = JSON.parse(body);
    return waitIn(told);
  } catch {
    return undefined;
  }
}

/** Matrix: `retry_after_ms`. Discord: `retry_after`, in seconds. Telegram: the same, in `parameters`. */
function waitIn(told: unknown): number | undefined {
  if (typeof told !== 'object' || told === null) return undefined;
  if ('retry_after_ms' in told) return Number(told.retry_after_ms);
  if ('retry_after' in told) return Number(told.retry_after) * 1000;
  return 'parameters' in told ? waitIn(told.parameters) : undefined;
}
