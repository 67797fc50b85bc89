import { UnusableBody } from './body.ts';
import type { Method, ServerErrorCode } from './server-error.ts';

/** How a call without a usable answer ended. */
export interface NetworkFault {
  readonly code: ServerErrorCode;
  readonly what: string;
  readonly nextStep: string;
}

type Ending = 'unreachable' | 'connection-lost' | 'timed-out' | 'aborted' | 'malformed';

/** Names that undici, Node and AbortSignal give to the ways a call can end. */
const endings: Readonly<Record<string, Ending>> = {
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  UND_ERR_CONNECT_TIMEOUT: 'unreachable',
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
  UND_ERR_SOCKET: 'connection-lost',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'connection-lost',
  UND_ERR_HEADERS_TIMEOUT: 'timed-out',
  UND_ERR_BODY_TIMEOUT: 'timed-out',
  TimeoutError: 'timed-out',
  UND_ERR_ABORTED: 'aborted',
  AbortError: 'aborted',
  ABORT_ERR: 'aborted',
};

/** Explains what undici or the body reader threw; undefined for what is a fault of this program. */
export function explainFault(error: unknown, method: Method, urlSetting: string): NetworkFault | undefined {
  if (error instanceof UnusableBody) return explainBody(error);
  const name = nameOf(error);
  const ending = endings[name] ?? (/CERT|TLS|SSL/.test(name) ? 'unreachable' : undefined);
  if (ending === undefined && !name.startsWith('HPE_')) return undefined;
  return explainEnding(ending ?? 'malformed', name, method, urlSetting);
}

function explainEnding(code: Ending, name: string, method: Method, urlSetting: string): NetworkFault {
  const next = (afterRead: string) =>
    method === 'GET' ? afterRead : 'it may have acted all the same, so read its state before doing it again';
  switch (code) {
    case 'unreachable':
      return {
        code,
        what: `cannot be reached: ${name}`,
        nextStep: `check that it runs and that ${urlSetting} is right`,
      };
    case 'connection-lost':
      return { code, what: 'broke off the connection', nextStep: next('check that it is not restarting') };
    case 'timed-out':
      return { code, what: 'did not answer in time', nextStep: next('check its load, then try again') };
    case 'aborted':
      return { code, what: 'was not waited for: the run was cancelled', nextStep: next('start it again') };
    case 'malformed':
      return {
        code,
        what: 'does not speak HTTP as expected',
        nextStep: `check that ${urlSetting} has the right port and scheme`,
      };
  }
}

function explainBody({ fault }: UnusableBody): NetworkFault {
  switch (fault) {
    case 'too-large':
      return {
        code: 'too-large',
        what: 'answers more than the limit',
        nextStep: 'check what is behind its address',
      };
    case 'compressed':
      return {
        code: 'malformed',
        what: 'sent a compressed answer that was not asked for',
        nextStep: 'switch off forced compression in the proxy before it',
      };
    case 'not-utf8':
      return {
        code: 'malformed',
        what: 'sent text that is not UTF-8',
        nextStep: 'check what is behind its address',
      };
  }
}

/** undici and Node put a stable name in `code`; abort reasons have it in `name`. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}
