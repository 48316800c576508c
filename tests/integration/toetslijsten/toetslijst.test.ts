import { textOf } from '@tests/support/pdf';
import { refusal } from '@tests/support/refusal';
import { renderPage } from '@tests/support/render-page';
import { NextRequest } from 'next/server';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET as lijstCsv } from '@/app/(kantoor)/invordering/[gemeente]/toetslijsten/[id]/export/route';
import lijstPagina from '@/app/(kantoor)/invordering/[gemeente]/toetslijsten/[id]/page';
import lijstenPagina from '@/app/(kantoor)/invordering/[gemeente]/toetslijsten/page';
import overzicht from '@/app/(kantoor)/invordering/toetslijsten/page';
import mijnKwijtschelding from '@/app/(mijn)/mijn/[gemeente]/kwijtschelding/page';
import { answerToetslijst } from '@/commands/inlichtingenbureau/answer';
import { getAanslag } from '@/domain/aanslagen/aanslag.queries';
import { aanslagoplegging } from '@/domain/aanslagen/aanslagoplegging-run';
import { biljetfeiten } from '@/domain/aanslagen/biljet-feiten';
import { aanslagbiljet } from '@/domain/documenten/aanslagbiljet';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { revokeToestemming } from '@/domain/kwijtschelding/revoke-toestemming';
import { carryOutVasteRun } from '@/domain/runs/work-on-vaste-run';
import { collectToetsantwoorden, fetchToetsantwoord } from '@/domain/toetslijsten/collect-toetsantwoorden';
import { decideToetslijst } from '@/domain/toetslijsten/decide-toetslijst';
import { destroyToetsuitslagen } from '@/domain/toetslijsten/destroy-toetsuitslagen';
import { makeAntwoord, readAntwoord } from '@/domain/toetslijsten/layout';
import { proposeToetslijst } from '@/domain/toetslijsten/propose-toetslijst';
import { recordToetsantwoord } from '@/domain/toetslijsten/record-toetsantwoord';
import { sendToetsbrieven } from '@/domain/toetslijsten/send-toetsbrieven';
import { sendToetslijst } from '@/domain/toetslijsten/send-toetslijst';
import {
  getToetslijst,
  listToestemmingen,
  listToetsenVan,
  listToetsposten,
} from '@/domain/toetslijsten/toetslijst.queries';
import type { Context } from '@/platform/context';
import {
  BORNE,
  beslis,
  heleRun,
  maker,
  openPlek,
  type Plek,
  proefdraai,
  run,
  totalen,
} from '../aanslagen/arrange';
import {
  addWie,
  ambtenaar,
  bsnOp,
  burger,
  innen,
  memoryBureau,
  NOVEMBER,
  read,
  systeem,
  write,
} from './arrange';

let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/invordering',
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/invordering/borne/toetslijsten', taal: 'nl', thema: '' },
    now: ctx.now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: ctx.gemeenten.map((g) => g.gemeenteId), sessie: null }),
}));

let plek: Plek;
const bureau = memoryBureau();
const wie: Record<string, string> = {};
let lijstId = '';

beforeAll(async () => {
  plek = await openPlek(60);
  const add = async (naam: string, n: number, meer: Partial<Parameters<typeof addWie>[1]> = {}) => {
    wie[naam] = await addWie(plek.alles, {
      n,
      cijfer: 1,
      uitkomst: 'volledig',
      toestemming: [true],
      ...meer,
    });
  };
  await add('positief', 2);
  await add('inkomen', 4, { cijfer: 6 });
  await add('ingetrokken', 5, { cijfer: 8 });
  await add('stil', 7, { cijfer: 2 });
  await add('overleden', 8);
  await add('zonderBsn', 11, { cijfer: null });
  await add('vertrokken', 13);
  await add('deels', 14, { uitkomst: 'gedeeltelijk' });
  await add('zonderToestemming', 16, { toestemming: [] });
  await add('eerderIngetrokken', 17, { toestemming: [true, false] });
  await plek.alles.query(
    `update persoon set overlijdensdatum = '2025-10-01' where gemeente_id = $1 and id = $2`,
    [BORNE, wie.overleden],
  );
  await plek.alles.query(
    `update persoon_adres set tot = '2025-09-01' where gemeente_id = $1 and persoon_id = $2`,
    [BORNE, wie.vertrokken],
  );
});
afterAll(async () => {
  stopRendering();
  await plek.close();
});

const posten = async () => {
  const rijen = await read(innen(), (r) => listToetsposten(r, BORNE, lijstId));
  const naam = (id: string) => Object.keys(wie).find((key) => wie[key] === id) ?? id;
  return Object.fromEntries(rijen.map((p) => [naam(p.persoonId), p.reden ?? p.belemmering ?? p.status]));
};
const lijst = () => read(innen(), (r) => getToetslijst(r, BORNE, lijstId));
const decide = async (
  ctx = ambtenaar(),
  besluit: 'akkoord' | 'afwijzen' = 'akkoord',
  reden: string | null = null,
) => {
  const { versie } = await lijst();
  await write(ctx, (w) => decideToetslijst(w, { id: lijstId, versie, besluit, reden }));
};
const file = () => [...bureau.uit.values()][0] ?? '';

test('outside the months of the gemeente no list is made, in words', async () => {
  const september = new Date('2025-09-30T09:00:00Z');
  expect(await refusal(write(innen(september), proposeToetslijst))).toBe('toetslijst.fout.buiten-venster');
});

test('a list names who had full kwijtschelding and agrees, leaves others out with why, and is refused once', async () => {
  lijstId = await write(innen(), proposeToetslijst);
  expect(await posten()).toEqual({
    positief: 'op-lijst',
    inkomen: 'op-lijst',
    ingetrokken: 'op-lijst',
    stil: 'op-lijst',
    overleden: 'overleden',
    zonderBsn: 'geen-bsn',
    vertrokken: 'vertrokken',
  });
  expect(await refusal(write(innen(), proposeToetslijst))).toBe('toetslijst.fout.maand-heeft-lijst');
  expect(await refusal(decide(innen()))).toBe('toetslijst.fout.eigen-lijst');
  await decide(ambtenaar(), 'afwijzen', 'de verkeerde maand');
  expect((await lijst()).status).toBe('afgewezen');
  // Refused, the month is free, and who stood on it is not taken for tested.
  lijstId = await write(innen(), proposeToetslijst);
  expect(Object.values(await posten()).filter((stand) => stand === 'op-lijst')).toHaveLength(4);
});

test('the file goes once after a second person, sealed, with its hash; the maker cannot write himself in', async () => {
  await write(systeem(), (w) => sendToetslijst(w, bureau, lijstId));
  expect(bureau.uit.size).toBe(0);
  await expect(
    write(innen(), (w) =>
      w.db.toetslijst.update({
        where: { gemeenteId_id: { gemeenteId: BORNE, id: lijstId } },
        data: { status: 'akkoord', beslotenDoor: `medewerker:${innen().actor.soort}`, beslotenOp: NOVEMBER },
      }),
    ),
  ).rejects.toThrow();
  await decide();
  await write(systeem(), (w) => sendToetslijst(w, bureau, lijstId));
  expect([...bureau.uit.keys()]).toEqual(['KT-V-0147-2026-202511.txt']);
  expect(await lijst()).toMatchObject({ status: 'verzonden', bestandAantal: 4 });
  const { rows } = await plek.alles.query('select bestand from toetslijst where id = $1', [lijstId]);
  expect(Buffer.from(rows[0].bestand).includes(Buffer.from(bsnOp(2, 1)))).toBe(false);
});

test('a file that is cut off, has a wrong total, is of another gemeente or list or is no answer is refused in words', async () => {
  const goed = answerToetslijst(file());
  const gelezen = readAntwoord(goed);
  if (!gelezen.ok) throw new Error(gelezen.reden);
  const met = (kop: Partial<typeof gelezen.kop>) => makeAntwoord({ ...gelezen.kop, ...kop }, gelezen.regels);
  const lees = (tekst: string) => refusal(write(innen(), (w) => recordToetsantwoord(w, lijstId, tekst)));
  expect(await lees(goed.slice(0, -30))).toBe('toetslijst.fout.afgebroken');
  expect(await lees(goed.replace(/\d\r\n$/, (m) => `${(Number(m[0]) + 1) % 10}\r\n`))).toBe(
    'toetslijst.fout.controletotaal-klopt-niet',
  );
  expect(await lees(met({ cbsCode: '0141' }))).toBe('toetslijst.fout.andere-gemeente');
  expect(await lees(met({ maand: '2025-10' }))).toBe('toetslijst.fout.andere-lijst');
  expect(await lees(file())).toBe('toetslijst.fout.geen-antwoord');
  expect(await refusal(write(innen(), (w) => fetchToetsantwoord(w, bureau, lijstId)))).toBe(
    'toetslijst.fout.nog-geen-antwoord',
  );
  expect((await lijst()).status).toBe('verzonden');
});

test('[K-03] consent, list out and in, result, letter with an understandable reason, and a nul-aanslag from the run', async () => {
  const december = new Date('2025-12-02T09:00:00Z');
  await write(burger(wie.ingetrokken ?? '', december), (w) =>
    revokeToestemming(w, { persoonId: wie.ingetrokken ?? '', kanaal: 'mijn' }),
  );
  const gelezen = readAntwoord(answerToetslijst(file()));
  if (!gelezen.ok) throw new Error(gelezen.reden);
  const van = (n: number, cijfer: number) => gelezen.regels.find(({ bsn }) => bsn === bsnOp(n, cijfer));
  const regels = gelezen.regels.filter(({ bsn }) => bsn !== bsnOp(7, 2));
  const ja = van(2, 1);
  if (!ja) throw new Error('not on the list');
  // Somebody whom nobody asked about, and one twice: set apart, and the rest goes on.
  const antwoord = makeAntwoord(gelezen.kop, [...regels, { bsn: bsnOp(900, 3), belemmering: null }, ja]);
  // A run that got akkoord before the answer came says less than the books would: it stops.
  const eerder = await proefdraai();
  await beslis(eerder);
  bureau.in.set('een-heel-andere-naam.dat', antwoord);
  expect(await collectToetsantwoorden(systeem(december), BORNE, bureau)).toBe(1);
  expect(bureau.in.size).toBe(0);
  expect(await refusal(write(innen(december), (w) => recordToetsantwoord(w, lijstId, antwoord)))).toBe(
    'toetslijst.fout.al-gelezen',
  );
  expect(await posten()).toMatchObject({
    positief: 'positief',
    inkomen: 'inkomen',
    stil: 'geen-antwoord',
    ingetrokken: 'toestemming-ingetrokken',
  });
  expect((await lijst()).apart).toEqual([
    { regel: 5, reden: 'onbekend-nummer' },
    { regel: 6, reden: 'dubbel' },
  ]);

  expect(await sendToetsbrieven(systeem(december), BORNE)).toBe(2);
  expect(await sendToetsbrieven(systeem(december), BORNE)).toBe(0);
  const { rows: brieven } = await plek.alles.query(
    `select id, persoon_id from document where gemeente_id = $1 and soort = 'toetsuitslag-kwijtschelding'`,
    [BORNE],
  );
  expect(brieven.map((rij) => rij.persoon_id).sort()).toEqual([wie.inkomen, wie.stil].sort());
  const brief = brieven.find((rij) => rij.persoon_id === wie.inkomen);
  const open = await read(innen(), (r) => openDocument(r, BORNE, brief?.id ?? ''));
  const tekst = open?.stand === 'leesbaar' ? textOf(open.pdf) : '';
  expect(tekst).toContain('Dit is geen afwijzing');
  expect(tekst).toContain('het inkomen van uw huishouden hoger dan de grens');
  expect(tekst).toContain('Vraag daarna kwijtschelding aan');
  const eigen = await read(burger(wie.ingetrokken ?? ''), async (r) => ({
    toestemmingen: await listToestemmingen(r, BORNE, wie.ingetrokken ?? ''),
    toetsen: await listToetsenVan(r, BORNE, wie.ingetrokken ?? ''),
  }));
  expect(eigen.toestemmingen.map(({ gegeven }) => gegeven)).toEqual([false, true]);
  expect(eigen.toetsen).toMatchObject([{ belastingjaar: 2026, status: 'niet-gebruikt', belemmering: null }]);

  await carryOutVasteRun(maker, aanslagoplegging, { gemeenteId: BORNE, runId: eerder });
  expect(await run(eerder)).toMatchObject({ status: 'gestopt', reden: 'gegevens-gewijzigd' });
  const runId = await heleRun();
  const { kwijt } = await totalen(runId);
  const { rows: aanslagen } = await plek.alles.query<{ id: string; persoon_id: string }>(
    'select id, persoon_id from aanslag where gemeente_id = $1 and belastingjaar = 2026',
    [BORNE],
  );
  const aanslagId = aanslagen.find((a) => a.persoon_id === wie.positief)?.id ?? '';
  const standen = await read(innen(), (r) =>
    getStandVanAanslagen(
      r,
      BORNE,
      aanslagen.map(({ id }) => id),
    ),
  );
  const stand = standen.get(aanslagId);
  const waived = ['afvalstoffenheffing', 'rioolheffing'];
  for (const regel of stand?.regels ?? [])
    expect([regel.belastingsoort, regel.openCenten]).toEqual([
      regel.belastingsoort,
      waived.includes(regel.belastingsoort) ? 0n : regel.opgelegdCenten,
    ]);
  expect(stand?.regels.some(({ belastingsoort }) => waived.includes(belastingsoort))).toBe(true);
  expect(kwijt?.bedragCenten).toBe(String(stand?.kwijtgescholdenCenten));
  // Nobody else has anything waived.
  expect([...standen.values()].filter((s) => s.kwijtgescholdenCenten > 0n)).toHaveLength(1);
  const biljet = await read(innen(), async (r) => {
    const aanslag = await getAanslag(r, BORNE, aanslagId);
    const gevonden = await getAfzender(r, BORNE, 'aanslag', aanslag.dagtekening);
    if (!gevonden.ok) throw new Error(gevonden.reden);
    return aanslagbiljet(
      biljetfeiten(aanslag, gevonden.afzender, ['B. Naam', 'Heffingstraat 1', '1000 HA Bench']),
    );
  });
  expect(biljet.uitleg.onderdelen[0]?.kop).toBe('U krijgt kwijtschelding');
});

type Pagina = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<ReactNode>;
async function zie(pagina: Pagina, wie: Context, params: Record<string, string> = {}): Promise<string> {
  ctx = { ...wie, gemeenten: wie.gemeenten.filter((g) => g.gemeenteId === BORNE) };
  const html = await renderPage(
    await pagina({
      params: Promise.resolve({ gemeente: 'borne', ...params }),
      searchParams: Promise.resolve({}),
    }),
  );
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
}

test('staff sees the lists, what came of each and the next step; who is tested sees what was found and can ask', async () => {
  const lijsten = await zie(lijstenPagina, innen());
  for (const woord of ['november 2025, voor 2026', 'Beantwoord', 'Afgewezen', 'Lijst maken'])
    expect(lijsten).toContain(woord);
  expect(await zie(lijstenPagina, ambtenaar())).not.toContain('Lijst maken');
  expect(await zie(overzicht, innen())).toContain('Er wacht geen lijst.');
  const een = await zie(lijstPagina, innen(), { id: lijstId });
  for (const woord of [
    'Krijgt een nul-aanslag',
    'In de weg: inkomen',
    'Toestemming ingetrokken',
    'Regel 5: dit nummer staat niet op de lijst',
    'Goedgekeurd door',
  ])
    expect(een).toContain(woord);
  const csv = await lijstCsv(new NextRequest('http://proef/'), {
    params: Promise.resolve({ gemeente: 'borne', id: lijstId }),
  });
  const regels = await csv.text();
  expect(regels).toContain('Niet vanzelf');
  expect(regels).not.toContain(bsnOp(2, 1));

  const maart = new Date('2026-03-05T09:00:00Z');
  const nee = await zie(mijnKwijtschelding, burger(wie.inkomen ?? '', maart));
  for (const woord of [
    'Dit is geen afwijzing',
    'het inkomen van uw huishouden hoger dan de grens',
    'Vraag kwijtschelding voor 2026 aan',
    'toestemming gegeven',
  ])
    expect(nee).toContain(woord);
  expect(await zie(mijnKwijtschelding, burger(wie.positief ?? '', maart))).toContain(
    'U krijgt kwijtschelding.',
  );
  const weg = await zie(mijnKwijtschelding, burger(wie.ingetrokken ?? '', maart));
  expect(weg).toContain('Wij gebruikten de uitslag niet en vernietigden hem');
  expect(weg).toContain('toestemming ingetrokken');
});

test('after its term what stood in the way is gone, with the file, and the outcome stays', async () => {
  const later = (dag: string) => systeem(new Date(`${dag}T09:00:00Z`));
  expect(await write(later('2026-12-01'), destroyToetsuitslagen)).toBe(0);
  expect(await write(later('2026-12-02'), destroyToetsuitslagen)).toBe(2);
  expect(await posten()).toMatchObject({ inkomen: 'negatief' });
  const { rows } = await plek.alles.query('select bestand from toetslijst where id = $1', [lijstId]);
  expect(rows[0].bestand).toBeNull();
});
