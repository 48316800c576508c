import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './postgres/folders';

/** Reads `.env`, as Next does for itself. What is set already goes before what the file says. */
export function readDotEnv(): void {
  const file = path.join(projectRoot, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
}
