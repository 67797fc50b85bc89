import { aPolicy, someLimits } from '../../../support/policy.ts';

/** The defaults of the configuration; the primary user is the household's. */
export const POLICY = aPolicy();
/** The default limits. */
export const LIMITS = someLimits({ maxFraction: 0.5, fractionFrom: 10, maxShrink: 0.5 });
