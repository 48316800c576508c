import type { Veld, Veldgroep } from '@/app/action-form/veld';
import { binnenkomstGroep, uitlegGroep, vervolgGroepen } from '@/app/bezwaar/bezwaar-velden';
import { wordsOfBezwaar } from '@/app/bezwaar/bezwaar-words';
import { showDate } from '@/app/words';
import { bezwaartermijnVan } from '@/domain/aanslagen/aanslag';
import type { Kostenblad } from '@/domain/bezwaren/bezwaar.queries';
import { betwistbaar, KOSTENGRONDEN } from '@/domain/bezwaren/kostenbezwaar';
import type { Kostensoort, KostenView } from '@/domain/grootboek/kosten';
import { formatCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Taal } from '@/ui/words';

/** "Kosten van de aanmaning van 1 juli 2026". */
export const kostenNaam = (kosten: { soort: Kostensoort; dag: LocalDate }, taal: Taal): string => {
  const words = wordsOfBezwaar(taal);
  return words('kosten.naam', {
    soort: words(`kosten.soort.${kosten.soort}`),
    datum: showDate(kosten.dag, taal),
  });
};

/** Costs with the day on which the letter about them left, where that is known. */
export type KiesbareKosten = KostenView & { bekendmaking: LocalDate | null };

/** Until when one could object to the costs of an act. */
const laatsteDag = ({ dag, bekendmaking }: KiesbareKosten): LocalDate =>
  bezwaartermijnVan({ dagtekening: dag, bekendmaking }).waarde.laatsteDag;

/** Costs of this blad to which can be objected now. */
export const kiesbareKosten = ({ kosten, eerder, bekendmaking }: Kostenblad): KiesbareKosten[] =>
  betwistbaar(kosten, eerder).map((k) => ({ ...k, bekendmaking: bekendmaking.get(k.id) ?? null }));

/** Whether for one of these the term has gone by; it may be sent all the same. */
export const isLaat = (kosten: readonly KiesbareKosten[], vandaag: LocalDate): boolean =>
  kosten.some((k) => laatsteDag(k) < vandaag);

/** Which costs, why, and what is asked along: one page, because there is little to say about one post. */
export function kostenGroepen(
  blad: Kostenblad,
  { vandaag, taal }: { vandaag: LocalDate; taal: Taal },
): Veldgroep[] {
  const words = wordsOfBezwaar(taal);
  const kosten = kiesbareKosten(blad);
  return [
    { velden: [welke(kosten, vandaag, taal), waarom(taal)] },
    metHint(uitlegGroep({}, isLaat(kosten, vandaag), taal), 'toelichting', words('kosten.toelichtingHint')),
    ...vervolgGroepen({}, taal).map((groep) => ({
      ...groep,
      velden: groep.velden.map((veld) => (veld.naam === 'uitstel' ? wachten(veld, taal) : veld)),
    })),
  ];
}

function welke(kosten: readonly KiesbareKosten[], vandaag: LocalDate, taal: Taal): Veld {
  const words = wordsOfBezwaar(taal);
  const [eerste] = kosten;
  return {
    vorm: 'keuze',
    naam: 'kosten',
    label: words('kosten.kies'),
    hint: words('kosten.kiesHint'),
    waarde: kosten.length === 1 && eerste ? eerste.id : '',
    opties: kosten.map((k) => ({
      value: k.id,
      label: words(laatsteDag(k) < vandaag ? 'kosten.optieLaat' : 'kosten.optie', {
        soort: words(`kosten.soort.${k.soort}`),
        datum: showDate(k.dag, taal),
        bedrag: formatCents(k.bedragCenten, taal),
        laatste: showDate(laatsteDag(k), taal),
      }),
    })),
  };
}

function waarom(taal: Taal): Veld {
  const words = wordsOfBezwaar(taal);
  return {
    vorm: 'keuze',
    naam: 'grond',
    label: words('waarom.grond'),
    opties: KOSTENGRONDEN.map((value) => ({ value, label: words(`kosten.grond.${value}`) })),
  };
}

function wachten(veld: Veld, taal: Taal): Veld {
  const words = wordsOfBezwaar(taal);
  if (veld.vorm !== 'keuze') return veld;
  return {
    ...veld,
    label: words('kosten.uitstel'),
    hint: words('kosten.uitstelHint'),
    opties: [
      { value: 'ja', label: words('kosten.uitstelJa') },
      { value: 'nee', label: words('kosten.uitstelNee') },
    ],
  };
}

const metHint = (groep: Veldgroep, naam: string, hint: string): Veldgroep => ({
  ...groep,
  velden: groep.velden.map((veld) => (veld.naam === naam ? { ...veld, hint } : veld)),
});

/** The same for who records what came to the office. Dutch, of staff. */
export const vastlegKostenGroepen = (blad: Kostenblad, vandaag: LocalDate): Veldgroep[] => [
  binnenkomstGroep(vandaag),
  ...kostenGroepen(blad, { vandaag, taal: 'nl' }),
];
