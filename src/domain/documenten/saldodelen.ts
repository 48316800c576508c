import { formatCents } from '@/platform/cents';
import { betaalblok } from './betaalblok';
import type { Briefdeel } from './briefdeel';
import { datumtekst } from './briefwoorden';
import type { Standaardbrieffeiten } from './standaardbrief.schema';
import { standaardbriefwoorden as w } from './standaardbriefwoorden';

type Saldoregel = Standaardbrieffeiten['saldo'][number];

/**
 * The aanslagen with what is open of them, and for each that asks money how to pay just that one: every aanslag has a
 * kenmerk of its own, and one sum for all could not be booked.
 */
export function saldodelen({ saldo, gemeente, dagtekening }: Standaardbrieffeiten): Briefdeel[] {
  const leeg = { tekst: [], punten: [], tabel: null, betalen: null };
  if (saldo.length === 0) return [{ ...leeg, kop: null, tekst: [w('saldo-opgave.geen')] }];
  const tabel: Briefdeel = {
    ...leeg,
    kop: w('saldo-opgave.kop'),
    tabel: {
      kolommen: [
        w('saldo-opgave.kolomAanslag'),
        w('saldo-opgave.kolomJaar'),
        w('saldo-opgave.kolomBedrag'),
        w('saldo-opgave.kolomOpen'),
      ],
      rijen: saldo.map((regel) => [
        regel.aanslagnummer,
        String(regel.belastingjaar),
        formatCents(regel.bedragCenten),
        formatCents(regel.openCenten),
      ]),
    },
  };
  const betalen = saldo.flatMap((regel): Briefdeel[] => {
    const blok = betaalblok(regel.betaling, regel.openCenten, dagtekening);
    if (blok === null) return [];
    return [
      {
        ...leeg,
        kop: w('saldo-opgave.betalen.kop', { nummer: regel.aanslagnummer }),
        tekst: wanneer(regel),
        betalen: { ...blok, totaal: formatCents(regel.openCenten) },
      },
    ];
  });
  if (betalen.length === 0)
    return [
      tabel,
      {
        ...leeg,
        kop: w('saldo-opgave.allesBetaald.kop'),
        tekst: [w('saldo-opgave.allesBetaald.tekst')],
      },
    ];
  const hulp: Briefdeel = {
    ...leeg,
    kop: w('saldo-opgave.nietBetalen.kop'),
    tekst: [w('saldo-opgave.nietBetalen.tekst')],
    punten: [
      w('saldo-opgave.nietBetalen.kwijtschelding'),
      w('saldo-opgave.nietBetalen.regeling'),
      w('saldo-opgave.nietBetalen.schuldhulp', { gemeente }),
    ],
  };
  return [tabel, ...betalen, hulp];
}

function wanneer({ volgende, openCenten }: Saldoregel): string[] {
  if (volgende === null) return [];
  const waarden = { bedrag: formatCents(volgende.bedragCenten), datum: datumtekst(volgende.vervaldag) };
  const alles = volgende.bedragCenten === openCenten;
  if (volgende.teLaat)
    return [w(alles ? 'saldo-opgave.betalen.allesTeLaat' : 'saldo-opgave.betalen.teLaat', waarden)];
  return [w(alles ? 'saldo-opgave.betalen.alles' : 'saldo-opgave.betalen.termijn', waarden)];
}
