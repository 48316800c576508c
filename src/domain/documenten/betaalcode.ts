import { encode } from 'uqr';
import { decimalCents } from '@/platform/cents';

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
  const bedrag = `EUR${decimalCents(bedragCenten)}`;
  return ['BCD', '002', '1', 'SCT', '', tenaamstelling.slice(0, 70), iban, bedrag, '', '', kenmerk].join(
    '\n',
  );
}

/** The modules of quiet around the code. */
const RAND = 4;

/** That text as a drawing: level M as the standard asks, at most version 13, four modules of quiet around it. */
export function qrSvg(tekst: string): string {
  // A fixed mask: trying all eight takes longer than setting the letter, and every reader takes any of them. The
  // quiet is a matter of counting on: the encoder would copy the whole code cell by cell for it.
  const { data } = encode(tekst, { ecc: 'M', maxVersion: 13, border: 0, maskPattern: 2 });
  let pad = '';
  for (const [y, rij] of data.entries()) {
    for (let x = 0; x < rij.length; x += 1) {
      if (!rij[x]) continue;
      const begin = x;
      while (rij[x + 1]) x += 1;
      const breed = x - begin + 1;
      pad += `M${begin + RAND} ${y + RAND}h${breed}v1h-${breed}z`;
    }
  }
  const maat = data.length + 2 * RAND;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${maat} ${maat}" width="${maat}" height="${maat}" shape-rendering="crispEdges"><path fill="#000" d="${pad}"/></svg>`;
}
