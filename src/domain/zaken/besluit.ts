/** A decision in a case: proposed by one, taken by another. Pure. */

export type BesluitStand = 'voorgesteld' | 'genomen' | 'teruggegeven';

export type Besluit = {
  id: string;
  zaakId: string;
  soort: string;
  /** All that follows from it, as the kind of case reads it. */
  inhoud: unknown;
  motivering: string;
  stand: BesluitStand;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  toelichting: string | null;
  versie: number;
};

/** Nobody can follow a decision without a reason (Awb 3:46); so many characters at least. */
export const MOTIVERING_MIN = 10;

/** Whether this person may decide so: what he proposed himself he can take back, never take (B-23). */
export function planBesluit(
  besluit: Pick<Besluit, 'stand' | 'voorgesteldDoor'>,
  uitkomst: 'genomen' | 'teruggegeven',
  door: string,
  toelichting: string | null,
): { ok: true } | { ok: false; reden: string; veld?: string } {
  if (besluit.stand !== 'voorgesteld') return { ok: false, reden: 'zaken.fout.besloten' };
  const eigen = besluit.voorgesteldDoor === door;
  if (uitkomst === 'genomen') return eigen ? { ok: false, reden: 'zaken.fout.eigen-voorstel' } : { ok: true };
  if (!eigen && (toelichting ?? '').trim().length < MOTIVERING_MIN)
    return { ok: false, reden: 'zaken.fout.waarom-terug', veld: 'toelichting' };
  return { ok: true };
}
