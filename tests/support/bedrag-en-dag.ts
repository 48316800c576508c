/** What a screen or letter puts side by side: an amount and a day in one sentence. For tests of what is printed. */

const MAANDEN =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const BEDRAG = /€\s?([\d.]+,\d{2})/g;
const DAG =
  /(\d{1,2}) (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) (\d{4})/g;

const centsOf = (text: string): bigint => BigInt(text.replace(/[.,]/g, ''));
const dayOf = (dag: string, maand: string, jaar: string): string =>
  `${jaar}-${String(MAANDEN.indexOf(maand) + 1).padStart(2, '0')}-${dag.padStart(2, '0')}`;

/** Every (amount in cents, 'JJJJ-MM-DD') that stands in one of these sentences. */
export function pairsIn(zinnen: readonly string[]): [bigint, string][] {
  return zinnen.flatMap((zin) => {
    const text = zin.replace(/[\u00a0\u202f]/g, ' ');
    const bedragen = [...text.matchAll(BEDRAG)].map(([, b]) => centsOf(b ?? ''));
    const dagen = [...text.matchAll(DAG)].map(([, d, m, j]) => dayOf(d ?? '', m ?? '', j ?? ''));
    return bedragen.flatMap((bedrag) => dagen.map((dag): [bigint, string] => [bedrag, dag]));
  });
}

/**
 * What is read in one go: the text of each block, an amount on its own together with the day right under it. The
 * explanations of the law are left out; they are folded away and name no amount of a person.
 */
export function sentencesOf(html: string): string[] {
  const blokken = html
    .replace(/<details[\s\S]*?<\/details>/g, '')
    .split(/<\/?(?:p|li|ul|ol|h\d|tr|td|th|div|section|article)\b[^>]*>|<span class="block"[^>]*>/)
    .map((blok) => blok.replace(/<[^>]+>/g, '').trim())
    .filter((blok) => blok !== '');
  return blokken.map((blok, at) => {
    const volgend = blokken[at + 1] ?? '';
    const alleenBedrag = blok.includes('€') && pairsIn([blok]).length === 0;
    return alleenBedrag && !volgend.includes('€') ? `${blok} ${volgend}` : blok;
  });
}
