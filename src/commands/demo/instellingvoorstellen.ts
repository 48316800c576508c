import { decideInstellingvoorstel } from '@/domain/gemeenten/decide-instellingvoorstel';
import { listKantoorInstellingen } from '@/domain/gemeenten/gemeente.queries';
import { rijOp } from '@/domain/gemeenten/instelling';
import { type Beveiligd, isBeveiligd } from '@/domain/gemeenten/instellingvoorstel';
import {
  listBeslotenInstellingen,
  listWachtendeInstellingen,
} from '@/domain/gemeenten/instellingvoorstel.queries';
import { proposeInstelling } from '@/domain/gemeenten/propose-instelling';
import type { SetInstelling } from '@/domain/gemeenten/set-instelling';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import { addDays, type LocalDate } from '@/platform/local-date';
import { readIn, writeKantoor } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { staffId } from '../../../prisma/seed/staff';

/** An IBAN that is nobody's: its bank does not exist. */
const NIEUWE_REKENING = 'NL46FAKE0020270101';

/**
 * What stands on every letter of the first kantoor: another tax account that waits for the second beheerder, and another
 * telephone number that he refused. What is there is left alone.
 */
export async function fillInstellingvoorstellen(): Promise<number> {
  const [kantoor] = KANTOREN;
  if (!kantoor) return 0;
  const ctx = await systemContext('demo', 'demonstratie', { kantoorId: kantoor.id });
  const al = new Set(
    (
      await readIn(ctx, [], async (read) => [
        ...(await listWachtendeInstellingen(read)),
        ...(await listBeslotenInstellingen(read)),
      ])
    ).map(({ soort }) => soort),
  );
  const vandaag = localDateOf(now());
  const als = (subject: string, dag: LocalDate): Context => ({
    ...ctx,
    actor: { soort: 'medewerker', medewerkerId: staffId(kantoor.id, subject), naam: subject },
    kantoorRollen: ['beheerder'],
    now: new Date(`${dag}T10:00:00Z`),
  });
  const rijen = await readIn(ctx, [], listKantoorInstellingen);
  const stelVoor = async (soort: Beveiligd, anders: object, bron: string): Promise<string | null> => {
    const huidig = rijOp(
      rijen.filter((rij) => rij.soort === soort),
      vandaag,
    );
    if (huidig === null || !isBeveiligd(huidig.soort) || al.has(soort)) return null;
    const input: SetInstelling = {
      soort,
      waarde: { ...huidig.waarde, ...anders } as SetInstelling['waarde'],
      vanaf: addDays(vandaag, 30),
      tot: null,
      bron,
      zekerheid: 'te-bevestigen',
      stand: null,
    };
    return writeKantoor(als(`beheerder-${kantoor.sleutel}`, addDays(vandaag, -2)), (write) =>
      proposeInstelling({ niveau: 'kantoor', write }, input),
    );
  };
  const rekening = await stelVoor('belastingrekening', { iban: NIEUWE_REKENING }, 'E-mail van de bank');
  const nummer = await stelVoor('contactgegevens', { telefoon: '088 000 00 00' }, 'Voorstel van het team');
  if (nummer !== null)
    await writeKantoor(als(`beheerder-2-${kantoor.sleutel}`, addDays(vandaag, -1)), (write) =>
      decideInstellingvoorstel(
        { niveau: 'kantoor', write },
        { id: nummer, versie: 1, besluit: 'afwijzen', reden: 'Dit nummer is niet van ons kantoor.' },
      ),
    );
  return [rekening, nummer].filter((id) => id !== null).length;
}
