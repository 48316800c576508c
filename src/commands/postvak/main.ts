import { Postvak } from './postvak';

/** The local mail server of the demo, on the two ports that the environment names. */
const { SMTP_URL = '', POSTVAK_URL = '' } = process.env;
const portOf = (url: string) => Number(new URL(url).port);

try {
  await new Postvak().listen(portOf(SMTP_URL), portOf(POSTVAK_URL));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
