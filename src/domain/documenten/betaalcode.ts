import { encode } from 'uqr';

type Overboeking = { iban: string; tenaamstelling: string; bedragCenten: bigint; kenmerk: string };

const HOOGSTE_BEDRAG = 99_999_999_999n;

/**
 * What the bank app reads: an EPC credit transfer, version 002, UTF-8, without BIC. The betalingskenmerk stands in
 * the free text: the structured field is for ISO 11649 references. Throws RangeError for an amount that the code
 * cannot hold (less than a cent, or more than EUR 999,999,999.99).
 */
export function epcTekst({ iban, tenaamstelling, bedragCenten, kenmerk }: Overboeking): string {
  if (bedragCenten < 1n || bedragCenten > HOOGSTE_BEDRAG) {
    throw new RangeError('No EPC code for this amount');
  }
  const bedrag = `EUR${bedragCenten / 100n}.${String(bedragCenten % 100n).padStart(2, '0')}`;
  return ['BCD', '002', '1', 'SCT', '', tenaamstelling.slice(0, 70), iban, bedrag, '', '', kenmerk].join(
    '\n',
  );
}

/** That text as a drawing: level M as the standard asks, at most version 13, four modules of quiet around it. */
export function qrSvg(tekst: string): string {
  // A fixed mask: trying all eight takes longer than setting the letter, and every reader takes any of them.
  const { data, size } = encode(tekst, { ecc: 'M', maxVersion: 13, border: 4, maskPattern: 2 });
  const rijen = data.flatMap((rij, y) => {
    const stukken: string[] = [];
    for (let x = 0; x < size; x += 1) {
      if (!rij[x]) continue;
      let einde = x;
      while (rij[einde + 1]) einde += 1;
      stukken.push(`M${x} ${y}h${einde - x + 1}v1h-${einde - x + 1}z`);
      x = einde;
    }
    return stukken;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" shape-rendering="crispEdges"><path fill="#000" d="${rijen.join('')}"/></svg>`;
}
