import { launch } from './install.mjs';

await launch('./test/main.ts');
