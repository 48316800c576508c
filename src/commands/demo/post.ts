import { resendDocument } from '@/domain/documenten/resend-document';
import { getAfdrukopdracht, listWachtendeGroepen } from '@/domain/post/afdruk.queries';
import type { Afdrukgroep } from '@/domain/post/afdrukopdracht';
import { confirmGeprint } from '@/domain/post/confirm-geprint';
import { makeAfdrukopdracht } from '@/domain/post/make-afdrukopdracht';
import { recordDownload } from '@/domain/post/record-download';
import { recordRetour } from '@/domain/post/record-retour';
import { workOnAfdrukopdracht } from '@/domain/post/work-on-afdrukopdracht';
import { now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { asStaff } from './as-staff';

const DAG_MS = 86_400_000;
/** What waits this long was printed long ago; the newest group of each gemeente waits whatever its age. */
const OUD_DAGEN = 10;
/** In the first gemeente of a kantoor a letter came back. */
const TERUGGEKOMEN = 0;
/** In the second gemeente of a kantoor the newest order is taken away but not printed yet. */
const NOG_NIET_GEPRINT = 1;

/**
 * Print orders through the same use cases as the screens: what is older was printed the day after, the newest letters of
 * each gemeente wait. What is there is left alone. Answers how many were made.
 */
export async function fillPost(): Promise<number> {
  let made = 0;
  for (const { id: kantoorId, sleutel } of KANTOREN) {
    const ctx = await systemContext('demo', 'post-afdrukken', { kantoorId });
    for (const [at, { gemeenteId }] of ctx.gemeenten.entries())
      made += await fillPostIn(ctx, gemeenteId, { kantoor: sleutel, at, vandaag: now() });
  }
  return made;
}

type Waar = { kantoor: string; at: number; vandaag: Date };

async function fillPostIn(ctx: Context, gemeenteId: number, { kantoor, at, vandaag }: Waar): Promise<number> {
  const als = (moment: Date) => asStaff(ctx, `medewerker-heffen-${kantoor}`, 'medewerker-heffen', moment);
  const { bestaand, groepen } = await readIn(ctx, [gemeenteId], async (read) => ({
    bestaand: await read.db.afdrukopdracht.count({ where: { gemeenteId } }),
    groepen: await listWachtendeGroepen(read),
  }));
  if (bestaand > 0) return 0;
  const grens = new Date(vandaag.getTime() - OUD_DAGEN * DAG_MS);
  const oud = groepen.slice(0, -1).filter(({ sinds }) => new Date(`${sinds}T12:00:00Z`) < grens);
  for (const [volg, groep] of oud.entries()) {
    const gemaakt = als(new Date(`${groep.sinds}T15:00:00Z`));
    const wat: Afdrukgroep =
      groep.runId === null ? { dag: groep.dag ?? groep.sinds } : { runId: groep.runId };
    const { id } = await writeIn(gemaakt, gemeenteId, (write) => makeAfdrukopdracht(write, wat));
    const klaar = await finish(gemaakt, gemeenteId, id);
    for (const { deel } of klaar.delen)
      await writeIn(gemaakt, gemeenteId, (write) => recordDownload(write, { opdrachtId: id, deel }));
    if (at === NOG_NIET_GEPRINT && volg === oud.length - 1) continue;
    const geprint = als(new Date(gemaakt.now.getTime() + 18 * 3_600_000));
    const { versie, stukken, bladzijden } = await stateOf(geprint, gemeenteId, id);
    await writeIn(geprint, gemeenteId, (write) =>
      confirmGeprint(write, { id, versie, geteld: { stukken, bladzijden }, misdrukt: [] }),
    );
  }
  if (at === TERUGGEKOMEN) await bringBack(als, gemeenteId, vandaag);
  return oud.length;
}

/** A letter that came back some days ago: its task is there, and the next letter to that address waits. */
async function bringBack(als: (moment: Date) => Context, gemeenteId: number, vandaag: Date): Promise<void> {
  const toen = als(new Date(vandaag.getTime() - 4 * DAG_MS));
  const stuk = await readIn(toen, [gemeenteId], ({ db }) =>
    db.afdrukstuk.findFirst({
      where: { gemeenteId, opdracht: { status: 'geprint' } },
      orderBy: [{ opdracht: { nummer: 'asc' } }, { volgnummer: 'asc' }],
      select: { documentId: true },
    }),
  );
  if (!stuk) return;
  const { documentId } = stuk;
  const code = { soort: 'document', id: documentId } as const;
  await writeIn(toen, gemeenteId, (write) => recordRetour(write, { code, reden: 'vertrokken' }));
  const daarna = als(new Date(toen.now.getTime() + DAG_MS));
  await writeIn(daarna, gemeenteId, (write) => resendDocument(write, { documentId, wijze: 'post' }));
}

/** Does what the worker would. */
async function finish(ctx: Context, gemeenteId: number, id: string) {
  for (;;) {
    await workOnAfdrukopdracht(ctx, gemeenteId, id);
    const stand = await stateOf(ctx, gemeenteId, id);
    if (stand.status !== 'in-de-maak') return stand;
  }
}

async function stateOf(ctx: Context, gemeenteId: number, id: string) {
  const stand = await readIn(ctx, [gemeenteId], (read) => getAfdrukopdracht(read, gemeenteId, id));
  if (stand === null) throw new Error(`no print order ${id}`);
  return stand;
}
