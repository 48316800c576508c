import { Betaalnabootsing } from './nabootsing';

/** The stand-in of the demo, on the port that the environment names. */
const { BETAALPROVIDER_URL = '', BETAALPROVIDER_TOEGANG = '', BETAALPROVIDER_GEHEIM = '' } = process.env;

const lijst = (text: string): string[] => text.split(',').map((part) => part.slice(part.indexOf('=') + 1));

try {
  const geheimen = lijst(BETAALPROVIDER_GEHEIM);
  const sleutels = new Map(lijst(BETAALPROVIDER_TOEGANG).map((sleutel, n) => [sleutel, geheimen[n] ?? '']));
  await new Betaalnabootsing(sleutels).listen(Number(new URL(BETAALPROVIDER_URL).port));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
