import { readJaarregels } from '@/domain/aanslagen/read-jaarregels';
import { deliverDocument } from '@/domain/documenten/deliver-document';
import { DOCUMENTSOORTEN, idVan } from '@/domain/documenten/document';
import { makeDocument } from '@/domain/documenten/make-document';
import { renderDocument } from '@/domain/documenten/render-document';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import { readHonden } from '@/domain/objecten/change-hond';
import { readObjectnaam } from '@/domain/objecten/read-objectnaam';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import type { Zaak } from '@/domain/zaken/zaak';
import { explain } from '@/law/explain';
import { bezwaartermijn } from '@/law/heffing/bezwaartermijn';
import { beslistermijnAanvraag } from '@/law/heffing/ontheffing';
import type { Cents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { type LocalDate, partsOf } from '@/platform/local-date';
import { printable } from '@/platform/printable';
import type { Write } from '@/platform/tenant';
import { type Meldingbrieffeiten, meldingbriefSchema } from './brief.schema';
import { meldingbriefdata } from './brieven';
import type { Besluitinvoer, Melding } from './melding';
import { loadMelding } from './melding.store';
import { type Eraf, planBlijft } from './ontheffing';

type Soort = Meldingbrieffeiten['soort'];

/**
 * The ontvangstbevestiging. A melding is taken in whatever becomes of this letter: where it cannot be made, the journal
 * says so for who handles it. Throws NotFound.
 */
export async function confirmMelding(write: Write, zaakId: string): Promise<void> {
  const zaak = await holdZaak(write, { id: zaakId });
  const melding = await loadMelding(write, write.gemeenteId, zaakId);
  const ontvangen = localDateOf(zaak.ontvangenOp);
  const gemaakt = await makeLetter(write, zaak, melding, 'melding-ontvangst', {
    beslisdag: beslistermijnAanvraag(ontvangen).waarde.laatsteDag,
    dag: melding.dag,
    toelichting: onPaper(melding.toelichting),
  });
  await noteInZaak(
    write,
    zaakId,
    'reden' in gemaakt
      ? { soort: 'brief-niet-gemaakt', tekst: gemaakt.reden, voorBurger: false }
      : { soort: 'melding-ontvangst', gegevens: gemaakt, voorBurger: true },
  );
}

type Uitslag = Besluitinvoer & { eraf: readonly Eraf[]; teVeelCenten: Cents };

/**
 * The letter with the decision, in its transaction: nothing counts as decided that nobody can be told. Throws NotFound,
 * or Refused with what is missing.
 */
export async function sendMeldingbesluit(
  write: Write,
  zaakId: string,
  { uitkomst, dag, motivering, eraf, teVeelCenten }: Uitslag,
): Promise<void> {
  const zaak = await holdZaak(write, { id: zaakId });
  const melding = await loadMelding(write, write.gemeenteId, zaakId);
  const vandaag = localDateOf(write.ctx.now);
  const { actor } = write.ctx;
  // A request for ontheffing ends with a decision against which one can object (Gemeentewet 242).
  const ontheffing = melding.soort === 'hond-af' || melding.soort === 'verhuizing';
  const gemaakt = await makeLetter(write, zaak, melding, 'melding-besluit', {
    uitkomst,
    dag: uitkomst === 'niet-overgenomen' ? null : dag,
    motivering,
    eraf: eraf.map((een) => ({ ...een, uitleg: zinnen(een) })),
    blijft: (await findBlijft(write, zaak, melding, eraf.length > 0 ? dag : null)).map((een) => ({
      ...een,
      uitleg: zinnen(een),
    })),
    teVeelCenten,
    bezwaarTot: ontheffing ? bezwaartermijn({ dagtekening: vandaag }).waarde.laatsteDag : null,
    ondertekenaar: actor.soort === 'medewerker' ? actor.naam : '',
  });
  if ('reden' in gemaakt) throw new Refused(gemaakt.reden);
  await noteInZaak(write, zaakId, { soort: 'melding-besluit', gegevens: gemaakt, voorBurger: true });
}

const zinnen = ({ uitleg }: Eraf): string[] => explain(uitleg).map(({ tekst }) => tekst);

/** What of the address that somebody left is paid after all. */
async function findBlijft(
  write: Write,
  { persoonId }: Zaak,
  { soort, objectId }: Melding,
  dag: LocalDate | null,
): Promise<Eraf[]> {
  if (soort !== 'verhuizing' || objectId === null || dag === null) return [];
  const belastingjaar = partsOf(dag).year;
  const regels = await readJaarregels(write, write.gemeenteId, { persoonId, belastingjaar });
  return planBlijft(regels, objectId, dag, belastingjaar);
}

/** Makes and sends a letter; its id follows from the case, so that there is one of each. Answers why there is none. */
async function makeLetter(
  write: Write,
  zaak: Zaak,
  melding: Melding,
  soort: Soort,
  inhoud: Record<string, unknown>,
): Promise<{ documentId: string } | { reden: string }> {
  const { gemeenteId, ctx } = write;
  const { persoonId } = zaak;
  const vandaag = localDateOf(ctx.now);
  const gevonden = await getAfzender(write, gemeenteId, DOCUMENTSOORTEN[soort].klasse, vandaag);
  if (!gevonden.ok) return { reden: 'melding.fout.afzender-onvolledig' };
  const aan = await getGeadresseerde(
    write,
    gemeenteId,
    persoonId,
    vandaag,
    DOCUMENTSOORTEN[soort].over,
    zaak.id,
  );
  if ('wacht' in aan) return { reden: `melding.fout.${aan.wacht}` };
  const { rekening: _, ...afzender } = gevonden.afzender;
  const feiten = meldingbriefSchema.safeParse({
    soort,
    taal: 'nl',
    dagtekening: vandaag,
    geadresseerde: aan.regels,
    aanhef: aan.aanhef,
    kenmerk: zaak.zaaknummer,
    melding: melding.soort,
    ontvangenOp: localDateOf(zaak.ontvangenOp),
    wat: await nameOf(write, zaak, melding),
    ...afzender,
    ...inhoud,
  });
  if (!feiten.success) return { reden: 'melding.fout.brief-niet-te-maken' };
  const id = idVan('melding', soort, zaak.id);
  const gerenderd = await renderDocument(id, {
    sjabloon: 'standaardbrief',
    data: meldingbriefdata(feiten.data),
  }).catch(() => null);
  // The compiler names the letter in the log of its own; who asked hears that there is none.
  if (gerenderd === null) return { reden: 'melding.fout.brief-niet-te-maken' };
  await makeDocument(write, [
    {
      ...{ id, soort, persoonId, zaakId: zaak.id },
      ...{ aanslagId: null, runId: null, dagtekening: vandaag, taal: 'nl', gerenderd },
    },
  ]);
  const online = soort === 'melding-ontvangst' && zaak.kanaal === 'mijn';
  await deliverDocument(write, [
    online
      ? { documentId: id, kanaal: 'mijn', adres: null }
      : { documentId: id, kanaal: 'post', adres: aan.regels },
  ]);
  return { documentId: id };
}

/** The dog or the address that it is about, as the reader knows it. */
async function nameOf(write: Write, { persoonId }: Zaak, melding: Melding): Promise<string | null> {
  const { soort, hondId, objectId, antwoorden } = melding;
  if (soort === 'hond-aan') return onPaper(antwoorden.naam ?? '');
  if (objectId !== null) return readObjectnaam(write, write.gemeenteId, objectId);
  const hond = (await readHonden(write, write.gemeenteId, persoonId)).find((h) => h.id === hondId);
  return hond ? onPaper(hond.naam ?? `hond ${hond.volgnummer}`) : null;
}

/** What somebody typed, with a square for each character that the letter font does not have: it stays as it is in the case. */
function onPaper(text: string): string {
  const past = printable(text);
  if (past.ok) return text;
  return past.tekens.reduce((op, teken) => op.replaceAll(teken, '\u25a1'), text);
}
