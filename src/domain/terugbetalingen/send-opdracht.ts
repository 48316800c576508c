import { regelVanAanslag } from '@/domain/grootboek/boeking';
import { creditRente } from '@/domain/grootboek/credit-rente';
import { type Koppel, makeKoppel } from '@/domain/grootboek/koppel';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postKoppels } from '@/domain/grootboek/post-boeking';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { sha256 } from '@/platform/sha256';
import { newId, type Write } from '@/platform/tenant';
import { loadBetaalbestand } from './betaalbestand.store';
import { renteOver } from './rente';
import { listTegoedenIn } from './tegoed.queries';
import {
  hoofdsomVan,
  inhoudHashVan,
  renteSomVan,
  somVan,
  type Terugbetaling,
  uitvoerdagVan,
  waaromVervallen,
} from './terugbetaling';
import { auditTerugbetaling, loadRegels, lockOpdracht, saveOpdracht, saveRegel } from './terugbetaling.store';

export type Verzonden = { aantal: number; vervallen: number };

/**
 * Sends an approved order: each refund is judged again, what does not hold any more falls away with its reason, and the
 * rest leaves the books in the transaction in which the file comes to be. Once: who comes second finds it sent. Throws
 * NotFound, Stale, or Refused: not approved, or not what was approved.
 */
export async function sendOpdracht(write: Write, welke: { id: string; versie: number }): Promise<Verzonden> {
  const { ctx, gemeenteId } = write;
  // The ledger first, as everybody who posts: what is due back does not change from here on.
  await lockStanden(write, []);
  const opdracht = await lockOpdracht(write, welke);
  if (opdracht.status !== 'goedgekeurd') throw new Refused('terugbetaling.fout.niet-goedgekeurd');
  const regels = (await loadRegels(write, gemeenteId, opdracht.id)).filter(
    ({ status }) => status === 'goedgekeurd',
  );
  if (inhoudHashVan(opdracht, regels) !== opdracht.inhoudHash)
    throw new Refused('terugbetaling.fout.anders-dan-goedgekeurd');
  const dag = uitvoerdagVan(opdracht, localDateOf(ctx.now));
  const gaat = await dropOut(write, regels, dag);
  await post(write, gaat);
  const door = { verzondenDoor: actorText(ctx.actor), verzondenOp: ctx.now };
  if (gaat.length === 0) await saveOpdracht(write, opdracht, { ...door, status: 'vervallen' });
  else {
    const verzonden = {
      ...door,
      berichtId: opdracht.id.replaceAll('-', '').toUpperCase(),
      aantal: gaat.length,
      bedragCenten: somVan(gaat),
    };
    const xml = await loadBetaalbestand(write, gemeenteId, { ...opdracht, ...verzonden });
    await saveOpdracht(write, opdracht, { ...verzonden, status: 'verzonden', bestandHash: sha256(xml) });
  }
  await auditTerugbetaling(
    write,
    'verzenden',
    { soort: 'terugbetaalopdracht', id: opdracht.id },
    {
      aantal: gaat.length,
      bedragCenten: somVan(gaat),
      renteCenten: renteSomVan(gaat),
      vervallen: regels.length - gaat.length,
    },
  );
  return { aantal: gaat.length, vervallen: regels.length - gaat.length };
}

/** What still holds of these when the bank pays on this day; the others fall away, each with its reason. */
async function dropOut(
  write: Write,
  regels: readonly Terugbetaling[],
  dag: LocalDate,
): Promise<Terugbetaling[]> {
  const nu = new Map((await listTegoedenIn(write, write.gemeenteId)).map((t) => [t.aanslagId, t]));
  const gaat: Terugbetaling[] = [];
  for (const regel of regels) {
    const tegoed = nu.get(regel.aanslagId);
    const reden = tegoed
      ? waaromVervallen(regel, {
          rekening: tegoed.rekening && {
            id: tegoed.rekening.id,
            iban: tegoed.iban ?? '',
            bruikbaar: !tegoed.tegen.some((t) => t !== 'in-opdracht' && t !== 'schuld'),
          },
          vrijCenten: tegoed.vrijCenten,
          tegoedCenten: tegoed.bedragCenten,
          renteCenten: renteOver(tegoed.regels, dag, hoofdsomVan(regel))?.centen ?? toCents(0),
        })
      : 'tegoed-weg';
    if (reden === null) gaat.push(regel);
    else await saveRegel(write, regel, { status: 'vervallen', uitkomstReden: reden });
  }
  return gaat;
}

/**
 * They leave the books of the gemeente, and are on their way at the kantoor until the bank says that it paid. Interest is a
 * boeking of its own, by which it is due back, with the koppeling of the refund that it leaves with.
 */
async function post(write: Write, gaat: readonly Terugbetaling[]): Promise<void> {
  if (gaat.length === 0) return;
  const standen = await lockStanden(
    write,
    gaat.map((r) => r.aanslagId),
  );
  const koppels = gaat.map((regel): [Terugbetaling, Koppel] => {
    const stand = standen.get(regel.aanslagId);
    // It was due back a moment ago, under the same lock.
    if (!stand || stand.teVeelOntvangenCenten < hoofdsomVan(regel))
      throw new Error(`Refund ${regel.id} is more than is due back`);
    return [
      regel,
      makeKoppel({
        gemeenteId: write.gemeenteId,
        koppeling: newId(),
        bedragCenten: toCents(-regel.bedragCenten),
        boekdatum: localDateOf(write.ctx.now),
        regels: [regelVanAanslag('te-veel-ontvangen', stand, regel.bedragCenten)],
        gemeente: { soort: 'terugbetaling' },
        kantoor: { soort: 'terugbetaling' },
        tegenover: { rekening: 'uitbetaling-onderweg', ontvangstId: null },
        reden: 'terugbetaling',
      }),
    ];
  });
  await creditRente(
    write,
    koppels
      .filter(([{ renteCenten }]) => renteCenten > 0n)
      .map(([{ aanslagId, renteCenten }, { koppeling, gemeente }]) => ({
        ...{ aanslagId, koppeling, centen: renteCenten, dag: gemeente.boekdatum },
        reden: 'rente bij terugbetaling',
      })),
  );
  await postKoppels(
    write,
    koppels.map(([, koppel]) => koppel),
  );
  for (const [regel, { koppeling }] of koppels)
    await saveRegel(write, regel, { status: 'onderweg', koppeling });
}
