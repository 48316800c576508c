import { Nabootsing } from './nabootsing';

/** The stand-in of the demo, on the port that the environment names. */
const { BERICHTENBOX_URL = '' } = process.env;

try {
  await new Nabootsing().listen(Number(new URL(BERICHTENBOX_URL).port));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
