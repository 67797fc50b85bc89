import type { Finding } from '../../../program/config/schema-findings.ts';
import type { Check } from '../check.ts';
import type { Gluetun } from '../schema/vpn.ts';

/** A rule about the gluetun sidecar; silent with any other VPN. */
export const withGluetun =
  (check: (vpn: Gluetun) => readonly Finding[]): Check =>
  ({ vpn }) =>
    vpn.kind === 'gluetun' ? check(vpn) : [];
