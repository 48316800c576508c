import { takeZaak } from '@/app/(kantoor)/zaken/take-zaak';
import { zaakPath } from '@/app/(kantoor)/zaken/zaak-path';
import { claimTaak } from '@/domain/taken/claim-taak';
import { listTaakplaatsen, type Taakplaats } from '@/domain/taken/taaklijst.queries';
import type { Werkplaats } from '@/domain/taken/werkgroep';
import { listZaakplaatsen, type Zaakplaats } from '@/domain/zaken/werkvoorraad.queries';
import type { SetHandle } from '@/platform/action';
import { NotFound, Refused, Stale } from '@/platform/errors';
import type { Read, Write } from '@/platform/tenant';
import { byPlaats, plaatsVanTaak, plaatsVanZaak, taakPath } from './werk';
import { type Keuze, teNemenZaken, waarVoor } from './werk-vraag';

/** What nobody has, without whom it is about. */
export type Vrij = { gemeenteId: number; plaats: Werkplaats } & (
  | { wat: 'taak'; taak: Taakplaats }
  | { wat: 'zaak'; zaak: Zaakplaats }
);

/** What nobody has and this medewerker may take, by its last day, the soonest first. */
export async function listVrij(read: Read, keuze: Keuze, hoogstens: number): Promise<Vrij[]> {
  const bij = [null];
  const taken = await listTaakplaatsen(read, { waar: waarVoor(read, keuze), bij }, hoogstens);
  const zaken = await listZaakplaatsen(read, { waar: teNemenZaken(read, keuze), bij }, hoogstens);
  return [
    ...taken.map((taak) => ({
      ...{ wat: 'taak' as const, taak, gemeenteId: taak.gemeenteId },
      plaats: plaatsVanTaak(taak),
    })),
    ...zaken.map((zaak) => ({
      ...{ wat: 'zaak' as const, zaak, gemeenteId: zaak.gemeenteId },
      plaats: plaatsVanZaak(zaak),
    })),
  ]
    .sort(byPlaats)
    .slice(0, hoogstens);
}

/** How many are tried before it says that nothing is free: each was taken by somebody else in the same moment. */
const POGINGEN = 25;

/**
 * Takes the first that nobody has and says where it is, or null where nothing is free. Each is taken under its own lock:
 * of two who ask at once the second is refused there, and gets the one after it.
 */
export async function takeNext(set: SetHandle, keuze: Keuze): Promise<string | null> {
  const vrij = await set.read((read) => listVrij(read, keuze, POGINGEN));
  for (const een of vrij) {
    try {
      return await set.write(een.gemeenteId, (write) => take(write, een));
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Stale || error instanceof NotFound)) throw error;
    }
  }
  return null;
}

async function take(write: Write, een: Vrij): Promise<string> {
  const gemeente = write.ctx.gemeenten.find((g) => g.gemeenteId === een.gemeenteId)?.sleutel ?? '';
  if (een.wat === 'zaak') return zaakPath(gemeente, await takeZaak(write, een.zaak), 'opgepakt');
  await claimTaak(write, een.taak.id);
  const pad = taakPath(gemeente, een.taak);
  return een.taak.onderwerpSoort === 'vraag' ? pad : `${pad}?gelukt=opgepakt`;
}
