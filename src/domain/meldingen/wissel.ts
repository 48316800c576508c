import type { Belang } from '@/domain/objecten/belang';
import type { LocalDate } from '@/platform/local-date';
import type { Melding, Uitkomst } from './melding';
import { type Rol, rolVan } from './vragen';

/** Who owns or uses an object after somebody else. Pure. */

export type Wissel = { rol: Rol; objectId: string; vertrekt: boolean };

type Vraag = {
  melding: Pick<Melding, 'soort' | 'objectId' | 'antwoorden'>;
  persoonId: string;
  uitkomst: Uitkomst;
  dag: LocalDate | null;
  belangen: readonly Belang[];
};

/**
 * What changes from that day in who owns or uses the object: null where nothing does. Who reported it leaves when he is in
 * it himself, and does not say that there is one beside him.
 */
export function planWissel({ melding, persoonId, uitkomst, dag, belangen }: Vraag): Wissel | null {
  const rol = rolVan(melding.soort);
  if (rol === null || melding.objectId === null || dag === null || uitkomst === 'niet-overgenomen')
    return null;
  const zelf = belangen.some(
    (b) => b.persoonId === persoonId && b.soort === rol && b.tot === null && b.vanaf < dag,
  );
  return { rol, objectId: melding.objectId, vertrekt: zelf && melding.antwoorden.wat !== 'samen' };
}

/** Whether somebody of the household uses the object on after this last day (the household pays together). */
export const blijftIemand = (
  belangen: readonly Belang[],
  persoonId: string,
  laatsteDag: LocalDate,
): boolean =>
  belangen.some(
    (b) =>
      b.soort === 'gebruiker' &&
      b.persoonId !== persoonId &&
      b.vanaf <= laatsteDag &&
      (b.tot === null || b.tot > laatsteDag),
  );
