/** Why a server's certificate is not taken, by the code that Node gives, and what to do. */
const NOT_TRUSTED =
  'give the server one of an authority that everybody trusts, or this program that of yours, as a file that NODE_EXTRA_CA_CERTS names';

const REASONS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'has expired: renew it at the server',
  CERT_NOT_YET_VALID: 'is not valid yet: look at the clocks of both machines',
  ERR_TLS_CERT_ALTNAME_INVALID: 'is for another name: write the name it is for as host or url',
  DEPTH_ZERO_SELF_SIGNED_CERT: `is not trusted: ${NOT_TRUSTED}`,
  SELF_SIGNED_CERT_IN_CHAIN: `is not trusted: ${NOT_TRUSTED}`,
  UNABLE_TO_GET_ISSUER_CERT: `is not trusted: ${NOT_TRUSTED}`,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: `is not trusted: ${NOT_TRUSTED}`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: `is not trusted: ${NOT_TRUSTED}`,
};

/** One line, or undefined where the code says something else. To try again would not help. */
export function certificateProblem(code: string): string | undefined {
  const reason = REASONS[code];
  return reason === undefined ? undefined : `its certificate (${code}) ${reason}`;
}
