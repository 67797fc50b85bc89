/** Prowlarr's interface is the family's of before: version 1, of Prowlarr 1 and 2 alike. */
export const PROWLARR_API = '/api/v1';
