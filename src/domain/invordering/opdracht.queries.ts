import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { readStanden } from '@/domain/grootboek/read-standen';
import { getGeadresseerden } from '@/domain/personen/get-geadresseerden';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import { type Actualiteitreden, nietActueel } from './actualiteit';
import { deurwaarderOp, type Opdracht, opdrachtenUit } from './opdracht';
import { loadOpdrachtfeiten } from './verhaalfeit.store';
import { loadVorderingen } from './vorderingfeiten.store';

/** What keeps an assignment in the house: not so any more, or a hold on all of it. */
type Opdrachtbeletsel = Actualiteitreden | 'wacht';

export type OpdrachtView = Opdracht & {
  aanslagnummer: string;
  persoonId: string;
  openCenten: Cents;
  /** Only of an assignment that was given and not begun with. */
  beletsels: Opdrachtbeletsel[];
};

/** Every assignment of a gemeente with how it stands and what it cost, the newest first; and the deurwaarder of today. */
export async function listOpdrachten(
  read: Read,
  gemeenteId: number,
): Promise<{ opdrachten: OpdrachtView[]; deurwaarder: string | null }> {
  if (!read.gemeenten.includes(gemeenteId)) return { opdrachten: [], deurwaarder: null };
  const { feiten, aanslagen } = await loadOpdrachtfeiten(read, gemeenteId);
  const opdrachten = opdrachtenUit(feiten);
  const standen = await readStanden(read, gemeenteId, [...new Set(opdrachten.map((o) => o.aanslagId))]);
  const beletsels = await loadBeletsels(read, gemeenteId, [
    ...new Set(opdrachten.filter(({ stand }) => stand === 'gegeven').map((o) => o.aanslagId)),
  ]);
  read.shows(gemeenteId, [...new Set([...aanslagen.values()].map(({ persoonId }) => persoonId))]);
  return {
    opdrachten: opdrachten
      .map((opdracht) => ({
        ...opdracht,
        aanslagnummer: aanslagen.get(opdracht.aanslagId)?.aanslagnummer ?? '',
        persoonId: aanslagen.get(opdracht.aanslagId)?.persoonId ?? '',
        openCenten: standen.get(opdracht.aanslagId)?.openCenten ?? toCents(0),
        beletsels: opdracht.stand === 'gegeven' ? (beletsels.get(opdracht.aanslagId) ?? []) : [],
      }))
      .toReversed(),
    deurwaarder: deurwaarderOp(await readGegevens(read, gemeenteId), localDateOf(read.ctx.now)),
  };
}

/** What speaks today against sending somebody to these debtors, by aanslag (L-13). */
async function loadBeletsels(
  read: Read,
  gemeenteId: number,
  aanslagIds: readonly string[],
): Promise<Map<string, Opdrachtbeletsel[]>> {
  if (aanslagIds.length === 0) return new Map();
  const dag = localDateOf(read.ctx.now);
  const standen = await loadVorderingen(read, gemeenteId, dag, { aanslagIds });
  return new Map(
    standen.map(({ aanslagId, feiten }) => {
      const gehouden = sumCents(feiten.opschortingen.map(({ houdt }) => houdt));
      return [
        aanslagId,
        [
          ...nietActueel(feiten, dag).map(({ code }) => code),
          ...(gehouden > 0n && gehouden >= feiten.teLaat ? (['wacht'] as const) : []),
        ],
      ];
    }),
  );
}

/** What a deurwaarder must know to begin: to whom he goes. Whoever asks recorded that the data leave the house. */
export type Opdrachtregel = OpdrachtView & { regels: string[] };

/**
 * The assignments that were given to a deurwaarder and that he did not accept yet, with name and address, but for those of
 * which something is not so any more (L-13). None where no deurwaarder may have data today: his name is null then (M-15).
 */
export async function listOpdrachtbestand(
  read: Read,
  gemeenteId: number,
): Promise<{ deurwaarder: string | null; regels: Opdrachtregel[] }> {
  const { opdrachten, deurwaarder } = await listOpdrachten(read, gemeenteId);
  if (deurwaarder === null) return { deurwaarder, regels: [] };
  const klaar = opdrachten.filter(
    (o) => o.stand === 'gegeven' && o.deurwaarder === deurwaarder && o.beletsels.length === 0,
  );
  const aan = await getGeadresseerden(
    read,
    gemeenteId,
    [...new Set(klaar.map((o) => o.persoonId))],
    localDateOf(read.ctx.now),
    'betalen',
  );
  return {
    deurwaarder,
    regels: klaar.map((opdracht) => {
      const een = aan.get(opdracht.persoonId);
      return { ...opdracht, regels: een && 'regels' in een ? een.regels : [] };
    }),
  };
}

/** The aanslag that a line of the journal is about; null where it is not there. */
export async function getAanslagVanFeit(
  { db, gemeenten }: Read,
  gemeenteId: number,
  id: string,
): Promise<string | null> {
  if (!gemeenten.includes(gemeenteId)) return null;
  const rij = await db.verhaalfeit.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    select: { aanslagId: true },
  });
  return rij?.aanslagId ?? null;
}
