import { size } from '@tests/support/size';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomOf } from '@/commands/genereer/random';
import { bookAfgeschreven } from '@/domain/grootboek/boeking';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { reverseKwitantie } from '@/domain/kas/reverse-kwitantie';
import { toCents } from '@/platform/cents';
import { Refused } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { readIn, type Write } from '@/platform/tenant';
import { a, betaal, inA, type Kastest, kassier, op, openKastest } from './arrange';

/**
 * Many at the same few debtors at the same time (R12), and each who sends again what he sent (R11): what happened is what was
 * told to have happened, no more and no less. The same work without the lock of the ledger goes wrong: the test can tell.
 */

const SEED = 12;
const VERBINDINGEN = 16;
const AANSLAGEN = size(2, 40);
/** Little, so that most of what is tried meets its bound. */
const OPGELEGD = 900n;
let t: Kastest;
beforeAll(async () => {
  t = await openKastest(
    Array.from({ length: AANSLAGEN + 2 }, () => [OPGELEGD]),
    VERBINDINGEN,
  );
});
afterAll(() => t.close());

const nu = op('2026-11-02');
const ctx = kassier(nu);
const aanslagOp = (n: number) => {
  const aanslag = t.aanslagen[n];
  if (!aanslag) throw new Error(`no aanslag ${n}`);
  return aanslag;
};
const standOp = async (n: number) => {
  const { id } = aanslagOp(n);
  const stand = (await readIn(ctx, [a.id], (read) => getStandVanAanslagen(read, a.id, [id]))).get(id);
  if (!stand) throw new Error('no stand');
  return stand;
};
/** Each of the workers does its part of the numbers, one after the other; all of them beside each other. */
const metZestien = (aantal: number, doe: (n: number) => Promise<void>) =>
  Promise.all(
    Array.from({ length: VERBINDINGEN }, async (_, worker) => {
      for (let n = worker; n < aantal; n += VERBINDINGEN) await doe(n);
    }),
  );
/** What was refused had no effect and counts for nothing; anything else that goes wrong is wrong. */
const ofGeweigerd = async <T>(werk: Promise<T>): Promise<T | null> => {
  try {
    return await werk;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
};

/** Writes off at most so much of what is open; `gelezen` waits between reading and writing, where somebody may come between. */
async function schrijfAf(
  write: Write,
  n: number,
  centen: bigint,
  zonderSlot?: { gelezen: () => Promise<void> },
): Promise<bigint> {
  const { id } = aanslagOp(n);
  const standen = zonderSlot ? await getStandVanAanslagen(write, a.id, [id]) : await lockStanden(write, [id]);
  await zonderSlot?.gelezen();
  const [regel] = standen.get(id)?.regels ?? [];
  const bedrag = regel && (regel.openCenten < centen ? regel.openCenten : centen);
  if (!regel || !bedrag || bedrag <= 0n) return 0n;
  const { aanslagregelId, belastingsoort, belastingjaar } = regel;
  const post = { aanslagId: id, aanslagregelId, belastingsoort, belastingjaar, centen: toCents(bedrag) };
  await postBoeking(write, bookAfgeschreven('oninbaar', { boekdatum: toLocalDate('2026-11-02') }, [post]));
  return bedrag;
}

/** Lets nobody on before all sixteen are there. */
function samen(): () => Promise<void> {
  let nog = VERBINDINGEN;
  let open: () => void = () => undefined;
  const allen = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    nog -= 1;
    if (nog === 0) open();
    return allen;
  };
}

const sluit = async () => {
  for (const controle of await readIn(ctx, [a.id], getGrootboekControle)) expect(controle.sluit).toBe(true);
};

test(
  `[R12 deel] ${size(160, 50_000)} acts on ${AANSLAGEN} debtors over ${VERBINDINGEN} connections lose nothing; without the lock they do`,
  async () => {
    const betaald = Array.from({ length: AANSLAGEN }, () => 0n);
    const afgeschreven = Array.from({ length: AANSLAGEN }, () => 0n);
    const bonnen: { id: string; n: number; bedrag: bigint }[] = [];
    await metZestien(size(160, 50_000), async (nr) => {
      const random = randomOf(SEED, nr);
      const n = random.int(AANSLAGEN);
      const bedrag = 1 + random.int(200);
      const kans = random.next();
      if (kans < 0.5) {
        const id = await ofGeweigerd(betaal(t, ctx, [aanslagOp(n)], bedrag));
        if (id === null) return;
        betaald[n] = (betaald[n] ?? 0n) + BigInt(bedrag);
        bonnen.push({ id, n, bedrag: BigInt(bedrag) });
      } else if (kans < 0.8) {
        const bon = bonnen.pop();
        if (!bon) return;
        const terug = await ofGeweigerd(
          inA(ctx, (write) =>
            reverseKwitantie(write, {
              kwitantieId: bon.id,
              reden: 'verkeerd aangeslagen',
              sleutel: `terug ${nr}`,
            }),
          ),
        );
        if (terug !== null) betaald[bon.n] = (betaald[bon.n] ?? 0n) - bon.bedrag;
      } else {
        const weg = await inA(ctx, (write) => schrijfAf(write, n, BigInt(bedrag)));
        afgeschreven[n] = (afgeschreven[n] ?? 0n) + weg;
      }
    });
    for (let n = 0; n < AANSLAGEN; n += 1) {
      const stand = await standOp(n);
      // What was told to have happened, to the cent; and never more than there was.
      expect(stand.ontvangenCenten).toBe(betaald[n]);
      expect((betaald[n] ?? 0n) + (afgeschreven[n] ?? 0n)).toBeLessThanOrEqual(OPGELEGD);
      expect(stand.openCenten).toBe(OPGELEGD - (betaald[n] ?? 0n) - (afgeschreven[n] ?? 0n));
    }
    await sluit();

    // The control: the same writing off, with what is open read as a page reads it. Sixteen see the same euros.
    const los = AANSLAGEN;
    const gelezen = samen();
    await metZestien(VERBINDINGEN, async () => {
      await inA(ctx, (write) => schrijfAf(write, los, OPGELEGD, { gelezen }));
    });
    expect((await standOp(los)).regels[0]?.oninbaarCenten).toBe(OPGELEGD * BigInt(VERBINDINGEN));
    const vast = AANSLAGEN + 1;
    await metZestien(VERBINDINGEN, async () => {
      await inA(ctx, (write) => schrijfAf(write, vast, OPGELEGD));
    });
    expect((await standOp(vast)).regels[0]?.oninbaarCenten).toBe(OPGELEGD);
  },
  size(180_000, 3_600_000),
);
