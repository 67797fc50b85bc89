/** Where the findings of the checks go, and where the page finds them: one folder of the cleanup's state. */
const FOLDER = 'checks';
const FILE = 'doctor.json';

/** As the checks see it: this folder is all that they have of the state. */
export const checksFolder = { path: `/${FOLDER}`, subPath: FOLDER, file: `/${FOLDER}/${FILE}` } as const;

/** @param state the whole state, as the page sees it */
export function checksFileIn(state: string): string {
  return `${state}/${FOLDER}/${FILE}`;
}
