// Starts the rekenkern: `npm run --silent reken < vragen.json`.
//
// The files are loaded by require through tsx/cjs. Loading them as ES modules (`tsx command.ts`) sends every file
// through the loader's worker thread: about 1.0 s of processor time for a thousand cases, against 0.5 s this way.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// Before the loader: its hundred files are plain JavaScript, and reading each through tsx takes twice as long.
require('zod');
require('tsx/cjs');
require('./command.ts');
