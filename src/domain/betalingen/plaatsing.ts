import { type Boekingsregel, type Rekening, samengevoegd } from '@/domain/grootboek/boeking';
import { type Cents, toCents } from '@/platform/cents';

/**
 * What a person does with a receipt: say for which aanslag it was (and that what is left pays what else its debtor owes in
 * this gemeente), which receipt a storno took back, or take it off again.
 */
export type Plaatsing =
  | { soort: 'thuisbrengen'; ontvangstId: string; aanslagId: string; ookAndere: boolean }
  | { soort: 'storno'; ontvangstId: string; tegenOntvangstId: string }
  | { soort: 'ongedaan'; ontvangstId: string; reden: string };
export type Plaatsingsoort = Plaatsing['soort'];

export type Plaatsingstatus = 'voorgesteld' | 'akkoord' | 'afgewezen' | 'ingetrokken';
export type Plaatsingsbesluit = 'akkoord' | 'afwijzen' | 'intrekken';

/** A placing that waits for a second person, or that was decided on. */
export type Plaatsingsvoorstel = {
  id: string;
  gemeenteId: number;
  soort: Plaatsingsoort;
  ontvangstId: string;
  tegenOntvangstId: string | null;
  aanslagId: string;
  bedragCenten: Cents;
  reden: string | null;
  gevolg: Boekingsregel[];
  status: Plaatsingstatus;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  versie: number;
};

/** Whether this amount needs a second person; without a limit none does. */
export const needsTweedePersoon = (bedragCenten: Cents, grensCenten: Cents | null): boolean =>
  grensCenten !== null && (bedragCenten < 0n ? -bedragCenten : bedragCenten) > grensCenten;

/** What was proposed, as it is asked for again. */
export function plaatsingVan(v: Plaatsingsvoorstel): Plaatsing {
  const { ontvangstId, aanslagId } = v;
  if (v.soort === 'thuisbrengen') {
    const ookAndere = v.gevolg.some((r) => r.aanslagId !== aanslagId);
    return { soort: 'thuisbrengen', ontvangstId, aanslagId, ookAndere };
  }
  if (v.soort === 'storno')
    return { soort: 'storno', ontvangstId, tegenOntvangstId: v.tegenOntvangstId ?? '' };
  return { soort: 'ongedaan', ontvangstId, reden: v.reden ?? '' };
}

/** What it becomes by this decision of this actor, or why not. */
export function planPlaatsingsbesluit(
  { status, voorgesteldDoor }: Pick<Plaatsingsvoorstel, 'status' | 'voorgesteldDoor'>,
  besluit: Plaatsingsbesluit,
  wie: string,
): { ok: true; status: Exclude<Plaatsingstatus, 'voorgesteld'> } | { ok: false; reden: string } {
  if (status !== 'voorgesteld') return { ok: false, reden: 'invordering.fout.al-besloten' };
  const eigen = voorgesteldDoor === wie;
  if (besluit === 'intrekken')
    return eigen ? { ok: true, status: 'ingetrokken' } : { ok: false, reden: 'invordering.fout.niet-van-u' };
  if (eigen) return { ok: false, reden: 'invordering.fout.eigen-voorstel' };
  return { ok: true, status: besluit === 'akkoord' ? 'akkoord' : 'afgewezen' };
}

type Bewaard = [string, string | null, number | null, string | null, string | null, string | null, string];

/** The lines as they are kept, in one order: the same lines are the same text. */
export const gevolgToJson = (regels: readonly Boekingsregel[]): Bewaard[] =>
  samengevoegd(regels)
    .map(
      (r): Bewaard => [
        r.rekening,
        r.belastingsoort,
        r.belastingjaar,
        r.aanslagId,
        r.aanslagregelId,
        r.kostenId ?? null,
        r.centen.toString(),
      ],
    )
    .toSorted((a, b) => (a.join('|') < b.join('|') ? -1 : 1));

export const gevolgFromJson = (json: unknown): Boekingsregel[] =>
  (json as Bewaard[]).map(
    ([rekening, belastingsoort, belastingjaar, aanslagId, aanslagregelId, kostenId, centen]) => ({
      rekening: rekening as Rekening,
      belastingsoort,
      belastingjaar,
      aanslagId,
      aanslagregelId,
      kostenId,
      centen: toCents(BigInt(centen)),
    }),
  );

/** Whether what it would book now is what was proposed, to the cent and the line. */
export const isOngewijzigd = (toen: readonly Boekingsregel[], nu: readonly Boekingsregel[]): boolean =>
  JSON.stringify(gevolgToJson(toen)) === JSON.stringify(gevolgToJson(nu));
