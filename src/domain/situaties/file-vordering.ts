import { datumtekst } from '@/domain/documenten/briefwoorden';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { sumCents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { sendSituatiebrief } from './send-situatiebrief';
import { planIndiening } from './situatie';
import { insertRegel, listVorderingen, loadNaam, lockSituatie } from './situatie.store';

/**
 * Files the claim of this gemeente with who divides what there is: a letter with every aanslag, what was open on the day of
 * the order and what came after it, and its ranking. What was claimed is kept. It may be filed again when the amounts
 * changed. Throws NotFound or Refused.
 */
export async function fileVordering(write: Write, dossierId: string): Promise<void> {
  actingMedewerker(write.ctx);
  const { gemeenteId, ctx } = write;
  const situatie = await lockSituatie(write, dossierId);
  const { persoonId, soort, begin, naam, adres } = situatie;
  const vandaag = localDateOf(ctx.now);
  const aanslagen = await listVorderingen(write, gemeenteId, persoonId, begin);
  const voorCenten = sumCents(aanslagen.map((a) => toCents(a.voor)));
  const naCenten = sumCents(aanslagen.map((a) => toCents(a.na)));
  const plan = planIndiening(situatie, { voor: voorCenten, na: naCenten }, vandaag);
  if (!plan.ok) throw new Refused(plan.reden);
  const regel = await insertRegel(write, {
    ...{ dossierId, persoonId, soort, gebeurtenis: 'ingediend', dag: vandaag, voorCenten, naCenten },
    bewijs: `${aanslagen.length} ${aanslagen.length === 1 ? 'aanslag' : 'aanslagen'}, stand van ${datumtekst(begin)}`,
  });
  const brief = await sendSituatiebrief(write, 'vordering-insolventie', regel, {
    aan: [naam ?? '', ...(adres ?? '').split('\n')].map((r) => r.trim()).filter((r) => r !== ''),
    naam: await loadNaam(write, gemeenteId, persoonId),
    uwKenmerk: situatie.kenmerk,
    aanslagen,
    dag: begin,
  });
  if (brief !== 'gemaakt') throw new Refused('situatiefout.brief');
  write.shows(gemeenteId, [persoonId]);
  await write.audit({
    handeling: 'situatie.ingediend',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: null,
    na: { ...regel, aanslagen },
    bewaarklasse: 'invordering',
  });
}
