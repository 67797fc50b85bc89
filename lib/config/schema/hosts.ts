/** Names and addresses of machines. */
import { isIP } from 'node:net';
import * as z from 'zod';
import { addressProblem } from '../../../program/config/addresses.ts';

const NAME = 'expected a host name like tv.example.org, in lower case, without scheme, port or path';
const FORM = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** DNS name as in a certificate or a route, without scheme, port or path. */
export const HostName = z
  .string()
  .max(253, 'expected at most 253 characters')
  .regex(FORM, { error: NAME, abort: true })
  .superRefine((host, context) => {
    const why = nameProblem(host);
    if (why !== undefined) context.addIssue({ code: 'custom', message: `${NAME}; it ${why}` });
  })
  .meta({ title: 'host name', examples: ['tv.example.org'] });

/** Host name under which people come from outside. */
export const RouteHost = HostName.refine(
  (host) => !isOwnMachine(host) && !/(^|\.)(svc|cluster\.local)$/.test(host),
  'expected a name that DNS at home or on the internet answers; localhost is whoever asks, and names of Services lead into the cluster only',
);

/** IPv4 address of one machine. */
export const MachineIpv4 = z.ipv4().superRefine(refuseNobody);

/** Address of one machine. */
export const MachineAddress = z.union([z.ipv4(), z.ipv6()]).superRefine(refuseNobody);

/**
 * Host name or address of a server, as pods or nodes see it.
 *
 * @param expected what errors ask for
 */
export function serverHost(expected: string) {
  return z
    .string({ error: expected })
    .max(253, 'expected at most 253 characters')
    .superRefine((host, context) => {
      const isName = isIP(host) === 0;
      const why = hostProblem(host);
      if (why !== undefined) context.addIssue({ code: 'custom', message: `${expected}; it ${why}` });
      else if (isName && !FORM.test(host)) context.addIssue({ code: 'custom', message: expected });
    })
    .meta({ title: 'host name or address' });
}

/** Why no server is at the host, or nothing. What is no host at all, is none that this knows of. */
export function hostProblem(host: string): string | undefined {
  if (isIP(host) !== 0) return addressProblem(host);
  if (isOwnMachine(host)) return 'is whoever asks: each pod and each node is its own localhost';
  return FORM.test(host) ? nameProblem(host) : undefined;
}

function isOwnMachine(host: string): boolean {
  return /(^|\.)localhost$/.test(host);
}

function nameProblem(host: string): string | undefined {
  const labels = host.split('.');
  if (labels.some((label) => label.length > 63)) return 'has a part of more than 63 characters between dots';
  // Everybody takes such a name for an address, and most for another one.
  return /^(\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? '')
    ? 'ends in a number, as only addresses do, and those have four of them'
    : undefined;
}

function refuseNobody(address: string, context: z.RefinementCtx): void {
  const why = isIP(address) === 0 ? undefined : addressProblem(address);
  if (why !== undefined) {
    context.addIssue({ code: 'custom', message: `expected the address of one machine; it ${why}` });
  }
}
