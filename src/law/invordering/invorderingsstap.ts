import { addDays, type LocalDate } from '@/platform/local-date';
import { dated, windowOn } from '../dated';
import { termijnUit } from '../kalender/atw';
import { LawError } from '../law-error';
import { iw } from '../regelingen';
import { makeStap } from '../stap';
import type { Uitkomst } from '../uitleg';

const verified = { gecontroleerdOp: '2026-11-21', zekerheid: 'geverifieerd' } as const;

/** Invorderingswet 11: days to pay after the dagtekening of an aanmaning. */
export const aanmaningDagen = dated('betaaltermijn van een aanmaning', 'dagen', [
  { vanaf: '2020-01-01', waarde: 14, bron: iw('11'), ...verified },
]);

/** Invorderingswet 13, lid 5: days after posting on which a postdwangbevel counts as served. */
export const postdwangbevelDagen = dated('betekening van een postdwangbevel', 'dagen na terpostbezorging', [
  { vanaf: '2020-01-01', waarde: 2, bron: iw('13, vijfde lid'), ...verified },
]);

/** Invorderingswet 14, lid 1: days to pay after a hernieuwd bevel. */
export const hernieuwdBevelDagen = dated('betaaltermijn van een hernieuwd bevel', 'dagen', [
  { vanaf: '2020-01-01', waarde: 2, bron: iw('14, eerste lid'), ...verified },
]);

/** Invorderingswet 19, lid 9: weeks between the announcement and the vordering. */
export const vooraankondigingWeken = dated('vooraankondiging van een vordering', 'weken', [
  { vanaf: '2026-01-01', waarde: 4, bron: iw('19, negende lid'), ...verified },
]);

/**
 * Last day to pay after an aanmaning: two weeks after its dagtekening, moved off a free day by the Algemene
 * termijnenwet: Invorderingswet 9, lid 10 sets that act aside for article 9 alone. Throws like endOfTermijn.
 */
export function aanmaningstermijn(dagtekening: LocalDate): Uitkomst<LocalDate> {
  const dagen = windowOn(aanmaningDagen, dagtekening);
  return termijnUit(dagen, 'dagen', 'termijnen.invorderen.aanmaning', ['dagtekening', dagtekening]);
}

/** First day for a dwangbevel by law: the day after the aanmaning has run out. Throws like endOfTermijn. */
export function dwangbevelVanaf(aanmaning: LocalDate): Uitkomst<LocalDate> {
  const einde = aanmaningstermijn(aanmaning);
  const vroegst = addDays(einde.waarde, 1);
  const waarden = { dag: { datum: vroegst } };
  return {
    waarde: vroegst,
    uitleg: [...einde.uitleg, makeStap('termijnen.invorderen.dwangbevel-vroegst', waarden, iw('12'))],
  };
}

export type Postbetekening = { betekend: LocalDate | null; reden: 'aanmaning-niet-aangekomen' | null };

/**
 * The day on which a dwangbevel sent by post counts as served: two days after posting (Invorderingswet 13, lid 5), on
 * no free day.
 * Null when the aanmaning came back undelivered: then service by post is closed (lid 4) and a deurwaarder must go.
 */
export function postbetekening(terPost: LocalDate, aanmaningAangekomen: boolean): Uitkomst<Postbetekening> {
  if (!aanmaningAangekomen) {
    const closed = makeStap('termijnen.invorderen.post-gesloten', {}, iw('13, vierde lid'));
    return { waarde: { betekend: null, reden: 'aanmaning-niet-aangekomen' }, uitleg: [closed] };
  }
  const dagen = windowOn(postdwangbevelDagen, terPost);
  const termijn = termijnUit(dagen, 'dagen', 'termijnen.invorderen.postdwangbevel', ['terPost', terPost]);
  // Two days until a fact counts is a term in an act too; that the Algemene termijnenwet moves it is our reading ([K]).
  const uitleg = termijn.uitleg.map((stap, at) => (at === 0 ? stap : { ...stap, teBevestigen: true }));
  return { waarde: { betekend: termijn.waarde, reden: null }, uitleg };
}

/**
 * Last day to pay after a hernieuwd bevel: two days after it was served by a deurwaarder (Invorderingswet 14, lid 1), by
 * the Algemene termijnenwet.
 */
export function hernieuwdBevelTermijn(betekend: LocalDate): Uitkomst<LocalDate> {
  const dagen = windowOn(hernieuwdBevelDagen, betekend);
  return termijnUit(dagen, 'dagen', 'termijnen.invorderen.hernieuwd-bevel', ['betekend', betekend]);
}

/** Against whom an art. 19 vordering is made, and how the dwangbevel was served. */
export type Vordering = {
  derde: 'werkgever-of-uitkerende-instantie' | 'bank' | 'derde-die-al-op-vordering-betaalt';
  dwangbevelPerPost: boolean;
};

/** Whether a vordering must be announced to the debtor first (Invorderingswet 19, lid 9). */
export const needsVooraankondiging = ({ derde, dwangbevelPerPost }: Vordering): boolean =>
  dwangbevelPerPost && derde === 'werkgever-of-uitkerende-instantie';

/**
 * First day on which a vordering may be made: four weeks after the dagtekening of the announcement (and on no free day,
 * by the Algemene termijnenwet), or `vandaag` when none is needed. Throws LawError: 'ongeldige-invoer' when an announcement is needed and there is none.
 */
export function vorderingVanaf(
  vordering: Vordering,
  data: { vandaag: LocalDate; vooraankondiging: LocalDate | null },
): Uitkomst<LocalDate> {
  if (!needsVooraankondiging(vordering)) {
    const waarden = { derde: { keuze: vordering.derde } };
    return {
      waarde: data.vandaag,
      uitleg: [makeStap('termijnen.invorderen.geen-vooraankondiging', waarden, iw('19, negende lid'))],
    };
  }
  if (data.vooraankondiging === null)
    throw new LawError('ongeldige-invoer', 'Voor deze vordering is eerst een vooraankondiging nodig.');
  const weken = windowOn(vooraankondigingWeken, data.vooraankondiging);
  const begin = ['vooraankondiging', data.vooraankondiging] as const;
  return termijnUit(weken, 'weken', 'termijnen.invorderen.vordering', begin);
}

/** Set-off with a claim of the debtor (Invorderingswet 24): allowed before the due date too (Gemeentewet 252). */
export type Verrekening = { mag: boolean; reden: 'uitstel-loopt' | null; directMeedelen: true };

/**
 * Whether the office may set off now. Not while uitstel runs, unless the debtor asks (lid 6). The debtor hears of it
 * at once in writing (lid 7). No appeal term and no waiting days belong to it.
 */
export function verrekening(feiten: { uitstelLoopt: boolean; opVerzoek: boolean }): Uitkomst<Verrekening> {
  const blocked = feiten.uitstelLoopt && !feiten.opVerzoek;
  const sleutel = blocked ? 'termijnen.invorderen.verrekening-uitstel' : 'termijnen.invorderen.verrekening';
  return {
    waarde: { mag: !blocked, reden: blocked ? 'uitstel-loopt' : null, directMeedelen: true },
    uitleg: [makeStap(sleutel, {}, iw(blocked ? '24, zesde lid' : '24, zevende lid'))],
  };
}
