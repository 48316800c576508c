import { afspraakOp } from '@/domain/gemeenten/afspraak';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { changeTermijn } from '@/domain/zaken/change-termijn';
import { findTermijnen } from '@/domain/zaken/find-termijnen';
import { formatBron } from '@/law/bron';
import { leidraad } from '@/law/regelingen';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { saveAdministratiefBeroep } from './administratief-beroep.store';
import { beroepdagVan, verdagenTot } from './beroepdag';
import { holdAdministratiefBeroep, type Welke } from './hold-administratief-beroep';
import { sendVerdagingsbrief } from './send-beroepbrief';

/**
 * Postpones the decision once, by letter (Leidraad 1.1.5): the letter goes out with it, or it is not done. Throws NotFound, Stale,
 * or Refused: it cannot be postponed, its last day has gone by, or the letter cannot be made.
 */
export async function postponeAdministratiefBeroep(
  write: Write,
  { reden, ...welke }: Welke & { reden: string },
): Promise<void> {
  const { zaak, beroep } = await holdAdministratiefBeroep(write, welke);
  const ontvangen = localDateOf(zaak.ontvangenOp);
  const gegevens = await readGegevens(write, write.gemeenteId);
  const afspraak = afspraakOp('beslistermijn-beroep', gegevens, ontvangen);
  if (beroep.verdaagd) throw new Refused('zaken.fout.al-verdaagd');
  const nieuw = verdagenTot(beroep, ontvangen, afspraak);
  if (nieuw === null) throw new Refused('administratief-beroep.fout.geen-verdaging');
  const oud = beroepdagVan(beroep, ontvangen, afspraak).waarde;
  if (localDateOf(write.ctx.now) > oud) throw new Refused('administratief-beroep.fout.verdagen-te-laat');
  await saveAdministratiefBeroep(write, zaak.id, { verdaagd: true });
  for (const id of await findTermijnen(write, zaak.id, 'beslissen'))
    await changeTermijn(write, {
      ...{ id, handeling: 'verdaagd', uiterlijk: nieuw, reden },
      bron: formatBron(leidraad('1.1.5')),
    });
  await sendVerdagingsbrief(write, zaak.id, { oud, nieuw, reden });
}
