import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { textOf } from '@tests/support/pdf';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf } from '@/commands/importeer/importeer-map';
import { withClient } from '@/commands/postgres/roles';
import { openAanslagbiljet } from '@/domain/aanslagen/open-aanslagbiljet';
import { previewBrief } from '@/domain/contacten/preview-brief';
import { startContact } from '@/domain/contacten/start-contact';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { startBrief } from '@/domain/contacten/write-brief';
import { stopRendering } from '@/domain/documenten/render-document';
import { personenFormat } from '@/domain/personen/personen.format';
import { findPersonen, getPersoon } from '@/domain/personen/persoon.queries';
import { parseZoekvraag } from '@/domain/personen/zoekvraag';
import { importBestand } from '@/domain/runs/import-bestand';
import { persoonSleutel } from '@/platform/identiteit';
import { readIn, writeIn } from '@/platform/tenant';
import { arrangeAanslagen, type Opgelegd } from '../documenten/arrange';

/** From the file of a supplier to what stands on paper and screen. */
const NUMMERS = ['998870845', '998870857', '998870869', '998870705'];
const DINSDAG = new Date('2026-11-10T09:00:00.000Z');
const ellen = seedContext('frontoffice-borne', ['frontoffice'], { now: DINSDAG });

let seeded: Awaited<ReturnType<typeof openSeeded>>;
let borne: Opgelegd;
let map: string;
beforeAll(async () => {
  seeded = await openSeeded();
  map = fs.mkdtempSync(path.join(os.tmpdir(), 'kohier-aanschrijving-'));
  await withClient(seeded.database.migratieUrl, async (client) => {
    borne = await arrangeAanslagen(client, 'borne', NUMMERS.length);
    for (const [n, nummer] of NUMMERS.entries())
      await client.query('update persoon set sleutel = $3 where gemeente_id = $1 and id = $2', [
        borne.gemeenteId,
        borne.persoonIds[n],
        persoonSleutel(1, nummer),
      ]);
  });
});
afterAll(async () => {
  stopRendering();
  fs.rmSync(map, { recursive: true, force: true });
  await seeded.close();
});

let bestanden = 0;
async function importeer(...lines: Record<string, string>[]) {
  const names = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const body = lines.map((line) => names.map((name) => line[name] ?? '').join(';'));
  bestanden += 1;
  const pad = path.join(map, `${bestanden}.csv`);
  fs.writeFileSync(pad, `${[names.join(';'), ...body].join('\n')}\n`);
  const ctx = { ...(await contextOf('gbtwente')), now: DINSDAG };
  const { gemeenteId } = borne;
  return importBestand(ctx, { pad, formaat: personenFormat, gemeenteId, klok: () => DINSDAG });
}

const mens = (n: number, more: Record<string, string> = {}) => ({
  nummer: NUMMERS[n] ?? '',
  soort: 'natuurlijk',
  voorletters: 'J.A.',
  voorvoegsel: 'van den',
  geslachtsnaam: 'Aedel',
  ...more,
});
const idVan = (n: number) => borne.persoonIds[n] ?? '';

async function biljet(n: number): Promise<string> {
  const found = await openAanslagbiljet(
    seedContext('x', ['serviceteam']),
    borne.gemeenteId,
    borne.aanslagIds[n] ?? '',
  );
  if (found?.stand !== 'leesbaar') throw new Error('no letter');
  return textOf(found.pdf);
}
async function brief(n: number): Promise<string> {
  const { gemeenteId } = borne;
  const contactId = await writeIn(ellen, gemeenteId, (w) =>
    startContact(w, { persoonId: idVan(n), kanaal: 'balie', richting: 'in' }),
  );
  // Of an organisation somebody speaks.
  await writeIn(ellen, gemeenteId, (w) =>
    verifyPersoon(w, { contactId, legitimatie: true, spreker: 'A. de Boer' }),
  );
  const id = await writeIn(ellen, gemeenteId, (w) =>
    startBrief(w, { contactId, soort: 'saldo-opgave', vraagId: null, velden: {} }),
  );
  return textOf((await previewBrief(ellen, gemeenteId, id, 'maker')).pdf);
}
const persoon = (n: number) =>
  readIn(ellen, [borne.gemeenteId], (r) => getPersoon(r, borne.gemeenteId, idVan(n)));

describe('a file with naamgebruik', () => {
  test('is what the biljet, a letter and the screen say', async () => {
    const wie = { naamgebruik: 'V', geslacht: 'V', partner_voorvoegsel: 'de', partner_geslachtsnaam: 'Boer' };
    expect(await importeer(mens(0, { ...wie, geboortedatum: '1970-05-31' }))).toMatchObject({
      soort: 'geladen',
      opmerkingen: [],
    });
    expect(await biljet(0)).toContain('Mevrouw J.A. de Boer-van den Aedel Merelstraat 1 7622 FA PROEFDORP');
    const tekst = await brief(0);
    expect(tekst).toContain('Mevrouw J.A. de Boer-van den Aedel Merelstraat 1');
    expect(tekst).toContain('Geachte mevrouw De Boer-van den Aedel, ');
    expect(await persoon(0)).toMatchObject({ naam: 'J.A. de Boer-van den Aedel', eigenNaam: null });
  });

  test('somebody who may be under eighteen is written to through who represents him, on the day of the letter', async () => {
    await importeer(mens(1, { geslacht: 'M', geboortedatum: '2008-00-00' }));
    expect(await biljet(1)).toContain(
      'Aan de wettelijk vertegenwoordiger(s) van J.A. van den Aedel Merelstraat 2',
    );
    expect(await brief(1)).toContain('Geachte wettelijk vertegenwoordiger(s), ');
    await importeer(mens(1, { geslacht: 'M', geboortedatum: '2008-05-00' }));
    expect(await brief(1)).toContain('Geachte heer Van den Aedel, ');
  });

  test('an odd value is kept, refuses nothing, is passed over on paper and told by line and column', async () => {
    const vreemd = {
      naamgebruik: 'partner',
      geslacht: 'man',
      titel: 'drs.',
      partner_geslachtsnaam: '\u674e',
    };
    const uitkomst = await importeer(
      mens(2, vreemd),
      mens(3, { naamgebruik: 'P', geslacht: 'M', titel: 'JH' }),
    );
    expect(uitkomst).toMatchObject({ soort: 'geladen', totalen: { regels: 2, opmerkingen: 5 } });
    const { rows } = await withClient(seeded.database.migratieUrl, (client) =>
      client.query(
        `select f.regel, f.kolom from bestand b join bestand_fout f on f.bestand_id = b.id
          where b.id = $1 and b.status = 'geladen' and b.regels_fout = 0 order by f.regel, f.kolom`,
        [uitkomst.bestandId],
      ),
    );
    expect(rows.map((r) => `${r.regel} ${r.kolom}`)).toEqual([
      '2 geslacht',
      '2 naamgebruik',
      '2 partner_geslachtsnaam',
      '2 titel',
      '3 partner_geslachtsnaam',
    ]);
    const { rows: bewaard } = await withClient(seeded.database.migratieUrl, (client) =>
      client.query('select naamgebruik, geslacht, titel, partner_geslachtsnaam from persoon where id = $1', [
        idVan(2),
      ]),
    );
    expect(bewaard).toEqual([vreemd]);
    expect(await biljet(2)).toContain(' J.A. van den Aedel Merelstraat 3');
    expect(await brief(2)).toContain('Geachte J.A. van den Aedel, ');
    expect(await biljet(3)).toContain('De hoogwelgeboren heer Jonkheer J.A. van den Aedel Merelstraat 4');
    expect(await brief(3)).toContain('Hoogwelgeboren heer, ');
  });

  test('a file from before these columns is the own name, and nothing of an organisation is taken for a name', async () => {
    expect(await importeer(mens(2))).toMatchObject({ soort: 'geladen', opmerkingen: [] });
    expect(await persoon(2)).toMatchObject({ naam: 'J.A. van den Aedel', eigenNaam: null });
    const bv = {
      nummer: NUMMERS[2] ?? '',
      soort: 'niet-natuurlijk',
      geslachtsnaam: 'De Es B.V.',
      geslacht: 'O',
    };
    expect(await importeer(bv)).toMatchObject({
      soort: 'geladen',
      opmerkingen: [{ regel: 2, kolom: 'geslacht', reden: expect.stringContaining('niet overgenomen') }],
    });
    expect(await brief(2)).toContain('Geachte heer of mevrouw, ');
  });
});

describe('who goes by the name of the partner', () => {
  test.each([
    ['P', 'Boer'],
    ['P', 'J.A. de Boer'],
    ['P', 'de Boer'],
    ['P', 'van den Aedel'],
    ['E', 'J. de Boer'],
    ['V', 'de Boer-van den Aedel'],
    ['V', 'mevrouw J.A. de Boer-van den Aedel'],
    ['V', 'Boer'],
    ['E', 'Jonkheer J.A. van den Aedel'],
    ['N', 'van den Aedel-de Boer'],
    ['N', 'J.A. van den Aedel-de Boer'],
    ['N', 'Boer'],
  ])('naamgebruik %s is found by "%s"', async (naamgebruik, tekst) => {
    const partner = { partner_voorvoegsel: 'de', partner_geslachtsnaam: 'Boer' };
    // The same bytes are loaded once.
    const voornamen = `Jo Anne ${tekst}`;
    expect(await importeer(mens(0, { naamgebruik, geslacht: 'V', voornamen, ...partner }))).toMatchObject({
      soort: 'geladen',
      opmerkingen: [],
    });
    const found = await readIn(ellen, [borne.gemeenteId], (r) => findPersonen(r, parseZoekvraag(tekst)));
    expect(found.treffers.map((t) => t.persoonId)).toContain(idVan(0));
    expect(found.weggelaten.filter(({ soort }) => soort !== 'aanhef')).toEqual([]);
  });

  test('is shown with the other name beside it, and a name that the BRP does not know finds nobody', async () => {
    await importeer(mens(0, { naamgebruik: 'P', geslacht: 'V', partner_geslachtsnaam: 'Zandvoort' }));
    const zoek = (tekst: string) =>
      readIn(ellen, [borne.gemeenteId], (r) => findPersonen(r, parseZoekvraag(tekst)));
    expect((await zoek('Zandvoort')).treffers).toMatchObject([
      { naam: 'J.A. Zandvoort', andereNaam: { soort: 'eigen', naam: 'J.A. van den Aedel' } },
    ]);
    expect(await persoon(0)).toMatchObject({ naam: 'J.A. Zandvoort', eigenNaam: 'J.A. van den Aedel' });
    // Of who uses his own name the partner's is told to who asked for it, and to nobody else.
    await importeer(mens(0, { naamgebruik: 'E', geslacht: 'V', partner_geslachtsnaam: 'Zandvoort' }));
    const eigen = { naam: 'J.A. van den Aedel', andereNaam: null };
    expect((await zoek('Zandvoort')).treffers).toMatchObject([
      { ...eigen, andereNaam: { soort: 'partner', naam: 'Zandvoort' } },
    ]);
    expect((await zoek('van den Aedel')).treffers).toContainEqual(expect.objectContaining(eigen));
    expect(await persoon(0)).toMatchObject({ naam: 'J.A. van den Aedel', eigenNaam: null });
    await importeer(mens(0, { naamgebruik: 'E', geslacht: 'V', partner_geslachtsnaam: '.' }));
    expect((await zoek('ja')).treffers).toEqual([]);
    expect(await persoon(0)).toMatchObject({ naam: 'J.A. van den Aedel', eigenNaam: null });
  });
});
