import { textOf } from '@tests/support/pdf';
import { refusal } from '@tests/support/refusal';
import { renderPage } from '@tests/support/render-page';
import { openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { createElement } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Bezwaren } from '@/app/(balie)/balie/[gemeente]/klant/[id]/bezwaren';
import { bezwaarDeel } from '@/app/(mijn)/mijn/[gemeente]/zaken/[id]/bezwaar-deel';
import { ofCitizen } from '@/app/bijlagen/onderwerp-toegang';
import { askAdvies } from '@/domain/bezwaren/ask-advies';
import { askHerstel, submitAanvulling } from '@/domain/bezwaren/ask-herstel';
import { getBezwaar, listBezwarenVan } from '@/domain/bezwaren/bezwaar.queries';
import { decideUitspraak } from '@/domain/bezwaren/decide-uitspraak';
import { judgeTeLaat } from '@/domain/bezwaren/judge-te-laat';
import { proposeUitspraak, type Uitspraakinvoer } from '@/domain/bezwaren/propose-uitspraak';
import { takeBezwaar } from '@/domain/bezwaren/take-bezwaar';
import { listBijlagen } from '@/domain/bijlagen/bijlage.queries';
import { storeBijlage } from '@/domain/bijlagen/receive-bijlage';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { listZaakregels } from '@/domain/zaken/dossier.queries';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { localDateOf } from '@/platform/clock';
import { toLocalDate } from '@/platform/local-date';
import {
  ALMELO,
  aanslagVan,
  ambtenaar,
  arrangeGeboekt,
  bedragVan,
  behandelaar,
  burger,
  dienIn,
  OP_TIJD,
  persoonVan,
  read,
  regelVan,
  write,
  zakenVan,
} from './arrange';

// A list of files has a form that takes one away, and asks for the router.
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/',
}));

let close: () => Promise<void>;
let client: pg.Client;

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeGeboekt(client, 12);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ');

/** The line of the klantbeeld about the objections of the nth person. */
const opKlantbeeld = async (n: number): Promise<string> => {
  const regels = await read(behandelaar(), (r) => listBezwarenVan(r, ALMELO, persoonVan(n)));
  const html = await renderPage(
    createElement(Bezwaren, {
      regels,
      dossier: null,
      vastleggen: null,
      gemeente: 'almelo',
      open: new Map(),
      regeling: false,
    }),
  );
  return plain(html).replace(/<[^>]+>/g, '');
};

/** What the nth person reads on the page of his own case. */
const opMijn = async (n: number, zaakId: string): Promise<string> => {
  const deel = await read(burger(n), async (r) => {
    const zaak = await getZaak(r, ALMELO, zaakId);
    return zaak && bezwaarDeel(r, zaak);
  });
  const kader = {
    taal: 'nl',
    gemeente: 'almelo',
    vandaag: localDateOf(OP_TIJD),
    kantoor: 'GBTwente',
  } as const;
  return plain(await renderPage(deel?.(kader)));
};

const eersteZaak = async (schriftId: string): Promise<string> => (await zakenVan(schriftId))[0]?.zaakId ?? '';
const take = (zaakId: string, ctx = behandelaar()) => write(ctx, (w) => takeBezwaar(w, { zaakId }));
const decide = (id: string, ctx = ambtenaar()) =>
  write(ctx, (w) => decideUitspraak(w, { id, versie: 1, besluit: 'genomen', toelichting: null }));
const brief = async (n: number, id: string): Promise<string> => {
  const document = await read(burger(n), (r) => openDocument(r, ALMELO, id, persoonVan(n)));
  return document?.stand === 'leesbaar' ? plain(textOf(document.pdf)) : '';
};

/** A decision about the third line (afval) of the nth person. */
const propose = (
  n: number,
  zaakId: string,
  more: Partial<Uitspraakinvoer> = {},
  eraf = 5_000n,
  ctx = behandelaar(),
) =>
  write(ctx, (w) =>
    proposeUitspraak(w, {
      zaakId,
      uitkomst: 'gegrond',
      oorzaak: 'fout-kantoor',
      nietOntvankelijk: null,
      regels: [
        {
          aanslagregelId: regelVan(n, 2),
          nieuweWaardeEuro: null,
          verminderingCenten: eraf,
          motivering: 'U hebt gelijk. Wij telden een container te veel.',
        },
      ],
      ...more,
    }),
  );

test('[C-08] the klantbeeld tells none, being handled with the legal last day, and that the uitspraak was sent', async () => {
  const n = 1;
  expect(await opKlantbeeld(n)).toBe('Geen bezwaren.');
  const zaakId = await eersteZaak(await dienIn(n, [regelVan(n, 2)]));
  await take(zaakId);
  // What is due before it is not the day on which a citizen has his answer.
  const uiterlijk = toLocalDate('2026-05-05');
  await write(behandelaar(), (w) => askAdvies(w, { zaakId, vraag: 'Hoeveel containers?', uiterlijk }));
  expect(await opKlantbeeld(n)).toMatch(
    /^B2026\.\d{6}, aanslag \S+: In behandeling, wij beslissen uiterlijk op 31 december 2026$/,
  );
  const id = await propose(n, zaakId);
  expect(await opKlantbeeld(n)).toContain('In behandeling, wij beslissen uiterlijk op 31 december 2026');
  await decide(id);
  expect(await opKlantbeeld(n)).toMatch(/: uitspraak verstuurd, gegrond$/);
});

test('[C-12] objected to line by line with a ground and evidence, and confirmed with the last day to decide', async () => {
  const n = 2;
  const [riool, afval] = [regelVan(n, 0), regelVan(n, 2)];
  const schriftId = await dienIn(n, [riool, afval], {
    [`grond-${riool}`]: 'geldt-niet-voor-mij',
    toelichting: 'Ik woon hier sinds maart niet meer.',
  });
  const zaken = await zakenVan(schriftId);
  // Two belastingen are two cases; the third line of this aanslag is in none.
  expect(zaken.map((z) => z.regels.map((r) => [r.aanslagregelId, r.grond]))).toEqual([
    [[riool, 'geldt-niet-voor-mij']],
    [[afval, 'anders']],
  ]);
  const bevestiging = await brief(n, schriftId);
  for (const zin of [
    'Wij hebben uw bezwaar ontvangen',
    'Ik woon hier sinds maart niet meer.',
    ...zaken.map((z) => z.zaak.zaaknummer),
  ])
    expect(bevestiging).toContain(zin);
  expect(bevestiging.match(/31 december 2026/g)?.length).toBeGreaterThanOrEqual(2);
  const zaakId = zaken[0]?.zaakId ?? '';
  expect(await opMijn(n, zaakId)).toContain('Uw bewijs');
  const onderwerp = { soort: 'zaak', id: zaakId } as const;
  const inhoud = async function* () {
    yield Buffer.from('%PDF-1.7\nhuurcontract\n%%EOF\n', 'latin1');
  };
  const stuur = (wie: number) =>
    refusal(
      storeBijlage(
        burger(wie),
        ALMELO,
        { onderwerp, naam: 'huurcontract.pdf', vanWie: ofCitizen(onderwerp) },
        inhoud(),
      ),
    );
  expect(await stuur(3)).not.toBe('gedaan');
  expect(await stuur(n)).toBe('gedaan');
  expect(await opMijn(n, zaakId)).toContain('huurcontract.pdf');
  const dossier = await read(behandelaar(), (r) => listBijlagen(r, ALMELO, onderwerp));
  expect(dossier.map((b) => b.naam)).toEqual(['huurcontract.pdf']);
});

test('[J-06] six weeks after the dagtekening; late is a judgment of a person; reasons may follow within a set time', async () => {
  // 28 February and six weeks is a Saturday: the Monday after it is still in time (Atw 1).
  const laatste = new Date('2026-04-13T20:00:00Z');
  const erna = new Date('2026-04-14T09:00:00Z');
  const opTijd = await eersteZaak(await dienIn(4, [regelVan(4, 2)], {}, laatste));
  const laat = await eersteZaak(await dienIn(5, [regelVan(5, 2)], { teLaatReden: 'Ik lag in coma.' }, erna));
  const zonder = await eersteZaak(await dienIn(6, [regelVan(6, 2)], {}, erna));
  const tijdig = async (zaakId: string) =>
    (await read(behandelaar(), (r) => getBezwaar(r, ALMELO, zaakId)))?.tijdigheid.waarde.tijdig;
  expect([await tijdig(opTijd), await tijdig(laat), await tijdig(zonder)]).toEqual([true, false, false]);
  const staf = behandelaar(erna);
  for (const zaakId of [opTijd, laat, zonder]) await take(zaakId, staf);
  const no = { uitkomst: 'niet-ontvankelijk', nietOntvankelijk: 'te-laat', oorzaak: null } as const;
  // In time cannot be called late, and late is decided neither way before a person said what he finds of it.
  expect(await refusal(propose(4, opTijd, no, 0n, staf))).toBe('bezwaar.fout.niet-te-laat');
  expect(await refusal(propose(5, laat, {}, 5_000n, staf))).toBe('bezwaar.fout.beoordeel-te-laat');
  const judge = (zaakId: string, verschoonbaar: boolean, reden: string) =>
    write(staf, (w) => judgeTeLaat(w, { zaakId, verschoonbaar, reden }));
  await judge(laat, true, 'Lag in het ziekenhuis, brief van de arts gezien.');
  await judge(zonder, false, 'Geen reden genoemd.');
  expect(await refusal(propose(5, laat, no, 0n, staf))).toBe('bezwaar.fout.niet-te-laat');
  expect(await refusal(propose(5, laat, {}, 5_000n, staf))).toBe('gedaan');
  expect(await refusal(propose(6, zonder, {}, 5_000n, staf))).toBe(
    'bezwaar.fout.te-laat-is-niet-ontvankelijk',
  );
  expect(await refusal(propose(6, zonder, no, 0n, staf))).toBe('gedaan');

  const geenGronden = {
    uitkomst: 'niet-ontvankelijk',
    nietOntvankelijk: 'geen-gronden',
    oorzaak: null,
  } as const;
  const proForma = await eersteZaak(await dienIn(7, [regelVan(7, 2)], { toelichting: '', 'later-ja': 'ja' }));
  await take(proForma);
  expect(await refusal(propose(7, proForma, geenGronden, 0n))).toBe('bezwaar.fout.herstel-niet-verlopen');
  await write(behandelaar(), (w) =>
    askHerstel(w, {
      zaakId: proForma,
      uiterlijk: toLocalDate('2026-04-21'),
      wat: 'De redenen van uw bezwaar.',
    }),
  );
  await write(burger(7, new Date('2026-04-03T09:00:00Z')), (w) =>
    submitAanvulling(w, { zaakId: proForma, tekst: 'Mijn container was die dag niet buiten.' }),
  );
  expect(await refusal(propose(7, proForma, geenGronden, 0n))).toBe('bezwaar.fout.herstel-niet-verlopen');
  expect(await refusal(propose(7, proForma))).toBe('gedaan');
});

test('[J-11] an uitspraak has its reasons, its consequences computed and booked, its letter, and is seen by all', async () => {
  const n = 8;
  const woz = regelVan(n, 1);
  const zaakId = await eersteZaak(await dienIn(n, [woz], { uitstel: 'ja' }));
  await take(zaakId);
  const voorstel = (motivering: string) =>
    write(behandelaar(), (w) =>
      proposeUitspraak(w, {
        zaakId,
        uitkomst: 'gedeeltelijk-gegrond',
        oorzaak: 'nieuw-feit',
        nietOntvankelijk: null,
        // What is typed of an amount is not believed: it follows from the value.
        regels: [{ aanslagregelId: woz, nieuweWaardeEuro: 50_000n, verminderingCenten: 1n, motivering }],
      }),
    );
  expect(await refusal(voorstel('kort'))).toBe('bezwaar.fout.motivering');
  const reden = 'De woning is kleiner dan in ons bestand stond.';
  const stand = async () =>
    (await read(behandelaar(), (r) => getStandVanAanslagen(r, ALMELO, [aanslagVan(n)]))).get(aanslagVan(n));
  const id = await voorstel(reden);
  expect((await stand())?.verminderdCenten).toBe(0n);
  await decide(id);
  const { rows } = await client.query<{ percentage: string }>(
    `select t.percentage::text as percentage from tarief t join aanslagregel r on r.gemeente_id = t.gemeente_id and r.tarief_id = t.id
      where r.id = $1`,
    [woz],
  );
  const straks = BigInt(Math.floor(Number(rows[0]?.percentage) * 50_000 + 1e-6));
  expect((await stand())?.regels[1]?.verminderdCenten).toBe(bedragVan(n, 1) - straks);
  const wacht = await client.query('select 1 from opschorting where bron_id = $1 and tot is null', [zaakId]);
  expect(wacht.rows).toEqual([]);
  const regels = await read(burger(n), (r) => listZaakregels(r, ALMELO, zaakId, { voorBurger: true }));
  const document = regels.find((r) => r.soort === 'bezwaar-uitspraak')?.gegevens.documentId;
  const tekst = await brief(n, String(document));
  for (const zin of [reden, '€ 50.000', 'Dat kan tot en met 6 mei 2026.']) expect(tekst).toContain(zin);
  expect(await opKlantbeeld(n)).toContain('uitspraak verstuurd, gedeeltelijk gegrond');
  const mijn = await opMijn(n, zaakId);
  for (const zin of [
    'U krijgt voor een deel gelijk',
    'lager',
    'tot en met 6 mei 2026',
    `documenten/${document}`,
  ])
    expect(mijn).toContain(zin);
});
