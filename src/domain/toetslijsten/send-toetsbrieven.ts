import { deliverDocument } from '@/domain/documenten/deliver-document';
import { DOCUMENTSOORTEN, idVan } from '@/domain/documenten/document';
import { makeDocument } from '@/domain/documenten/make-document';
import { renderDocument } from '@/domain/documenten/render-document';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { logger } from '@/platform/logger';
import { type Write, writeIn } from '@/platform/tenant';
import { lockTeSchrijven, markGeschreven, type TeSchrijven } from './brief.store';
import { toetsbriefdata, toetsbriefSchema } from './toetsbrief';

const SOORT = 'toetsuitslag-kwijtschelding';

/**
 * Tells everybody for whom the test did not do it why, and how to ask: each letter in a transaction of its own. A letter that
 * cannot be made yet holds back none of the others and is tried again the next time. Answers how many were made.
 */
export async function sendToetsbrieven(ctx: Context, gemeenteId: number): Promise<number> {
  let gemaakt = 0;
  for (let na: string | null = null; ; ) {
    const stap: { id: string; reden: string | null } | null = await writeIn(ctx, gemeenteId, (write) =>
      writeNext(write, na),
    );
    if (stap === null) return gemaakt;
    if (stap.reden === null) gemaakt += 1;
    else logger().warn({ gemeenteId, toetspostId: stap.id, reden: stap.reden }, 'toetsbrief wacht');
    na = stap.id;
  }
}

async function writeNext(write: Write, na: string | null) {
  const post = await lockTeSchrijven(write, na);
  if (post === null) return null;
  try {
    await sendToetsbrief(write, post);
    return { id: post.id, reden: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { id: post.id, reden: error.sleutel };
  }
}

/** Makes and posts one letter. Throws Refused with what is missing, before anything is written. */
export async function sendToetsbrief(write: Write, post: TeSchrijven): Promise<void> {
  const { gemeenteId, ctx } = write;
  const vandaag = localDateOf(ctx.now);
  const gevonden = await getAfzender(write, gemeenteId, 'maatwerk-automatisch', vandaag);
  if (!gevonden.ok) throw new Refused('toetslijst.fout.brief-afzender');
  const { over } = DOCUMENTSOORTEN[SOORT];
  const aan = await getGeadresseerde(write, gemeenteId, post.persoonId, vandaag, over);
  if ('wacht' in aan) throw new Refused(`toetslijst.fout.brief-${aan.wacht}`);
  const { rekening: _, ...afzender } = gevonden.afzender;
  const feiten = toetsbriefSchema.safeParse({
    taal: 'nl',
    dagtekening: vandaag,
    geadresseerde: aan.regels,
    aanhef: aan.aanhef,
    ...afzender,
    kenmerk: `KT-${post.belastingjaar}-${post.maand.slice(0, 7).replace('-', '')}`,
    belastingjaar: post.belastingjaar,
    belemmering: post.belemmering,
  });
  if (!feiten.success) throw new Refused('toetslijst.fout.brief-niet-te-maken');
  const id = idVan('toetsuitslag', post.id);
  const data = toetsbriefdata(feiten.data);
  const gerenderd = await renderDocument(id, { sjabloon: 'standaardbrief', data }).catch(() => {
    throw new Refused('toetslijst.fout.brief-niet-te-maken');
  });
  await makeDocument(write, [
    {
      id,
      soort: SOORT,
      persoonId: post.persoonId,
      aanslagId: null,
      runId: null,
      dagtekening: vandaag,
      taal: 'nl',
      gerenderd,
    },
  ]);
  await deliverDocument(write, [{ documentId: id, kanaal: 'post', adres: aan.regels }]);
  await markGeschreven(write, post.id);
}
