import { Registernabootsing } from './nabootsing';

/** The stand-in of the demo for BRP and handelsregister, on the port that the environment names. */
const { BRP_URL = '', BRP_TOEGANG = '', KVK_TOEGANG = '' } = process.env;

const lijst = (text: string): string[] => text.split(',').map((part) => part.slice(part.indexOf('=') + 1));

try {
  const sleutels = { brp: lijst(BRP_TOEGANG), kvk: lijst(KVK_TOEGANG) };
  await new Registernabootsing(sleutels, true).listen(Number(new URL(BRP_URL).port));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
