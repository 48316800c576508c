// Starts the rekenkern: `npm run --silent reken < vragen.json`.
//
// The files are loaded by require through tsx/cjs. Loading them as ES modules (`tsx command.ts`) sends every file
// through the loader's worker thread: about 1.0 s of processor time for a thousand cases, against 0.5 s this way.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('tsx/cjs');
require('./command.ts');
