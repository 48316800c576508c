import { vervaldagen } from '@/law/invordering/betaaltermijn';
import type { Context } from '@/platform/context';
import type { Read } from '@/platform/tenant';
import type { RunRij } from '../runs/run';
import type { RunWerk } from '../runs/runsoort';
import { defineVasteRunsoort } from '../runs/vaste-runsoort';
import { getHeffingsgrondslag } from '../verordeningen/get-heffingsgrondslag';
import {
  type Grondslag,
  isVerantwoord,
  kenmerkBegin,
  nummerBegin,
  nummerCijfers,
  type RunAanvraag,
} from './aanslagrun';
import { aanslagrunParameters, aanslagrunTotalen } from './aanslagrun.schema';
import { calculatePersonen, openProefdraai } from './aanslagrun.store';
import { type Berekening, berekening } from './berekening';
import { imposeDeel, type Oplegging } from './oplegging.store';

export type Grond = {
  aanvraag: RunAanvraag;
  grondslagen: readonly Grondslag[];
  som: Berekening;
  oplegging: Oplegging;
};

/** A run that imposes the aanslagen of a year: what its proefdraai calculated, to the byte (ADR 0006). */
export const aanslagoplegging = defineVasteRunsoort<Grond, null>({
  soort: 'aanslagoplegging',
  verbs: { zien: 'run.zien', maken: 'run.maken', akkoord: 'run.akkoord' },
  doel: 'aanslagoplegging',
  bewaarklasse: 'heffing',
  vult: ['aanslag', 'aanslagregel', 'betalingskenmerk', 'boeking', 'boekingsregel'],
  // Persons: about a second of work, which is what a killed worker does twice at most.
  perDeel: 2_000,
  prepare: (read, gemeenteId, run, werk) => prepareOplegging(read, gemeenteId, run, werk, numbersOfRun),
  keuze: (gemeenteId) => ({
    sql: 'select id, null::bigint as bedrag_centen from persoon where gemeente_id = $1',
    waarden: [gemeenteId],
  }),
  proefdraai: {
    open: (client, sleutel, { aanvraag, grondslagen }) =>
      openProefdraai(client, sleutel, aanvraag, grondslagen),
    calculate: (client, sleutel, deel, { som }, tot) => calculatePersonen(client, sleutel, deel, som, tot),
    refuse: ({ aantal, totalen }, { oplegging }) => {
      if (!isVerantwoord(aanslagrunTotalen.parse(totalen))) return 'telling-klopt-niet';
      // A number that needs more digits than its kenmerk has would be that of another.
      return String(aantal).length > nummerCijfers(oplegging.kenmerkBegin) ? 'te-veel-aanslagen' : null;
    },
  },
  getReady: async () => null,
  carryOut: async (client, sleutel, deel, { som, oplegging }) => {
    await imposeDeel(client, sleutel, deel, som, oplegging);
    return [];
  },
  total: async () => null,
});

type Nummers = Pick<Oplegging, 'nummerBegin' | 'kenmerkBegin' | 'nummersErvoor'>;

const numbersOfRun = (gemeenteId: number, belastingjaar: number, volgnummer: number): Nummers => ({
  nummerBegin: nummerBegin(belastingjaar, volgnummer),
  kenmerkBegin: kenmerkBegin(gemeenteId, belastingjaar, volgnummer),
  nummersErvoor: 0,
});

/** What a run that imposes stands on, with the numbers that it hands out. Throws when the run has no belastingjaar. */
export async function prepareOplegging(
  read: Read,
  gemeenteId: number,
  run: RunRij,
  werk: RunWerk,
  numbersOf: typeof numbersOfRun,
): Promise<{ grond: Grond } | { stop: string }> {
  const { belastingjaar } = run;
  if (belastingjaar === null) throw new Error(`Run ${run.id} has no belastingjaar`);
  const { volgnummer, ...parameters } = aanslagrunParameters.parse(run.parameters);
  const aanvraag = { belastingjaar, ...parameters };
  const antwoord = await getHeffingsgrondslag(read, gemeenteId, belastingjaar, aanvraag.belastingsoorten);
  if (!antwoord.ok) return { stop: werk === 'proefdraai' ? 'geen-verordening' : 'gegevens-gewijzigd' };
  const { grondslagen } = antwoord;
  return {
    grond: {
      aanvraag,
      grondslagen,
      som: berekening(gemeenteId, aanvraag, grondslagen),
      oplegging: opleggingOf(read.ctx, aanvraag, numbersOf(gemeenteId, belastingjaar, volgnummer), run),
    },
  };
}

const opleggingOf = (
  ctx: Context,
  { dagtekening }: RunAanvraag,
  nummers: Nummers,
  run: RunRij,
): Oplegging => ({
  tweeTermijnen: vervaldagen(dagtekening, 'twee-termijnen').waarde.at(-1) ?? dagtekening,
  ...nummers,
  moment: run.beslotenOp ?? run.gemaaktOp,
  gemaaktDoor: run.gemaaktDoor,
  kantoorId: ctx.kantoorId,
});
