import { deliverDocument } from '@/domain/documenten/deliver-document';
import { DOCUMENTSOORTEN, idVan } from '@/domain/documenten/document';
import { makeDocument } from '@/domain/documenten/make-document';
import { renderDocument } from '@/domain/documenten/render-document';
import {
  type Situatiebriefsoort,
  situatiebriefdata,
  situatiebriefSchema,
} from '@/domain/documenten/situatiebrief';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { localDateOf } from '@/platform/clock';
import type { Write } from '@/platform/tenant';
import { redenNietMeer, type Situatieregel } from './situatie';
import { loadNaam, type Vordering } from './situatie.store';

/** What stands on a letter as ours: short, and the same for each letter of one situatie. */
export const kenmerkVan = (dossierId: string): string => `BS-${dossierId.slice(0, 8).toUpperCase()}`;

/** For the claim: who divides what there is, and what is claimed of whom. */
export type Opgave = {
  aan: readonly string[];
  naam: string;
  uwKenmerk: string | null;
  aanslagen: readonly Vordering[];
  /** The day of the order. */
  dag: Situatieregel['dag'];
};

/**
 * Makes the letter of one line of a situatie, for the person or for who divides what there is. Made once per line. It
 * waits for nobody: what holds, holds without it; where sender or address is not known the answer says so. Throws NotFound.
 */
export async function sendSituatiebrief(
  write: Write,
  soort: Situatiebriefsoort,
  regel: Situatieregel,
  opgave: Opgave | null = null,
): Promise<'gemaakt' | 'wacht' | 'niet-te-maken'> {
  const { gemeenteId, ctx } = write;
  const { persoonId } = regel;
  const vandaag = localDateOf(ctx.now);
  await loadNaam(write, gemeenteId, persoonId);
  const gevonden = await getAfzender(write, gemeenteId, 'maatwerk-automatisch', vandaag);
  if (!gevonden.ok) return 'niet-te-maken';
  const aan =
    opgave === null
      ? await getGeadresseerde(write, gemeenteId, persoonId, vandaag, DOCUMENTSOORTEN[soort].over)
      : { regels: [...opgave.aan], aanhef: AANHEF };
  if ('wacht' in aan) return 'wacht';
  const { afzender } = gevonden;
  const feiten = situatiebriefSchema.safeParse({
    taal: 'nl',
    dagtekening: vandaag,
    gemeente: afzender.gemeente,
    kantoor: afzender.kantoor,
    huisstijl: afzender.huisstijl,
    contact: afzender.contact,
    retouradres: afzender.retouradres,
    geadresseerde: aan.regels,
    aanhef: aan.aanhef,
    soort,
    situatie: regel.soort,
    kenmerk: kenmerkVan(regel.dossierId),
    dag: opgave?.dag ?? regel.dag,
    tot: regel.tot,
    reden: soort === 'invordering-stopt-langer' ? regel.bewijs : null,
    nietMeer: regel.uitkomst !== null && redenNietMeer(regel.uitkomst) !== null,
    vordering: opgave && {
      naam: opgave.naam,
      uwKenmerk: opgave.uwKenmerk,
      aanslagen: opgave.aanslagen.map(({ aanslagnummer, belastingjaar, voor, na }) => ({
        aanslagnummer,
        belastingjaar,
        voor,
        na,
      })),
    },
  });
  if (!feiten.success) return 'niet-te-maken';
  const id = idVan('situatiebrief', String(gemeenteId), regel.id);
  const gerenderd = await renderDocument(id, {
    sjabloon: 'standaardbrief',
    data: situatiebriefdata(feiten.data),
  });
  await makeDocument(write, [
    { id, soort, persoonId, aanslagId: null, runId: null, dagtekening: vandaag, taal: 'nl', gerenderd },
  ]);
  await deliverDocument(write, [{ documentId: id, kanaal: 'post', adres: aan.regels }]);
  return 'gemaakt';
}

/** Who divides what there is is written to as an office. */
const AANHEF = 'Geachte heer of mevrouw';
