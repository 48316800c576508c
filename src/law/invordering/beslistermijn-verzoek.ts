import { addDays, addMonths, type LocalDate } from '@/platform/local-date';
import type { Afspraak } from '../afspraak';
import { dated, windowOn } from '../dated';
import { LawError } from '../law-error';
import { iw, leidraad } from '../regelingen';
import { makeStap, naBevestigd, stapUit } from '../stap';
import type { Uitkomst } from '../uitleg';

/** Weeks to decide on a request for kwijtschelding or uitstel by the Leidraad, where no contract says another number. */
export const verzoekWeken = dated<number>('beslissing op een verzoek om kwijtschelding', 'weken', [
  {
    vanaf: '2020-01-01',
    tot: '2027-01-01',
    waarde: 8,
    bron: leidraad('1.1.5'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'contract',
  },
  {
    // The Leidraad of 2027 was not seen.
    vanaf: '2027-01-01',
    waarde: 8,
    bron: leidraad('1.1.5'),
    gecontroleerdOp: '2026-11-28',
    zekerheid: 'te-bevestigen',
  },
]);

/** How many weeks a decision on a request may take: of the contract, else of the Leidraad on that day. */
export const wekenOpVerzoek = (dag: LocalDate, afspraak: Afspraak | null): number =>
  afspraak?.weken ?? windowOn(verzoekWeken, dag).waarde;

/** Leidraad 26.1.7: days after a rejection in which collection does not go on. */
export const rustNaAfwijzingDagen = dated('rust na afwijzing van een verzoek', 'dagen', [
  {
    vanaf: '2020-01-01',
    waarde: 14,
    bron: leidraad('26.1.7'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

export type Verzoek = {
  ontvangen: LocalDate;
  /** The day on which the last missing document came in; null while something is missing. */
  compleet: LocalDate | null;
  /** What the contract of the gemeente says; null where the Leidraad holds. */
  afspraak: Afspraak | null;
};

/**
 * Last day to decide on a request for kwijtschelding or uitstel: 8 weeks (Leidraad), or the weeks of a contract,
 * after the request is complete; null while it is not. The law sets no term (Invorderingswet 1, lid 2): so no Algemene
 * termijnenwet and no dwangsom. From 2027 on with the mark and its reason. Throws LawError 'ongeldige-invoer' when it was complete before it came in.
 */
export function beslistermijnVerzoek({ ontvangen, compleet, afspraak }: Verzoek): Uitkomst<LocalDate | null> {
  const geenWet = makeStap('termijnen.verzoek.geen-wettelijke-termijn', {}, iw('1, tweede lid'));
  if (compleet === null) {
    const waarden = { ontvangen: { datum: ontvangen } };
    return {
      waarde: null,
      uitleg: [geenWet, makeStap('termijnen.verzoek.onvolledig', waarden, leidraad('26.1.2'))],
    };
  }
  if (compleet < ontvangen)
    throw new LawError('ongeldige-invoer', 'Veld "compleet" ligt voor veld "ontvangen".');
  const venster = windowOn(verzoekWeken, compleet);
  const weken = wekenOpVerzoek(compleet, afspraak);
  const dag = addDays(compleet, weken * 7);
  const bron = afspraak?.bron ?? venster.bron;
  const waarden = { compleet: { datum: compleet }, weken, dag: { datum: dag } };
  const open = venster.zekerheid === 'te-bevestigen';
  const stap = makeStap('termijnen.verzoek.beslissen', waarden, bron, open);
  return { waarde: dag, uitleg: [geenWet, stap, ...naBevestigd(venster, 'leidraad')] };
}

/** How long somebody gets to complete a request; asked once (Leidraad 26.1.2, 26.1.3). */
export type Aanvulling = { weken: 2 } | { maanden: 1 };

/** Last day to send in what is missing from a request, without the Algemene termijnenwet. */
export function aanvultermijn(gevraagd: LocalDate, termijn: Aanvulling): Uitkomst<LocalDate> {
  const dag =
    'weken' in termijn ? addDays(gevraagd, termijn.weken * 7) : addMonths(gevraagd, termijn.maanden);
  const waarden = { gevraagd: { datum: gevraagd }, dag: { datum: dag } };
  return {
    waarde: dag,
    uitleg: [makeStap('termijnen.verzoek.aanvullen', waarden, leidraad('26.1.2 en 26.1.3'))],
  };
}

/** Last day of the rest after a rejection: collection goes on the day after (Leidraad 26.1.7). */
export function rustNaAfwijzing(afwijzing: LocalDate): Uitkomst<LocalDate> {
  const dagen = windowOn(rustNaAfwijzingDagen, afwijzing);
  const dag = addDays(afwijzing, dagen.waarde);
  const waarden = { afwijzing: { datum: afwijzing }, dagen: dagen.waarde, dag: { datum: dag } };
  return { waarde: dag, uitleg: [stapUit(dagen, 'termijnen.verzoek.rust', waarden)] };
}
