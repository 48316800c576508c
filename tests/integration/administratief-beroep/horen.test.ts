import { addBesluiters } from '@tests/support/aanwijzingen';
import { textOf } from '@tests/support/pdf';
import { refusal } from '@tests/support/refusal';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getAdministratiefBeroep } from '@/domain/administratief-beroep/administratief-beroep.queries';
import { proposeBeslissing } from '@/domain/administratief-beroep/decide-beslissing';
import { submitAdministratiefBeroep } from '@/domain/administratief-beroep/file-administratief-beroep';
import { takeAdministratiefBeroep } from '@/domain/administratief-beroep/handle-administratief-beroep';
import {
  planBeroepgesprek,
  recordBeroepverslag,
  waiveBeroepgesprek,
} from '@/domain/administratief-beroep/hear-administratief-beroep';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { decideKwijtschelding } from '@/domain/kwijtschelding/decide-kwijtschelding';
import { proposeKwijtschelding } from '@/domain/kwijtschelding/propose-kwijtschelding';
import { seePapier } from '@/domain/kwijtschelding/see-papier';
import { listTermijnen, listZaakregels } from '@/domain/zaken/dossier.queries';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { parseLocalMoment } from '@/platform/local-moment';
import type { Opgelegd } from '../documenten/arrange';
import {
  ALLEEN,
  ambtenaar,
  arrange,
  burger,
  fill,
  innen,
  later,
  MAANDAG,
  read,
  send,
  tom,
  write,
} from '../kwijtschelding/arrange';

const borne = gemeenteId('borne');
let seeded: Awaited<ReturnType<typeof openSeeded>>;
let opgelegd: Opgelegd;
let client: pg.Client;

beforeAll(async () => {
  seeded = await openSeeded();
  opgelegd = await arrange(seeded.database, 3);
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await addBesluiters(client, 1, ['expert-gbtwente', 'directeur-gbtwente']);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await seeded.close();
});

const expert = (now = later(5)): Context => seedContext('expert-gbtwente', ['expert'], { now });
const wie = (n: number) => ({
  persoonId: opgelegd.persoonIds[n] ?? '',
  aanslagId: opgelegd.aanslagIds[n] ?? '',
});
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');

/** What the nth person disputes about the refusal of his request, taken by who may handle it. */
async function beroep(n: number): Promise<string> {
  const inkomen = { ...ALLEEN, 'inkomen-bijstand': { bedrag: '3.900', per: 'maand', vakantiegeld: 'met' } };
  await fill(burger(wie(n).persoonId), wie(n), inkomen);
  const { zaakId: tegenId } = await send(burger(wie(n).persoonId), wie(n));
  for (const vraag of ['inkomen-bijstand', 'huur', 'zorg', 'bank'])
    await write(tom(), (w) => seePapier(w, { zaakId: tegenId, vraag, papier: 'stuk van september' }));
  const { versie } = (await read(innen(), (r) => getZaak(r, borne, tegenId))) ?? { versie: 0 };
  const besluitId = await write(innen(), (w) =>
    proposeKwijtschelding(w, { zaakId: tegenId, zaakVersie: versie, motivering: 'Uw inkomen is te hoog.' }),
  );
  await write(ambtenaar(MAANDAG), (w) =>
    decideKwijtschelding(w, { zaakId: tegenId, besluitId, versie: 1, besluit: 'genomen', toelichting: null }),
  );
  const { zaakId } = await write(burger(wie(n).persoonId, later(3)), (w) =>
    submitAdministratiefBeroep(w, {
      ...{ tegen: 'kwijtschelding', tegenId, telefoon: '', clientSleutel: `horen ${n}` },
      gronden: 'Mijn loon ging in augustus omlaag. Dat stond niet in de stukken.',
    }),
  );
  await write(expert(), (w) => takeAdministratiefBeroep(w, { zaakId }));
  return zaakId;
}

const OVER = later(12);
const moment = parseLocalMoment(`${localDateOf(OVER)}T10:30`);
if (moment === null) throw new Error('no moment');
const gesprek = { moment, wijze: 'telefoon' as const, door: 'E. van Dam' };
const plan = (zaakId: string, ctx = expert()) => write(ctx, (w) => planBeroepgesprek(w, { zaakId, gesprek }));
const verslag = (zaakId: string, ctx: Context) =>
  write(ctx, (w) => recordBeroepverslag(w, { zaakId, verslag: 'Hij legde zijn loonstroken uit.' }));
const stel = (zaakId: string, now: Date) =>
  write(expert(now), (w) =>
    proposeBeslissing(w, {
      zaakId,
      uitkomst: 'ongegrond',
      motivering: 'Ook met de nieuwe loonstroken is het inkomen te hoog.',
    }),
  );
const zie = (zaakId: string) => read(expert(), (r) => getAdministratiefBeroep(r, borne, zaakId));
const regels = (n: number, zaakId: string) =>
  read(burger(wie(n).persoonId, later(13)), (r) => listZaakregels(r, borne, zaakId, { voorBurger: true }));

test('invited with a letter, heard by another than who decided first, and written down before there is a proposal', async () => {
  const zaakId = await beroep(0);
  expect(await zie(zaakId)).toMatchObject({ hoorOp: null, gehoord: false });
  // Who took the decision has no part in it, and a moment that is gone is none.
  await expect(plan(zaakId, ambtenaar(later(5)))).rejects.toMatchObject({
    sleutel: 'administratief-beroep.fout.eerste-beslisser',
  });
  expect(await refusal(plan(zaakId, expert(later(20))))).toBe('zaken.fout.hoor-voorbij');
  await plan(zaakId);

  expect((await zie(zaakId))?.hoorOp?.toISOString().slice(0, 10)).toBe(localDateOf(OVER));
  const [zitting] = (await read(expert(), (r) => listTermijnen(r, borne, zaakId))).filter(
    (t) => t.soort === 'hoorzitting',
  );
  expect(zitting).toMatchObject({ stand: 'loopt', uiterlijk: localDateOf(OVER) });
  expect(zitting?.bron).toContain('7:16');
  const uitnodiging = (await regels(0, zaakId)).find((r) => r.soort === 'administratief-beroep-hoorgesprek');
  const brief = await read(burger(wie(0).persoonId, later(6)), (r) =>
    openDocument(r, borne, String(uitnodiging?.gegevens.documentId), wie(0).persoonId),
  );
  const tekst = brief?.stand === 'leesbaar' ? plain(textOf(brief.pdf)) : '';
  expect(tekst).toContain('om 10.30 uur. U spreekt met E. van Dam.');
  expect(tekst).toContain('Wie het eerste besluit nam, is niet bij het gesprek.');
  expect(tekst).toContain('alle papieren over uw beroep bekijken');

  // No proposal while somebody is expected; no report before the day; and the hearing is once.
  expect(await refusal(stel(zaakId, later(10)))).toBe('administratief-beroep.fout.eerst-horen');
  expect(await refusal(verslag(zaakId, expert(later(10))))).toBe('administratief-beroep.fout.hoor-komt-nog');
  await verslag(zaakId, expert(later(13)));
  expect(await zie(zaakId)).toMatchObject({ hoorOp: null, gehoord: true });
  expect(await refusal(plan(zaakId))).toBe('administratief-beroep.fout.al-gehoord');
  expect(await refusal(verslag(zaakId, expert(later(14))))).toBe(
    'administratief-beroep.fout.geen-hoorgesprek',
  );
  expect((await regels(0, zaakId)).find((r) => r.soort === 'gehoord')?.tekst).toBe(
    'Hij legde zijn loonstroken uit.',
  );
  await expect(stel(zaakId, later(14))).resolves.toEqual(expect.any(String));
});

test('who does not want to be heard says so, before or after the invitation, and then it is decided', async () => {
  const zaakId = await beroep(1);
  const afzien = (reden: string) => write(expert(), (w) => waiveBeroepgesprek(w, { zaakId, reden }));
  await afzien('Aan de telefoon gezegd: schriftelijk is genoeg.');
  await plan(zaakId);
  await plan(zaakId);
  await afzien('Hij belde af en wil geen nieuwe afspraak.');
  expect(await zie(zaakId)).toMatchObject({ hoorOp: null, gehoord: false });
  expect((await regels(1, zaakId)).filter((r) => r.soort === 'afgezien')).toHaveLength(2);
  await expect(stel(zaakId, later(10))).resolves.toEqual(expect.any(String));
});
