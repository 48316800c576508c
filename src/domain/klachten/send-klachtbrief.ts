import { deliverDocument } from '@/domain/documenten/deliver-document';
import { DOCUMENTSOORTEN } from '@/domain/documenten/document';
import { makeDocument } from '@/domain/documenten/make-document';
import { renderDocument } from '@/domain/documenten/render-document';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { printable } from '@/platform/printable';
import { newId, type Write } from '@/platform/tenant';
import { type Klachtbrieffeiten, klachtbriefSchema } from './brief.schema';
import { klachtbriefdata } from './brieven';
import type { NietInBehandeling, Oordeel } from './klacht';
import { loadKlacht } from './klacht.store';
import { klachtdagVan } from './klachtdag';

/** What a letter says beside the case itself. */
export type Briefinhoud =
  | { soort: 'klacht-verdaging'; oud: LocalDate; nieuw: LocalDate; reden: string }
  | {
      soort: 'klacht-niet-behandeld';
      reden: NietInBehandeling;
      toelichting: string;
      ombudsmanTot: LocalDate;
    }
  | { soort: 'klacht-afgedaan'; hoe: string }
  | {
      soort: 'klacht-oordeel';
      oordeel: Oordeel;
      bevindingen: string;
      conclusie: string;
      ombudsmanTot: LocalDate;
    };

/**
 * The ontvangstbevestiging (Awb 9:6). A complaint is taken in whatever becomes of this letter: where it cannot be made,
 * the journal says so for who handles it. Throws NotFound.
 */
export async function confirmKlacht(write: Write, zaakId: string): Promise<void> {
  const zaak = await holdZaak(write, { id: zaakId });
  const klacht = await loadKlacht(write, write.gemeenteId, zaakId);
  const gemaakt = await makeLetter(write, zaakId, {
    soort: 'klacht-ontvangst',
    dag: klachtdagVan(klacht, localDateOf(zaak.ontvangenOp)).waarde.laatsteDag,
    tekst: onPaper(klacht.tekst),
    bellen: klacht.telefoon !== null,
    ondertekenaar: '',
  });
  await noteInZaak(
    write,
    zaakId,
    'reden' in gemaakt
      ? { soort: 'brief-niet-gemaakt', tekst: gemaakt.reden, voorBurger: false }
      : { soort: 'klacht-ontvangst', gegevens: gemaakt, voorBurger: true },
  );
}

/**
 * Makes a letter about a complaint and sends it by post, in the transaction of what it tells of. Throws NotFound, or
 * Refused when it cannot be made: nobody is told of half an act.
 */
export async function sendKlachtbrief(write: Write, zaakId: string, inhoud: Briefinhoud): Promise<void> {
  const { actor } = write.ctx;
  const gemaakt = await makeLetter(write, zaakId, {
    ...inhoud,
    ondertekenaar: actor.soort === 'medewerker' ? actor.naam : '',
  });
  if ('reden' in gemaakt) throw new Refused(gemaakt.reden);
  await noteInZaak(write, zaakId, { soort: inhoud.soort, gegevens: gemaakt, voorBurger: true });
}

async function makeLetter(
  write: Write,
  zaakId: string,
  inhoud: Record<string, unknown> & { soort: Klachtbrieffeiten['soort'] },
): Promise<{ documentId: string } | { reden: string }> {
  const { gemeenteId, ctx } = write;
  const zaak = await holdZaak(write, { id: zaakId });
  const { soort } = inhoud;
  const { persoonId } = zaak;
  const vandaag = localDateOf(ctx.now);
  const gevonden = await getAfzender(write, gemeenteId, DOCUMENTSOORTEN[soort].klasse, vandaag);
  if (!gevonden.ok) return { reden: 'klacht.fout.afzender-onvolledig' };
  const aan = await getGeadresseerde(
    write,
    gemeenteId,
    persoonId,
    vandaag,
    DOCUMENTSOORTEN[soort].over,
    zaakId,
  );
  if ('wacht' in aan) return { reden: `klacht.fout.${aan.wacht}` };
  const { rekening: _, ...afzender } = gevonden.afzender;
  const feiten = klachtbriefSchema.safeParse({
    taal: 'nl',
    dagtekening: vandaag,
    geadresseerde: aan.regels,
    aanhef: aan.aanhef,
    kenmerk: zaak.zaaknummer,
    ontvangenOp: localDateOf(zaak.ontvangenOp),
    ...afzender,
    ...inhoud,
  });
  if (!feiten.success) return { reden: 'klacht.fout.brief-niet-te-maken' };
  const id = newId();
  const gerenderd = await renderDocument(id, {
    sjabloon: 'standaardbrief',
    data: klachtbriefdata(feiten.data),
  }).catch(() => null);
  // The compiler names the letter in the log of its own; who asked hears that there is none.
  if (gerenderd === null) return { reden: 'klacht.fout.brief-niet-te-maken' };
  await makeDocument(write, [
    {
      ...{ id, soort, persoonId, zaakId },
      ...{ aanslagId: null, runId: null, dagtekening: vandaag, taal: 'nl', gerenderd },
    },
  ]);
  const online = soort === 'klacht-ontvangst' && zaak.kanaal === 'mijn';
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
