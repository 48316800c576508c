import { deliverDocument } from '@/domain/documenten/deliver-document';
import { DOCUMENTSOORTEN } from '@/domain/documenten/document';
import { makeDocument } from '@/domain/documenten/make-document';
import { renderDocument } from '@/domain/documenten/render-document';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import { kenmerkVan } from '@/domain/invordering/regeling';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { findTermijnen } from '@/domain/zaken/find-termijnen';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import type { Hoorgesprek } from '@/domain/zaken/hoorzitting';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { beroepstermijn } from '@/law/heffing/beroepstermijn';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate } from '@/platform/database-date';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { printable } from '@/platform/printable';
import { newId, type Write } from '@/platform/tenant';
import type { AdministratiefBeroep, Uitkomst } from './administratief-beroep';
import { requireAdministratiefBeroep } from './administratief-beroep.store';
import { type Beroepbrieffeiten, beroepbriefSchema } from './brief.schema';
import { beroepbriefdata } from './brieven';

/**
 * The ontvangstbevestiging, with the last day to decide. It is taken in whatever becomes of this letter: where it cannot be
 * made, the journal says so for who handles it. Throws NotFound.
 */
export async function confirmAdministratiefBeroep(write: Write, zaakId: string): Promise<void> {
  const zaak = await holdZaak(write, { id: zaakId });
  const beroep = await requireAdministratiefBeroep(write, write.gemeenteId, zaakId);
  const gemaakt = await makeLetter(write, zaakId, beroep, {
    soort: 'administratief-beroep-ontvangst',
    dag: await beslisdagVan(write, zaakId),
    teLaat: localDateOf(zaak.ontvangenOp) > beroep.indienenTot,
    indienenTot: beroep.indienenTot,
    bellen: beroep.telefoon !== null,
    gronden: onPaper(beroep.gronden),
    ondertekenaar: '',
  });
  await noteInZaak(
    write,
    zaakId,
    'reden' in gemaakt
      ? { soort: 'brief-niet-gemaakt', tekst: gemaakt.reden, voorBurger: false }
      : { soort: 'administratief-beroep-ontvangst', gegevens: gemaakt, voorBurger: true },
  );
}

/**
 * The letter with the decision, by post, in the transaction of it. Throws NotFound, or Refused when it cannot be made:
 * nothing counts as decided that nobody can be told.
 */
export async function sendBeroepbrief(
  write: Write,
  zaakId: string,
  { uitkomst, motivering }: { uitkomst: Uitkomst; motivering: string },
): Promise<void> {
  const { actor, now } = write.ctx;
  const beroep = await requireAdministratiefBeroep(write, write.gemeenteId, zaakId);
  const gemaakt = await makeLetter(write, zaakId, beroep, {
    soort: 'administratief-beroep-besluit',
    uitkomst,
    motivering,
    bestuursbesluit: beroep.bestuursbesluit,
    // Only where bezwaar took the place of administratief beroep is there a rechtbank to go to.
    beroepTot:
      beroep.rechtsmiddel === 'bezwaar'
        ? beroepstermijn({ dagtekening: localDateOf(now) }).waarde.laatsteDag
        : null,
    ondertekenaar: actor.soort === 'medewerker' ? actor.naam : '',
  });
  if ('reden' in gemaakt) throw new Refused(gemaakt.reden);
  await noteInZaak(write, zaakId, {
    soort: 'administratief-beroep-besluit',
    gegevens: gemaakt,
    voorBurger: true,
  });
}

/** The letter that the decision comes later. Throws NotFound, or Refused when it cannot be made: nobody waits longer untold. */
export async function sendVerdagingsbrief(
  write: Write,
  zaakId: string,
  { oud, nieuw, reden }: { oud: LocalDate; nieuw: LocalDate; reden: string },
): Promise<void> {
  const { actor } = write.ctx;
  const beroep = await requireAdministratiefBeroep(write, write.gemeenteId, zaakId);
  const soort = 'administratief-beroep-verdaging';
  const ondertekenaar = actor.soort === 'medewerker' ? actor.naam : '';
  const gemaakt = await makeLetter(write, zaakId, beroep, { soort, oud, nieuw, reden, ondertekenaar });
  if ('reden' in gemaakt) throw new Refused(gemaakt.reden);
  await noteInZaak(write, zaakId, { soort, gegevens: gemaakt, voorBurger: true });
}

/** The invitation to be heard. Throws NotFound, or Refused when it cannot be made: nobody is expected who was not told. */
export async function sendHoorbrief(write: Write, zaakId: string, gesprek: Hoorgesprek): Promise<void> {
  const { actor } = write.ctx;
  const beroep = await requireAdministratiefBeroep(write, write.gemeenteId, zaakId);
  const soort = 'administratief-beroep-hoorgesprek';
  const ondertekenaar = actor.soort === 'medewerker' ? actor.naam : '';
  const gemaakt = await makeLetter(write, zaakId, beroep, { soort, ...gesprek, ondertekenaar });
  if ('reden' in gemaakt) throw new Refused(gemaakt.reden);
  await noteInZaak(write, zaakId, { soort, gegevens: gemaakt, voorBurger: true });
}

/** The last day to decide of a case that was just opened. */
async function beslisdagVan(write: Write, zaakId: string) {
  const { db, gemeenteId } = write;
  const [id = ''] = await findTermijnen(write, zaakId, 'beslissen');
  const { uiterlijk } = await db.termijn.findUniqueOrThrow({
    where: { gemeenteId_id: { gemeenteId, id } },
    select: { uiterlijk: true },
  });
  return fromDatabaseDate(uiterlijk);
}

async function kenmerkVanTegen({ db, gemeenteId }: Write, { tegen, tegenId }: AdministratiefBeroep) {
  if (tegen === 'regeling') return kenmerkVan(tegenId);
  const zaak = await db.zaak.findUniqueOrThrow({
    where: { gemeenteId_id: { gemeenteId, id: tegenId } },
    select: { zaaknummer: true },
  });
  return zaak.zaaknummer;
}

async function makeLetter(
  write: Write,
  zaakId: string,
  beroep: AdministratiefBeroep,
  inhoud: Record<string, unknown> & { soort: Beroepbrieffeiten['soort'] },
): Promise<{ documentId: string } | { reden: string }> {
  const { gemeenteId, ctx } = write;
  const zaak = await holdZaak(write, { id: zaakId });
  const { soort } = inhoud;
  const { persoonId } = zaak;
  const vandaag = localDateOf(ctx.now);
  const { klasse, over } = DOCUMENTSOORTEN[soort];
  const gevonden = await getAfzender(write, gemeenteId, klasse, vandaag);
  if (!gevonden.ok) return { reden: 'administratief-beroep.fout.afzender-onvolledig' };
  const aan = await getGeadresseerde(write, gemeenteId, persoonId, vandaag, over, zaakId);
  if ('wacht' in aan) return { reden: `administratief-beroep.fout.${aan.wacht}` };
  const { rekening: _, ...afzender } = gevonden.afzender;
  const feiten = beroepbriefSchema.safeParse({
    taal: 'nl',
    dagtekening: vandaag,
    geadresseerde: aan.regels,
    aanhef: aan.aanhef,
    kenmerk: zaak.zaaknummer,
    tegen: beroep.tegen,
    tegenKenmerk: await kenmerkVanTegen(write, beroep),
    bestredenOp: beroep.bestredenOp,
    rechtsmiddel: beroep.rechtsmiddel,
    ontvangenOp: localDateOf(zaak.ontvangenOp),
    ...afzender,
    ...inhoud,
  });
  if (!feiten.success) return { reden: 'administratief-beroep.fout.brief-niet-te-maken' };
  const id = newId();
  const data = beroepbriefdata(feiten.data);
  const gerenderd = await renderDocument(id, { sjabloon: 'standaardbrief', data }).catch(() => null);
  // The compiler names the letter in the log of its own; who asked hears that there is none.
  if (gerenderd === null) return { reden: 'administratief-beroep.fout.brief-niet-te-maken' };
  await makeDocument(write, [
    {
      ...{ id, soort, persoonId, zaakId },
      ...{ aanslagId: null, runId: null, dagtekening: vandaag, taal: 'nl', gerenderd },
    },
  ]);
  const online = soort === 'administratief-beroep-ontvangst' && zaak.kanaal === 'mijn';
  await deliverDocument(write, [
    online
      ? { documentId: id, kanaal: 'mijn', adres: null }
      : { documentId: id, kanaal: 'post', adres: aan.regels },
  ]);
  return { documentId: id };
}

/** What somebody typed, with a square for each character that the letter font does not have: it stays as it is in the case. */
function onPaper(text: string): string {
  const past = printable(text);
  if (past.ok) return text;
  return past.tekens.reduce((op, teken) => op.replaceAll(teken, '\u25a1'), text);
}
