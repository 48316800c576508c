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
        ...wanneer(regel),
        betalen: { ...blok, totaal: formatCents(regel.openCenten) },
      },
    ];
  });
  const teVeel = saldo.reduce((sum, regel) => sum + regel.teVeelCenten, 0n);
  const terug: Briefdeel[] =
    teVeel > 0n
      ? [
          {
            ...leeg,
            kop: w('saldo-opgave.teVeel.kop'),
            tekst: [w('saldo-opgave.teVeel.tekst', { bedrag: formatCents(teVeel) })],
          },
        ]
      : [];
  if (betalen.length === 0 && terug.length > 0) return [tabel, ...terug];
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
  return [tabel, ...betalen, ...terug, hulp];
}

/** When which part is due. One term for all of it is one sentence; otherwise each amount stands with its own day. */
function wanneer({ termijnen, kostenCenten, openCenten }: Saldoregel): Pick<Briefdeel, 'tekst' | 'punten'> {
  const [eerste] = termijnen;
  if (eerste && eerste.bedragCenten === openCenten)
    return {
      tekst: [
        w(eerste.teLaat ? 'saldo-opgave.betalen.allesTeLaat' : 'saldo-opgave.betalen.alles', {
          datum: datumtekst(eerste.vervaldag),
        }),
      ],
      punten: [],
    };
  const punten = termijnen.map((termijn) =>
    w(termijn.teLaat ? 'saldo-opgave.betalen.teLaat' : 'saldo-opgave.betalen.termijn', {
      bedrag: formatCents(termijn.bedragCenten),
      datum: datumtekst(termijn.vervaldag),
    }),
  );
  if (kostenCenten > 0n) punten.push(w('saldo-opgave.betalen.kosten', { bedrag: formatCents(kostenCenten) }));
  const laat = kostenCenten > 0n || termijnen.some((termijn) => termijn.teLaat);
  return { tekst: [w(laat ? 'saldo-opgave.betalen.delenTeLaat' : 'saldo-opgave.betalen.delen')], punten };
}
