import { randomBytes } from 'node:crypto';
import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/(kantoor)/invordering/[gemeente]/journaal/export/route';
import { withClient } from '@/commands/postgres/roles';
import { bookOpleggingRegels } from '@/domain/grootboek/boeking';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { toCents } from '@/platform/cents';
import { now } from '@/platform/clock';
import { toLocalDate } from '@/platform/local-date';
import { cookieNames, hashToken } from '@/platform/login/wereld';
import { insertSessie } from '@/platform/session-store';
import { writeIn } from '@/platform/tenant';
import { staffId } from '../../../prisma/seed/staff';

let seeded: Awaited<ReturnType<typeof openSeeded>>;
let borne: Opgelegd;

beforeAll(async () => {
  seeded = await openSeeded();
  borne = await withClient(seeded.database.migratieUrl, (client) => arrangeAanslagen(client, 'borne', 3));
  const { rows } = await withClient(seeded.database.migratieUrl, (client) =>
    client.query<{ id: string; aanslag: string; soort: string; centen: string }>(
      `select id, aanslag_id as aanslag, belastingsoort as soort, bedrag_centen as centen from aanslagregel
       where gemeente_id = $1 order by aanslag_id, volgnummer`,
      [borne.gemeenteId],
    ),
  );
  const posten = rows.map((r) => ({
    aanslagId: r.aanslag,
    aanslagregelId: r.id,
    belastingsoort: r.soort,
    belastingjaar: 2026,
    centen: toCents(BigInt(r.centen)),
  }));
  await writeIn(seedContext('medewerker-innen-gbtwente'), borne.gemeenteId, (write) =>
    postBoeking(write, bookOpleggingRegels({ boekdatum: toLocalDate('2026-03-05') }, posten)),
  );
});
afterAll(async () => {
  await seeded.close();
});

/** Asks for the file over the door, as a browser of this member of staff does. */
async function haal(subject: string, vraag: string, gemeente = 'borne'): Promise<Response> {
  const token = randomBytes(32).toString('base64url');
  const moment = now();
  await insertSessie({
    tokenHash: hashToken(token),
    wereld: 'medewerker',
    kantoorId: 1,
    issuer: 'proef',
    subject,
    niveau: 'meerdere-factoren',
    persoonSleutel: null,
    medewerkerId: staffId(1, subject),
    naam: subject,
    idToken: null,
    now: moment,
    verlooptOp: new Date(moment.getTime() + 3_600_000),
  });
  const cookie = `${cookieNames('medewerker', false).sessie}=${token}`;
  const request = new NextRequest(`http://localhost/invordering/${gemeente}/journaal/export?${vraag}`, {
    headers: { cookie },
  });
  return GET(request, { params: Promise.resolve({ gemeente }) });
}
const geexporteerd = (): Promise<number> =>
  withClient(seeded.database.migratieUrl, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from audit where gemeente_id = $1 and handeling = 'journaal.geexporteerd' and actor like $2`,
      [borne.gemeenteId, `%${staffId(1, 'medewerker-innen-gbtwente')}`],
    );
    return rows[0]?.n ?? 0;
  });
const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
/** A cell of euros as cents. */
const centen = (cel: string | undefined) => BigInt((cel ?? '').replace(',', ''));

test('the same month gives the same bytes twice, balances in the file itself, and is in the audit', async () => {
  for (const [vraag, naam] of [
    ['maand=2026-03', 'journaal-borne-2026-03.csv'],
    ['maand=2026-03&deel=regels', 'journaalregels-borne-2026-03.csv'],
  ] as const) {
    const voor = await geexporteerd();
    const eerste = await haal('medewerker-innen-gbtwente', vraag);
    expect(eerste.status).toBe(200);
    expect(eerste.headers.get('Content-Disposition')).toContain(naam);
    expect(eerste.headers.get('Cache-Control')).toBe('private, no-store');
    const inhoud = await bytes(eerste);
    expect(await bytes(await haal('medewerker-innen-gbtwente', vraag))).toEqual(inhoud);
    expect(await geexporteerd()).toBe(voor + 2);
    const regels = inhoud.toString('utf8').trimEnd().split('\r\n').slice(1);
    const cellen = regels.map((r) => r.split(';'));
    const som = (at: number) => cellen.reduce((sum, r) => sum + centen(r.at(at)), 0n);
    expect(regels.length).toBeGreaterThan(3);
    expect(som(-2)).toBeGreaterThan(0n);
    expect(som(-2)).toBe(som(-1));
    expect(new Set(cellen.map((r) => r[0]))).toEqual(new Set(['202603']));
    expect(inhoud.toString('utf8')).not.toMatch(/Veen\d/);
  }
});

test('a month without boekingen is a file with only its heading, and nonsense is not found', async () => {
  const leeg = await haal('medewerker-innen-gbtwente', 'maand=2026-04&deel=regels');
  expect((await bytes(leeg)).toString('utf8').trimEnd().split('\r\n')).toHaveLength(1);
  const voor = await geexporteerd();
  for (const vraag of ['', 'maand=2026-13', 'maand=maart', 'maand=2026-03&deel=alles'])
    expect((await haal('medewerker-innen-gbtwente', vraag)).status).toBe(404);
  expect((await haal('medewerker-innen-gbtwente', 'maand=2026-03', 'haarlem')).status).toBe(404);
  expect((await haal('frontoffice-gbtwente', 'maand=2026-03')).status).toBe(404);
  expect(await geexporteerd()).toBe(voor);
});
