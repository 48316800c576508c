import { launch } from './install.mjs';

await launch('./demo/main.ts');
