import { randomUUID } from 'node:crypto';
import { textOf } from '@tests/support/pdf';
import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { bookRente } from '@/domain/grootboek/boeking';
import { chargeKosten } from '@/domain/grootboek/charge-kosten';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { besluitFromJson, uitlegVan } from '@/domain/kwijtschelding/besluit';
import { listBesluiten } from '@/domain/zaken/dossier.queries';
import { explain } from '@/law/explain';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import type { Opgelegd } from '../documenten/arrange';
import { ALLEEN, ambtenaar, arrange, innen, read, write } from './arrange';
import { askFor, decide, onlyWaivable, propose, seeAll } from './handle';

let seeded: Awaited<ReturnType<typeof openSeeded>>;
let opgelegd: Opgelegd;
const borne = gemeenteId('borne');
const dag = toLocalDate('2026-09-01');

beforeAll(async () => {
  seeded = await openSeeded();
  opgelegd = await arrange(seeded.database, 4);
});
afterAll(async () => {
  stopRendering();
  await seeded.close();
});

const wie = (n: number) => ({
  persoonId: opgelegd.persoonIds[n] ?? '',
  aanslagId: opgelegd.aanslagIds[n] ?? '',
});
const stand = async (n: number) => {
  const { aanslagId } = wie(n);
  const gevonden = (await read(innen(), (r) => getStandVanAanslagen(r, borne, [aanslagId]))).get(aanslagId);
  if (!gevonden) throw new Error('no stand');
  return gevonden;
};

/** An aanmaning was sent and interest booked; a request came after it. */
async function late(n: number, antwoorden = ALLEEN): Promise<string> {
  const { aanslagId } = wie(n);
  await write(innen(), async (w) => {
    await chargeKosten(w, {
      aanslagId,
      soort: 'aanmaning',
      handeling: { soort: 'proef', id: randomUUID() },
      dag,
    });
    await postBoeking(
      w,
      bookRente({ boekdatum: dag, reden: 'proef' }, { aanslagId, belastingjaar: 2026 }, toCents(77)),
    );
  });
  const zaakId = await askFor(wie(n), antwoorden);
  await seeAll(zaakId);
  return zaakId;
}
const letterOf = async (zaakId: string) => {
  const rij = await read(innen(), (r) => r.db.kwijtschelding.findFirst({ where: { zaakId } }));
  const open = await read(innen(), (r) => openDocument(r, borne, rij?.documentId ?? ''));
  return open?.stand === 'leesbaar' ? (await textOf(open.pdf)).replace(/\s+/g, ' ') : '';
};
const uitlegOf = async (zaakId: string) => {
  const [besluit] = await read(innen(), (r) => listBesluiten(r, borne, zaakId));
  const { bon } = besluitFromJson(besluit?.inhoud);
  return { bon, zinnen: explain(uitlegVan(bon)).map(({ tekst, bron }) => `${tekst} ${bron}`) };
};
/** The books of Borne close. */
const closes = async () => {
  const [controle] = await read(innen(), getGrootboekControle);
  expect(controle).toMatchObject({ saldoCenten: 0n, sluit: true });
};

test('costs and interest go with a tax that is waived whole: in the books, the receipt and the letter', async () => {
  await onlyWaivable(wie(0).aanslagId);
  const zaakId = await late(0);
  const voor = await stand(0);
  expect(voor.openKostenCenten).toBeGreaterThan(0n);
  const besluitId = await propose(zaakId);
  await decide(zaakId, besluitId);
  const na = await stand(0);
  expect(na).toMatchObject({
    openCenten: 0n,
    openKostenCenten: 0n,
    openRenteCenten: 0n,
    kostenCenten: 0n,
    renteCenten: 0n,
    teVeelOntvangenCenten: 0n,
    kwijtgescholdenCenten: voor.regels.reduce((som, { openCenten }) => som + openCenten, 0n),
  });
  const { bon, zinnen } = await uitlegOf(zaakId);
  expect(bon.bijkomend).toMatchObject({ kostenCenten: voor.openKostenCenten, renteCenten: 77n });
  expect(zinnen.join(' ')).toMatch(
    /ook de kosten en rente van .* Leidraad invordering art\. 28\.6 en 75\.10/,
  );
  const brief = await letterOf(zaakId);
  expect(brief).toContain('Dan hoeft u ook de kosten en rente van');
  await closes();
});

test('costs stay where something of the tax does, and the letter says so', async () => {
  const zaakId = await late(1);
  const voor = await stand(1);
  await decide(zaakId, await propose(zaakId));
  expect(await stand(1)).toMatchObject({
    openKostenCenten: voor.openKostenCenten,
    openRenteCenten: voor.openRenteCenten,
  });
  expect((await uitlegOf(zaakId)).bon.bijkomend).toMatchObject({ kostenCenten: 0n, renteCenten: 0n });
  expect(await letterOf(zaakId)).toContain('blijven staan');
  await closes();
});

test('a decision is not taken on costs that are no longer those of the proposal', async () => {
  await onlyWaivable(wie(2).aanslagId);
  const zaakId = await late(2);
  const besluitId = await propose(zaakId);
  await write(ambtenaar(), (w) =>
    postBoeking(
      w,
      bookRente(
        { boekdatum: dag, reden: 'later' },
        { aanslagId: wie(2).aanslagId, belastingjaar: 2026 },
        toCents(5),
      ),
    ),
  );
  await expect(decide(zaakId, besluitId)).rejects.toThrow(
    expect.objectContaining({ sleutel: 'kwijtschelding.stand-veranderd' }),
  );
});
