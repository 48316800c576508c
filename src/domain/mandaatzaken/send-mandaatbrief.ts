import { deliverDocument } from '@/domain/documenten/deliver-document';
import { DOCUMENTSOORTEN } from '@/domain/documenten/document';
import { makeDocument } from '@/domain/documenten/make-document';
import { renderDocument } from '@/domain/documenten/render-document';
import { afspraakOp } from '@/domain/gemeenten/afspraak';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import type { Hoorgesprek } from '@/domain/zaken/hoorzitting';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { beroepstermijn } from '@/law/heffing/beroepstermijn';
import { administratiefBeroepstermijn } from '@/law/invordering/administratief-beroep';
import type { Cents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { printable } from '@/platform/printable';
import { newId, type Write } from '@/platform/tenant';
import { type Mandaatbrieffeiten, mandaatbriefSchema } from './brief.schema';
import { mandaatbriefdata } from './brieven';
import { beslisdagVan, tijdigheidVan } from './mandaatdag';
import type { Mandaatzaak, Uitkomst, Verzoek } from './mandaatzaak';
import { requireMandaatzaak } from './mandaatzaak.store';

/**
 * The ontvangstbevestiging, with the last day to decide and who collects. It is taken in whatever becomes of this letter: where
 * it cannot be made, the journal says so for who handles it. Throws NotFound.
 */
export async function confirmMandaatzaak(write: Write, zaakId: string): Promise<void> {
  const { ontvangenOp } = await holdZaak(write, { id: zaakId });
  const mandaatzaak = await requireMandaatzaak(write, write.gemeenteId, zaakId);
  const feiten = { ...mandaatzaak, ontvangen: localDateOf(ontvangenOp) };
  const gegevens = await readGegevens(write, write.gemeenteId);
  const tijdig = tijdigheidVan(feiten)?.waarde ?? null;
  const gemaakt = await makeLetter(write, zaakId, mandaatzaak, {
    soort: 'mandaatzaak-ontvangst',
    dag: beslisdagVan(feiten, afspraakOp('beslistermijn-verzoek', gegevens, feiten.ontvangen)).waarde,
    teLaatNa: tijdig === null || tijdig.tijdig ? null : tijdig.laatsteDag,
    gronden: onPaper(mandaatzaak.gronden),
    ondertekenaar: '',
  });
  await noteInZaak(
    write,
    zaakId,
    'reden' in gemaakt
      ? { soort: 'brief-niet-gemaakt', tekst: gemaakt.reden, voorBurger: false }
      : { soort: 'mandaatzaak-ontvangst', gegevens: gemaakt, voorBurger: true },
  );
}

/**
 * The letter with the decision, by post, in the transaction of it: with the remedy of its day. Throws NotFound, or Refused when
 * it cannot be made: nothing counts as decided that nobody can be told.
 */
export async function sendMandaatbrief(
  write: Write,
  zaakId: string,
  { uitkomst, wordtCenten, motivering }: { uitkomst: Uitkomst; wordtCenten: Cents; motivering: string },
): Promise<void> {
  const { actor, now } = write.ctx;
  const mandaatzaak = await requireMandaatzaak(write, write.gemeenteId, zaakId);
  const gemaakt = await makeLetter(write, zaakId, mandaatzaak, {
    soort: 'mandaatzaak-besluit',
    uitkomst,
    wasCenten: mandaatzaak.bedragCenten,
    wordtCenten,
    motivering,
    ...remedieOp(mandaatzaak.verzoek, localDateOf(now)),
    ondertekenaar: actor.soort === 'medewerker' ? actor.naam : '',
  });
  if ('reden' in gemaakt) throw new Refused(gemaakt.reden);
  await noteInZaak(write, zaakId, { soort: 'mandaatzaak-besluit', gegevens: gemaakt, voorBurger: true });
}

/** The invitation to be heard. Throws NotFound, or Refused when it cannot be made: nobody is expected who was not told. */
export async function sendHoorbrief(write: Write, zaakId: string, gesprek: Hoorgesprek): Promise<void> {
  const { actor } = write.ctx;
  const mandaatzaak = await requireMandaatzaak(write, write.gemeenteId, zaakId);
  const soort = 'mandaatzaak-hoorgesprek';
  const ondertekenaar = actor.soort === 'medewerker' ? actor.naam : '';
  const gemaakt = await makeLetter(write, zaakId, mandaatzaak, { soort, ...gesprek, ondertekenaar });
  if ('reden' in gemaakt) throw new Refused(gemaakt.reden);
  await noteInZaak(write, zaakId, { soort, gegevens: gemaakt, voorBurger: true });
}

/** What one can do against a decision of this day: the rechtbank about a heffing, the remedy of invordering about a request. */
function remedieOp(
  verzoek: Verzoek,
  dagtekening: LocalDate,
): Pick<Extract<Mandaatbrieffeiten, { soort: 'mandaatzaak-besluit' }>, 'rechtsmiddel' | 'rechtsmiddelTot'> {
  if (verzoek === 'bezwaar')
    return {
      rechtsmiddel: 'rechtbank',
      rechtsmiddelTot: beroepstermijn({ dagtekening }).waarde.laatsteDag,
    };
  const { rechtsmiddel, laatsteDag } = administratiefBeroepstermijn(dagtekening).waarde;
  return { rechtsmiddel, rechtsmiddelTot: laatsteDag };
}

async function makeLetter(
  write: Write,
  zaakId: string,
  { verzoek, aanslagnummer, belasting, belastingjaar, dagtekening }: Mandaatzaak,
  inhoud: Record<string, unknown> & { soort: Mandaatbrieffeiten['soort'] },
): Promise<{ documentId: string } | { reden: string }> {
  const { gemeenteId, ctx } = write;
  const { persoonId, zaaknummer, ontvangenOp } = await holdZaak(write, { id: zaakId });
  const { soort } = inhoud;
  const vandaag = localDateOf(ctx.now);
  const { klasse, over } = DOCUMENTSOORTEN[soort];
  const gevonden = await getAfzender(write, gemeenteId, klasse, vandaag);
  if (!gevonden.ok) return { reden: 'mandaatzaak.fout.afzender-onvolledig' };
  const aan = await getGeadresseerde(write, gemeenteId, persoonId, vandaag, over, zaakId);
  if ('wacht' in aan) return { reden: `mandaatzaak.fout.${aan.wacht}` };
  const { rekening: _, ...afzender } = gevonden.afzender;
  const feiten = mandaatbriefSchema.safeParse({
    taal: 'nl',
    dagtekening: vandaag,
    geadresseerde: aan.regels,
    aanhef: aan.aanhef,
    kenmerk: zaaknummer,
    ...{ verzoek, aanslagnummer, belasting, belastingjaar },
    dagtekeningAanslag: dagtekening,
    ontvangenOp: localDateOf(ontvangenOp),
    ...afzender,
    ...inhoud,
  });
  if (!feiten.success) return { reden: 'mandaatzaak.fout.brief-niet-te-maken' };
  const id = newId();
  const data = mandaatbriefdata(feiten.data);
  const gerenderd = await renderDocument(id, { sjabloon: 'standaardbrief', data }).catch(() => null);
  // The compiler names the letter in the log of its own; who asked hears that there is none.
  if (gerenderd === null) return { reden: 'mandaatzaak.fout.brief-niet-te-maken' };
  await makeDocument(write, [
    {
      ...{ id, soort, persoonId, zaakId },
      ...{ aanslagId: null, runId: null, dagtekening: vandaag, taal: 'nl', gerenderd },
    },
  ]);
  await deliverDocument(write, [{ documentId: id, kanaal: 'post', adres: aan.regels }]);
  return { documentId: id };
}

/** What somebody typed, with a square for each character that the letter font does not have: it stays as it is in the case. */
function onPaper(text: string): string {
  const past = printable(text);
  if (past.ok) return text;
  return past.tekens.reduce((op, teken) => op.replaceAll(teken, '\u25a1'), text);
}
