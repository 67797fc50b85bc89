/** Makes every attempt of a test to connect to another machine fail at once, before a name is looked up. */
import { Socket } from 'node:net';

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** The host of a connection in any of the forms that Node allows; undefined for this machine's own sockets. */
export function foreignHostOf(args: readonly unknown[]): string | undefined {
  // Node itself passes the arguments on as one list.
  const [first, second] = Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : args;
  const options =
    typeof first === 'object' && first !== null ? (first as Readonly<Record<string, unknown>>) : {};
  const host = options['host'] ?? (typeof second === 'string' ? second : 'localhost');
  return typeof host === 'string' && !loopback.test(host) ? host : undefined;
}

const connect = Reflect.get(Socket.prototype, 'connect') as (...args: unknown[]) => Socket;

Reflect.set(Socket.prototype, 'connect', function (this: Socket, ...args: unknown[]): Socket {
  const host = foreignHostOf(args);
  if (host !== undefined) throw new Error(`a test must not leave loopback, and this one connects to ${host}`);
  return connect.apply(this, args);
});
