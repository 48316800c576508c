import { launch } from './install.mjs';

await launch('./check/main.ts');
