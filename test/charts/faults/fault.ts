/**
 * One field changed in a sound stack: the start of the invariant that must see it · what is wrong then · kind
 * and name of the object · path of the field, from `pod`, `container`, `vpn` or `job` for the pod template's
 * parts · its new value, `undefined` to take it away.
 */
export type Fault = readonly [breaks: string, wrong: string, object: string, path: string, value: unknown];
