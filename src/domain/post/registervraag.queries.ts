import { nameActor } from '@/domain/medewerkers/name-actor';
import { readNamen } from '@/domain/medewerkers/read-namen';
import { kanBrpVragen } from '@/platform/brp';
import { localDateOf } from '@/platform/clock';
import { kanKvkVragen } from '@/platform/handelsregister';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { formatAdres } from '../personen/persoon';
import {
  adresIn,
  antwoordSchema,
  isZelfdePlek,
  planOvername,
  type Register,
  type Uitkomst,
} from './registervraag';
import { findRegister } from './registervraag.store';

/** One question to a register as a screen shows it. */
export type RegistervraagView = {
  id: string;
  register: Register;
  gevraagdOp: Date;
  gevraagdDoor: string | null;
  /** Null while the answer is under way. */
  antwoord: {
    op: Date;
    uitkomst: Uitkomst | 'zelfde-adres';
    adres: string | null;
    dag: LocalDate | null;
    /** Whether it can be taken over now. */
    overTeNemen: boolean;
    overgenomenOp: Date | null;
  } | null;
};

export type Registervragen = {
  /** Who can be asked about this person here; null where nobody can. */
  register: Register | null;
  vragen: RegistervraagView[];
};

/** What was asked about this person for this stop, the last first, and who can be asked. */
export async function listRegistervragen(
  read: Read,
  gemeenteId: number,
  stop: { id: string; persoonId: string; straat: string; plaats: string },
): Promise<Registervragen> {
  const rijen = await read.db.registervraag.findMany({
    where: { gemeenteId, adresstopId: stop.id },
    orderBy: [{ gevraagdOp: 'desc' }, { id: 'desc' }],
    take: 20,
  });
  if (rijen.length > 0) read.shows(gemeenteId, [stop.persoonId]);
  const namen = await readNamen(read);
  const vandaag = localDateOf(read.ctx.now);
  const kan = await findRegister(read, gemeenteId, stop.persoonId);
  const { kantoorId } = read.ctx;
  return {
    register:
      (kan === 'brp' && kanBrpVragen(kantoorId)) || (kan === 'kvk' && kanKvkVragen(kantoorId)) ? kan : null,
    vragen: rijen.map((rij): RegistervraagView => {
      const antwoord = rij.beantwoordOp === null ? null : antwoordSchema.parse(rij.antwoord);
      const adres = antwoord && adresIn(antwoord);
      return {
        ...{ id: rij.id, register: rij.register as Register, gevraagdOp: rij.gevraagdOp },
        gevraagdDoor: nameActor(namen, rij.gevraagdDoor),
        antwoord: antwoord &&
          rij.beantwoordOp && {
            op: rij.beantwoordOp,
            uitkomst: isZelfdePlek(antwoord, stop) ? 'zelfde-adres' : antwoord.soort,
            adres: adres && formatAdres(adres),
            dag: 'vanaf' in antwoord ? antwoord.vanaf : 'op' in antwoord ? antwoord.op : null,
            overTeNemen: rij.overgenomenOp === null && planOvername(antwoord, stop, vandaag).ok,
            overgenomenOp: rij.overgenomenOp,
          },
      };
    }),
  };
}
