/** A process of its own that takes the lock of a folder, says so, and holds it until it is ended. */
import { stateFolder } from '../../../cleanup/adapters/state/state-folder.ts';

const [folder = ''] = process.argv.slice(2);
const result = await stateFolder({ folder, keepDays: 1 }).lock(Date.now());
process.stdout.write(`${result.kind}\n`);
setInterval(() => undefined, 1_000);
