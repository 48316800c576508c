import { readBezwaar } from '@/domain/bezwaren/read-bezwaar';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { assignZaak } from '@/domain/zaken/assign-zaak';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { openZaak } from '@/domain/zaken/open-zaak';
import { startTermijn } from '@/domain/zaken/start-termijn';
import { formatBron } from '@/law/bron';
import { verweertermijn } from '@/law/heffing/beroepstermijn';
import { awb } from '@/law/regelingen';
import { localDateOf } from '@/platform/clock';
import { toDatabaseDate } from '@/platform/database-date';
import { NotFound, Refused } from '@/platform/errors';
import { hashInzending } from '@/platform/form-key';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { type Gerecht, type Insteller, planInstellen } from './beroep';
import { insertBeroep, loadBeroepenBij } from './beroep.store';

export type Beroepinvoer = {
  bezwaarId: string;
  gerecht: Gerecht;
  gerechtNaam: string;
  kenmerk: string;
  door: Insteller;
  rechtspersoon: boolean;
  ingesteldOp: LocalDate;
  /** The day of the letter with which the court sent it; null where the office itself lodged it. */
  verzondenOp: LocalDate | null;
  clientSleutel: string;
};

/**
 * Opens the case at court about an uitspraak op bezwaar: numbered, in the hands of who opens it, with the term for the
 * verweerschrift of the law. The same form sent twice is one case. Throws NotFound for an objection that is not here, or Refused: no
 * uitspraak yet, out of the order of the courts, or there already.
 */
export async function openBeroep(write: Write, invoer: Beroepinvoer): Promise<{ zaakId: string }> {
  const { gemeenteId, ctx } = write;
  const medewerkerId = actingMedewerker(ctx);
  const bezwaarzaak = await holdZaak(write, { id: invoer.bezwaarId });
  const bezwaar = await readBezwaar(write, gemeenteId, invoer.bezwaarId);
  if (!bezwaar) throw new NotFound();
  const { persoonId } = bezwaarzaak;
  const { zaak, nieuw } = await openZaak(write, {
    soort: 'beroep',
    persoonId,
    kanaal: 'post',
    ontvangenOp: toDatabaseDate(invoer.verzondenOp ?? invoer.ingesteldOp),
    onderwerpen: [
      { soort: 'zaak', id: invoer.bezwaarId },
      { soort: 'aanslag', id: bezwaar.aanslagId },
    ],
    clientSleutel: invoer.clientSleutel,
    inhoudHash: hashInzending({
      handeling: 'beroep.geopend',
      gemeenteId,
      persoonId,
      inhoud: { ...invoer, rechtspersoon: invoer.rechtspersoon ? 'ja' : 'nee' },
    }),
  });
  if (!nieuw) return { zaakId: zaak.id };
  const plan = planInstellen({
    uitspraakOp: bezwaar.uitspraakOp,
    gerecht: invoer.gerecht,
    door: invoer.door,
    ingesteldOp: invoer.ingesteldOp,
    vandaag: localDateOf(ctx.now),
    eerder: await loadBeroepenBij(write, gemeenteId, invoer.bezwaarId),
  });
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden ?? {}, plan.veld);
  await insertBeroep(write, {
    zaakId: zaak.id,
    bezwaarId: invoer.bezwaarId,
    aanslagId: bezwaar.aanslagId,
    gerecht: invoer.gerecht,
    gerechtNaam: invoer.gerechtNaam,
    kenmerk: invoer.kenmerk,
    door: invoer.door,
    rechtspersoon: invoer.rechtspersoon,
    ingesteldOp: invoer.ingesteldOp,
  });
  await moveZaak(write, { id: zaak.id }, 'in-behandeling');
  await assignZaak(write, { id: zaak.id, versie: zaak.versie + 1, medewerkerId });
  if (invoer.door === 'belanghebbende') await startVerweer(write, zaak.id, invoer);
  await noteInZaak(write, bezwaarzaak.id, {
    soort: 'beroep-ingesteld',
    gegevens: { zaakId: zaak.id, zaaknummer: zaak.zaaknummer, gerecht: invoer.gerecht },
    voorBurger: true,
  });
  return { zaakId: zaak.id };
}

async function startVerweer(
  write: Write,
  zaakId: string,
  { verzondenOp, ingesteldOp }: Beroepinvoer,
): Promise<void> {
  const begin = verzondenOp ?? ingesteldOp;
  await startTermijn(write, {
    zaakId,
    soort: 'verweerschrift',
    eigenaar: 'kantoor',
    regel: 'verweertermijn',
    bron: formatBron(awb('8:42, eerste lid')),
    feiten: { begin },
    begin,
    uiterlijk: verweertermijn(begin).waarde.laatsteDag,
  });
}
