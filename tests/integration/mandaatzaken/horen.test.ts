import { arrangeGeboekt } from '@tests/integration/bezwaren/arrange';
import { textOf } from '@tests/support/pdf';
import { refusal } from '@tests/support/refusal';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { proposeMandaatbesluit } from '@/domain/mandaatzaken/decide-mandaatzaak';
import { recordMandaatzaak } from '@/domain/mandaatzaken/file-mandaatzaak';
import { takeMandaatzaak } from '@/domain/mandaatzaken/handle-mandaatzaak';
import {
  planMandaathoren,
  recordMandaatverslag,
  waiveMandaathoren,
} from '@/domain/mandaatzaken/hear-mandaatzaak';
import { getMandaatzaak } from '@/domain/mandaatzaken/mandaatzaak.queries';
import { listZaakregels } from '@/domain/zaken/dossier.queries';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { toLocalMoment } from '@/platform/local-moment';
import { type Read, readIn, type Write, writeIn } from '@/platform/tenant';

const ALMELO = gemeenteId('almelo');
const op = (dag: string) => new Date(`${dag}T08:00:00.000Z`);
const NU = op('2026-04-07');
const tom = (now = NU): Context => seedContext('serviceteam-gbtwente', ['serviceteam'], { now });
const write = <T>(ctx: Context, fn: (w: Write) => Promise<T>): Promise<T> => writeIn(ctx, ALMELO, fn);
const read = <T>(fn: (r: Read) => Promise<T>): Promise<T> => readIn(tom(), [ALMELO], fn);

let client: pg.Client;
let close: () => Promise<void>;
beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeGeboekt(client, 2);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

async function leg(n: number, verzoek: 'bezwaar' | 'kwijtschelding'): Promise<string> {
  const { zaakId } = await write(tom(), (w) =>
    recordMandaatzaak(w, {
      ...{
        persoonId: testId(`persoon almelo ${n}`),
        verzoek,
        kanaal: 'post',
        aanslagnummer: `TB-${n}-${verzoek}`,
      },
      ...{ belasting: 'Toeristenbelasting', belastingjaar: 2026, bedragCenten: toCents(48_000n) },
      ...{ dagtekening: toLocalDate('2026-03-02'), ontvangenOp: toLocalDate('2026-04-07'), terPost: null },
      ...{ gronden: 'Ik verhuurde die weken niets.', gerecht: null, clientSleutel: `horen-${n}-${verzoek}` },
    }),
  );
  await write(tom(), (w) => takeMandaatzaak(w, { zaakId }));
  return zaakId;
}
const gesprek = {
  moment: toLocalMoment('2026-04-20T10:30'),
  wijze: 'kantoor' as const,
  door: 'T. Dekker',
};
const plan = (zaakId: string, ctx = tom()) => write(ctx, (w) => planMandaathoren(w, { zaakId, gesprek }));
const verslag = (zaakId: string, dag: string) =>
  write(tom(op(dag)), (w) =>
    recordMandaatverslag(w, { zaakId, verslag: 'Hij liet zijn nachtregister zien.' }),
  );
const stel = (zaakId: string, dag: string) =>
  write(tom(op(dag)), (w) =>
    proposeMandaatbesluit(w, {
      ...{ zaakId, uitkomst: 'gedeeltelijk-gegrond', wordtCenten: toCents(12_000n) },
      motivering: 'Uit het nachtregister blijkt dat er minder nachten waren.',
    }),
  );
const zie = (zaakId: string) => read((r) => getMandaatzaak(r, ALMELO, zaakId));

test('who objects to an aanslag of the gemeente is invited, heard and written down before there is a proposal', async () => {
  const zaakId = await leg(1, 'bezwaar');
  expect(await refusal(plan(zaakId, tom(op('2026-04-21'))))).toBe('zaken.fout.hoor-voorbij');
  await plan(zaakId);
  expect(await zie(zaakId)).toMatchObject({ gehoord: false, hoorOp: new Date('2026-04-20T08:30:00.000Z') });
  const regels = await read((r) => listZaakregels(r, ALMELO, zaakId, { voorBurger: true }));
  const id = regels.find((r) => r.soort === 'mandaatzaak-hoorgesprek')?.gegevens.documentId;
  const brief = await read((r) => openDocument(r, ALMELO, String(id)));
  const tekst = brief?.stand === 'leesbaar' ? textOf(brief.pdf).replaceAll(/\s+/g, ' ') : '';
  expect(tekst).toContain('Uitnodiging voor een gesprek over uw bezwaar');
  expect(tekst).toMatch(/maandag 20 april 2026 om 10\.30 uur/);
  expect(tekst).toContain('beslist namens de gemeente');

  expect(await refusal(stel(zaakId, '2026-04-08'))).toBe('mandaatzaak.fout.eerst-horen');
  expect(await refusal(verslag(zaakId, '2026-04-08'))).toBe('mandaatzaak.fout.hoor-komt-nog');
  await verslag(zaakId, '2026-04-21');
  expect(await zie(zaakId)).toMatchObject({ gehoord: true, hoorOp: null });
  expect(await refusal(plan(zaakId))).toBe('mandaatzaak.fout.al-gehoord');
  await expect(stel(zaakId, '2026-04-21')).resolves.toEqual(expect.any(String));
});

test('who does not want it says so; a request for kwijtschelding has no hearing', async () => {
  const zaakId = await leg(2, 'bezwaar');
  expect(await refusal(verslag(zaakId, '2026-04-21'))).toBe('mandaatzaak.fout.geen-hoorgesprek');
  await plan(zaakId);
  await write(tom(), (w) => waiveMandaathoren(w, { zaakId, reden: 'Hij belde af.' }));
  expect(await zie(zaakId)).toMatchObject({ gehoord: false, hoorOp: null });
  await expect(stel(zaakId, '2026-04-08')).resolves.toEqual(expect.any(String));
  expect(await refusal(plan(await leg(2, 'kwijtschelding')))).toBe('mandaatzaak.fout.alleen-bezwaar');
});
