/** The library as the pods see it: the default of `media.yaml`. */
export const LIBRARY = '/data/media';
