import { expectOntvangsten } from '@/domain/betalingen/expect-ontvangsten';
import { kantoorWaardeOp } from '@/domain/gemeenten/geldende-instelling';
import { readKantoorInstellingen } from '@/domain/gemeenten/read-kantoorinstellingen';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { sha256 } from '@/platform/sha256';
import { type Read, readIn, type Write, writeIn, writeKantoor } from '@/platform/tenant';
import { berichtId } from './batch';
import { loadBatch, loadVastgezet, saveBatch } from './batch.store';
import { loadVerzamelingen } from './bestand.store';
import { loadVanPosten, type Termijnkandidaat } from './kandidaat.store';
import { makePain008 } from './pain008';
import { countPosten, type Gekozenpost, lockGekozen, settlePosten, type Uitslag } from './post.store';
import { readBeleid } from './read-beleid';
import { judgeTermijn, reeksenVan } from './selectie';

const DEEL = 200;

/**
 * Makes the file of a batch that was let go. Every collection is looked at once more, with its mandate, its plan and the
 * books held: what was paid, withdrawn or stopped since is passed over with the reason, and never more is taken than is
 * open now. Killed at any point it goes on where it was; what is in the file then never changes.
 */
export async function submitBatch(ctx: Context, batchId: string, deel = DEEL): Promise<void> {
  const batch = await readIn(ctx, [], (read) => loadBatch(read, batchId));
  if (batch.status !== 'vastzetten') return;
  for (const { gemeenteId } of ctx.gemeenten)
    while ((await writeIn(ctx, gemeenteId, (write) => claimDeel(write, batch, deel))) > 0);
  const gemeenten = ctx.gemeenten.map((g) => g.gemeenteId);
  const { xml, telling } = await readIn(ctx, gemeenten, async (read) => ({
    xml: await makeBestand(read, batchId),
    telling: await countPosten(read, batchId, ['ingediend', 'geind', 'mislukt']),
  }));
  await writeKantoor(ctx, async (write) => {
    const bestand = { ...telling, hash: sha256(xml) };
    await saveBatch(write, batch, { status: 'ingediend', bestand });
    await write.audit({
      handeling: 'incasso.bestand-gemaakt',
      onderwerp: { soort: 'incassobatch', id: batchId },
      voor: null,
      na: bestand,
    });
  });
}

/** One part of what waits in a gemeente. Returns how many were looked at. */
async function claimDeel(
  write: Write,
  { id: batchId, incassodag }: { id: string; incassodag: LocalDate },
  deel: number,
): Promise<number> {
  const posten = await lockGekozen(write, batchId, deel);
  if (posten.length === 0) return 0;
  const beleid = await readBeleid(write, write.gemeenteId);
  const ids = posten.map((post) => post.id);
  // First which aanslagen, then their books held, then the facts once more: nobody pays or withdraws in between.
  const welke = await loadVanPosten(write, write.gemeenteId, ids);
  await lockStanden(write, [...new Set([...welke.values()].map((k) => k.aanslagId))]);
  const feiten = await loadVanPosten(write, write.gemeenteId, ids);
  const dagen = {
    incassodag,
    vandaag: localDateOf(write.ctx.now),
    aankondigdagen: beleid?.keuze.aankondigdagen ?? 0,
  };
  const uitslagen = judgePosten(posten, feiten, dagen);
  await settlePosten(write, uitslagen);
  const verzamelingen = await loadVerzamelingen(write, batchId, ids);
  await expectOntvangsten(
    write,
    verzamelingen.flatMap((v) =>
      v.incassos.map((i) => ({
        endToEnd: i.endToEnd,
        verzameling: v.id,
        bedragCenten: i.bedragCenten,
        betalingskenmerk: i.betalingskenmerk,
        tegenrekening: i.iban,
        naam: i.rekeninghouder,
      })),
    ),
  );
  await write.audit({
    handeling: 'incasso.ingediend',
    onderwerp: { soort: 'incassobatch', id: batchId },
    voor: null,
    na: uitslagen,
    bewaarklasse: 'betalingen',
  });
  return posten.length;
}

/** What becomes of each post now; two of one aanslag in a part never take more together than is open of it. */
function judgePosten(
  posten: readonly Gekozenpost[],
  feiten: ReadonlyMap<string, Termijnkandidaat>,
  dagen: Parameters<typeof judgeTermijn>[1],
): Uitslag[] {
  const genomen = new Map<string, bigint>();
  const door: {
    post: Gekozenpost;
    kandidaat: Termijnkandidaat;
    bedragCenten: bigint;
  }[] = [];
  const uitslagen: Uitslag[] = [];
  for (const post of posten) {
    const kandidaat = feiten.get(`${post.planId} ${post.volgnummer}`);
    if (!kandidaat) throw new Error(`Post ${post.id} has no term`);
    const al = genomen.get(kandidaat.aanslagId) ?? 0n;
    const rest = kandidaat.aanslagOpen - al;
    const oordeel = judgeTermijn(
      {
        ...kandidaat,
        aanslagOpen: (rest > 0n ? rest : 0n) as typeof kandidaat.aanslagOpen,
      },
      dagen,
    );
    if (!oordeel.ok) {
      uitslagen.push({ id: post.id, ok: false, reden: oordeel.reden });
      continue;
    }
    // What was approved is the most that is taken.
    const teVeel = oordeel.bedragCenten > post.bedragCenten;
    const bedragCenten = teVeel ? post.bedragCenten : oordeel.bedragCenten;
    genomen.set(kandidaat.aanslagId, al + bedragCenten);
    door.push({ post, kandidaat, bedragCenten });
  }
  const reeksen = reeksenVan(
    door.map(({ kandidaat }) => ({
      machtigingId: kandidaat.machtigingId,
      soort: kandidaat.machtiging.soort,
      reeksBegonnen: kandidaat.reeksBegonnen,
    })),
  );
  door.forEach(({ post, bedragCenten }, i) => {
    const reeks = reeksen[i] ?? 'RCUR';
    uitslagen.push({
      id: post.id,
      ok: true,
      bedragCenten: bedragCenten as Gekozenpost['bedragCenten'],
      reeks,
    });
  });
  return uitslagen;
}

/** The file of a batch from what is in it: the same bytes every time. */
async function makeBestand(read: Read, batchId: string): Promise<string> {
  const { incassodag, vastgezetOp } = await loadVastgezet(read, batchId);
  const dag = localDateOf(vastgezetOp);
  const gegevens = {
    gemeente: [],
    kantoor: await readKantoorInstellingen(read),
  };
  const incassant = kantoorWaardeOp('incassant', gegevens, dag)?.waarde;
  const rekening = kantoorWaardeOp('belastingrekening', gegevens, dag)?.waarde;
  if (!incassant || !rekening) throw new NotFound();
  return makePain008({
    id: berichtId(batchId),
    gemaaktOp: vastgezetOp,
    incassodag,
    incassant: {
      naam: rekening.tenaamstelling,
      plaats: incassant.plaats,
      iban: rekening.iban,
      id: incassant.incassantId,
    },
    verzamelingen: await loadVerzamelingen(read, batchId),
  });
}

/** The file as it went to the bank. Throws NotFound before it was made, and an error when it is not what was made. */
export async function openIncassobestand(read: Read, batchId: string): Promise<string> {
  const { status, bestandHash, ingediendAantal } = await loadVastgezet(read, batchId);
  const hier = await countPosten(read, batchId, ['ingediend', 'geind', 'mislukt']);
  // Who does not see all gemeenten of the kantoor has no whole file.
  if (status !== 'ingediend' || hier.aantal === 0 || hier.aantal !== ingediendAantal) throw new NotFound();
  const xml = await makeBestand(read, batchId);
  if (sha256(xml) !== bestandHash)
    throw new Error(`The file of batch ${batchId} is not the one that was made`);
  return xml;
}
