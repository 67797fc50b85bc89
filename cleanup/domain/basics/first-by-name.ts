/** The first of two names: of several that would do, always the same one is told, whatever their order. */
export function firstByName<Name extends string>(known: Name | undefined, name: Name): Name {
  return known === undefined || name < known ? name : known;
}
