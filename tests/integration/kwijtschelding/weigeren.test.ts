import { addMedewerker } from '@tests/support/aanwijzingen';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { stopRendering } from '@/domain/documenten/render-document';
import { proposeKwijtschelding } from '@/domain/kwijtschelding/propose-kwijtschelding';
import { saveAntwoord } from '@/domain/kwijtschelding/save-antwoord';
import { startConcept } from '@/domain/kwijtschelding/start-concept';
import { VRAGEN } from '@/domain/kwijtschelding/vragen';
import { getZaak } from '@/domain/zaken/zaak.queries';
import type { Opgelegd } from '../documenten/arrange';
import { ALLEEN, ambtenaar, arrange, burger, fill, innen, MAANDAG, read, send, write } from './arrange';
import { askFor, decide, openVan, propose, seeAll } from './handle';

let opgelegd: Opgelegd;
let close: () => Promise<void>;
beforeAll(async () => {
  const seeded = await openSeeded();
  close = async () => {
    await stopRendering();
    await seeded.close();
  };
  opgelegd = await arrange(seeded.database, 4);
  await withClient(seeded.database.migratieUrl, (client) => addMedewerker(client, 1, 'zonder-aanwijzing'));
});
afterAll(() => close());

const borne = gemeenteId('borne');
const wie = (n: number) => ({
  persoonId: opgelegd.persoonIds[n] ?? '',
  aanslagId: opgelegd.aanslagIds[n] ?? '',
});

test('an income of minus one or of a million is asked back at its field and nothing is kept; comma and point both count', async () => {
  const { persoonId, aanslagId } = wie(0);
  const ctx = burger(persoonId);
  const vraag = VRAGEN.find(({ sleutel }) => sleutel === 'inkomen-bijstand');
  if (!vraag) throw new Error('no such question');
  await write(ctx, (w) => startConcept(w, { persoonId, aanslagId, voor: 'burger' }));
  for (const sleutel of ['huishouden', 'medebewoners', 'inkomen'] as const) {
    const eerder = VRAGEN.find((v) => v.sleutel === sleutel);
    const getypt = ALLEEN[sleutel];
    if (!eerder || !getypt) throw new Error(sleutel);
    await write(ctx, (w) => saveAntwoord(w, { persoonId, voor: 'burger', vraag: eerder, getypt }));
  }
  const typ = (bedrag: string) =>
    write(ctx, (w) =>
      saveAntwoord(w, {
        ...{ persoonId, voor: 'burger', vraag },
        getypt: { bedrag, per: 'maand', vakantiegeld: 'met' },
      }),
    );
  const kept = async () =>
    (await read(ctx, (r) => r.db.kwijtscheldingconcept.findFirst({ where: { persoonId } })))?.inhoud;
  const voor = await kept();
  for (const [bedrag, fout] of [
    ['-1', 'bedrag.negatief'],
    ['1000000', 'bedrag.te-hoog'],
    ['1.000.000,00', 'bedrag.te-hoog'],
    ['veel', 'bedrag.onleesbaar'],
  ] as const)
    await expect(typ(bedrag), bedrag).rejects.toMatchObject({
      sleutel: expect.stringContaining(fout),
      veld: 'bedrag',
    });
  expect(await kept()).toEqual(voor);
  for (const bedrag of ['1.419,46', '1419.46', '1,419.46', '1419,46'])
    await expect(typ(bedrag), bedrag).resolves.toBeDefined();
});

test('while one request is pending another for that aanslag is refused in words, also with a concept that was there before', async () => {
  await fill(burger(wie(1).persoonId), wie(1));
  await fill(innen(), { ...wie(1), voor: 'kantoor' });
  const { zaakId } = await send(burger(wie(1).persoonId), wie(1));
  await expect(fill(burger(wie(1).persoonId), wie(1))).rejects.toMatchObject({
    sleutel: 'kwijtschelding.loopt-al',
  });
  const tweede = send(innen(), wie(1), { voor: 'kantoor', kanaal: 'telefoon', clientSleutel: 'een ander' });
  await expect(tweede).rejects.toMatchObject({ sleutel: 'kwijtschelding.loopt-al' });
  const zaken = await read(innen(), (r) =>
    r.db.kwijtschelding.findMany({ where: { persoonId: wie(1).persoonId } }),
  );
  expect(zaken.map((z) => z.zaakId)).toEqual([zaakId]);
});

test('a decision without motivation, by its maker or by who is not aangewezen is refused in words, and the aanslag stays as it was', async () => {
  const zaakId = await askFor(wie(2));
  await seeAll(zaakId);
  const zaak = await read(innen(), (r) => getZaak(r, borne, zaakId));
  const zonder = (motivering: string) =>
    write(innen(), (w) => proposeKwijtschelding(w, { zaakId, zaakVersie: zaak?.versie ?? 0, motivering }));
  for (const motivering of ['', '     ', 'nee'])
    await expect(zonder(motivering)).rejects.toMatchObject({
      sleutel: 'zaken.fout.motivering',
      veld: 'motivering',
    });
  const besluitId = await propose(zaakId);
  const voor = await openVan(wie(2).aanslagId);
  await expect(decide(zaakId, besluitId, innen())).rejects.toMatchObject({
    sleutel: 'zaken.fout.eigen-voorstel',
  });
  // The role alone is not enough: nobody named him (B-14).
  const onbenoemd = seedContext('zonder-aanwijzing', ['invorderingsambtenaar'], { now: MAANDAG });
  await expect(decide(zaakId, besluitId, onbenoemd)).rejects.toMatchObject({ sleutel: 'aanwijzing.geen' });
  expect(await openVan(wie(2).aanslagId)).toBe(voor);
  // Nothing was lost: who may decides on the same proposal.
  await decide(zaakId, besluitId, ambtenaar());
  expect(await openVan(wie(2).aanslagId)).toBeLessThan(voor);
});
