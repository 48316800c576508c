/** Letters and digits that cannot be mistaken for one another when read aloud. */
const TEKENS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** What an inwoner may quote, from an id and a year: 'V-2026-K7Q3MX'. Two that agree are refused by the database. */
export function referentieOf(id: string, jaar: string): string {
  let number = BigInt(`0x${id.replace(/-/g, '').slice(0, 16)}`);
  let text = '';
  for (let at = 0; at < 6; at += 1) {
    text += TEKENS[Number(number % 31n)];
    number /= 31n;
  }
  return `V-${jaar}-${text}`;
}
