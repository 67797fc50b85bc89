import type { House } from '../domain/house.ts';

/** What the state folder tells. */
export interface HouseReader {
  /** As the files are now; a file that cannot be read is told in `problems`, never thrown. The same object while nothing has changed. */
  read(): Promise<House>;
}
