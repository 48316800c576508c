import type { TestDatabase } from '@tests/support/database';
import { accessibilityOf, textOf } from '@tests/support/pdf';
import { gemeenteId as idOf, openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { getAanslag } from '@/domain/aanslagen/aanslag.queries';
import { biljetfeiten } from '@/domain/aanslagen/biljet-feiten';
import { makeAanslagbiljetten } from '@/domain/aanslagen/make-aanslagbiljetten';
import { openAanslagbiljet } from '@/domain/aanslagen/open-aanslagbiljet';
import { aanslagbiljet } from '@/domain/documenten/aanslagbiljet';
import { renderDocument, stopRendering } from '@/domain/documenten/render-document';
import { LETTERKLASSEN } from '@/domain/gemeenten/contactvorm';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import { toLocalDate } from '@/platform/local-date';
import { readIn } from '@/platform/tenant';
import { FEITEN } from '../../../prisma/seed/public-facts';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { arrangeAanslagen, DAGTEKENING, type Opgelegd } from './arrange';

let database: TestDatabase;
let close: () => Promise<void>;
const opgelegd = new Map<string, Opgelegd>();
beforeAll(async () => {
  ({ database, close } = await openSeeded());
  await withClient(database.migratieUrl, async (client) => {
    for (const sleutel of ['borne', 'enschede', 'haarlem'])
      opgelegd.set(sleutel, await arrangeAanslagen(client, sleutel, 3));
  });
});
afterAll(async () => {
  stopRendering();
  await close();
});

const ctxOf = (sleutel: string) => seedContext('iemand', ['serviceteam'], {}, sleutel === 'haarlem' ? 2 : 1);
const van = (sleutel: string): Opgelegd => {
  const found = opgelegd.get(sleutel);
  if (!found) throw new Error(`Nothing arranged for ${sleutel}`);
  return found;
};

async function pdfOf(sleutel: string, n = 0): Promise<Buffer> {
  const { gemeenteId, aanslagIds } = van(sleutel);
  const brief = await openAanslagbiljet(ctxOf(sleutel), gemeenteId, aanslagIds[n] ?? '');
  if (brief?.stand !== 'leesbaar') throw new Error('no letter');
  return brief.pdf;
}

describe('the aanslagbiljet', () => {
  test.each([
    ['borne', 'GBTwente', 'NL03 FAKE 0020 1601 01', 'Postbus 845, 7550 AV Hengelo'],
    ['enschede', 'GBTwente', 'NL03 FAKE 0020 1601 01', 'Postbus 845, 7550 AV Hengelo'],
    ['haarlem', 'Cocensus', 'NL52 FAKE 0020 1501 01', 'Postbus 16, 1960 AA Heemskerk'],
  ])(
    '%s: says what to pay, when, how, why, and until when to object',
    async (sleutel, kantoor, iban, retour) => {
      const { gemeenteId, aanslagIds } = van(sleutel);
      const aanslag = await readIn(ctxOf(sleutel), [gemeenteId], (read) =>
        getAanslag(read, gemeenteId, aanslagIds[0] ?? ''),
      );
      const text = textOf(await pdfOf(sleutel));
      const euro = (centen: bigint) => `€ ${centen / 100n},${String(centen % 100n).padStart(2, '0')}`;
      for (const regel of aanslag.regels) expect(text).toContain(euro(regel.bedragCenten));
      expect(text).toContain(`Dit moet u betalen ${euro(aanslag.bedragCenten)}`);
      // 28 February is the last day of its month: the terms end on the last day of a month as well (Leidraad 9.5).
      expect(text).toMatch(
        /1e termijn uiterlijk 31 maart 2026 € \d+,\d\d 2e termijn uiterlijk 31 mei 2026 € \d+,\d\d/,
      );
      expect(text).toContain(`Rekeningnummer (IBAN) ${iban} Op naam van ${kantoor}`);
      expect(text).toContain(aanslag.betalingskenmerk.replace(/(.{4})(?=.)/g, '$1 '));
      // Six weeks after 28 February is Saturday 11 April: moved to Monday by the Algemene termijnenwet.
      expect(text).toContain('Dat kan tot en met 13 april 2026.');
      expect(text).toContain(`Retouradres: ${retour}`);
      expect(text).toContain('J.A. van der Veen1 Merelstraat 1 7622 FA PROEFDORP');
      expect(text).toContain('WOZ-waarde € 312.000, waardepeildatum 1 januari 2025');
      expect(text).toContain('Kunt u niet (alles) betalen?');
      expect(text).toContain('Vraag kwijtschelding aan.');
      expect(text).toContain('Vraag een betalingsregeling aan.');
      expect(text).toContain('schuldhulpverlening');
    },
  );

  test('is PDF/UA-1: tagged, with language, title, headings, table headers and a text for its picture', async () => {
    for (const sleutel of ['borne', 'haarlem']) {
      const found = accessibilityOf(await pdfOf(sleutel));
      expect(found).toMatchObject({
        ua: true,
        taal: 'nl',
        titel: 'Aanslagbiljet gemeentelijke belastingen 2026',
        toontTitel: true,
        getagd: true,
        figuren: 1,
        altteksten: 1,
      });
      expect(found.koppen.h1).toBe(1);
      expect(found.koppen.h2).toBeGreaterThanOrEqual(5);
      expect(found.kolomkoppen).toBe(7);
    }
  });

  test('made for one reader is, byte for byte, what a batch makes, at whatever moment', async () => {
    const { gemeenteId, aanslagIds } = van('borne');
    const later = { ...ctxOf('borne'), now: new Date('2027-05-05T10:00:00Z') };
    const batch = await readIn(later, [gemeenteId], async (read) => {
      const aanslag = await getAanslag(read, gemeenteId, aanslagIds[2] ?? '');
      const zender = await getAfzender(read, gemeenteId, 'aanslag', aanslag.dagtekening);
      if (!zender.ok) throw new Error(zender.reden);
      return aanslagbiljet(
        biljetfeiten(
          aanslag,
          zender.afzender,
          ['J.A. van der Veen3', 'Merelstraat 3', '7622 FA  PROEFDORP'].map((r) =>
            r.replace('  ', '\u00a0\u00a0'),
          ),
        ),
      );
    });
    const { pdf } = await renderDocument('proef', { sjabloon: 'aanslagbiljet', data: batch }, 1);
    expect((await pdfOf('borne', 2)).equals(pdf)).toBe(true);
  });

  test('is not made from facts that are not whole, and the others are', async () => {
    const { gemeenteId, aanslagIds, persoonIds } = van('enschede');
    await withClient(database.migratieUrl, (client) =>
      client.query('delete from persoon_adres where gemeente_id = $1 and persoon_id = $2', [
        gemeenteId,
        persoonIds[1],
      ]),
    );
    const { gemaakt, uitval } = await makeAanslagbiljetten(ctxOf('enschede'), gemeenteId, aanslagIds, {
      runId: null,
      verzenden: true,
    });
    expect(uitval).toEqual([{ aanslagId: aanslagIds[1], reden: 'geen-adres', melding: '' }]);
    expect(gemaakt).not.toContain(aanslagIds[1]);
    expect(gemaakt.length).toBeGreaterThanOrEqual(1);
    await expect(openAanslagbiljet(ctxOf('enschede'), gemeenteId, aanslagIds[1] ?? '')).rejects.toMatchObject(
      {
        sleutel: 'fout.geen-adres',
      },
    );
  });
});

/** Who stands on which letter according to the contracts (S0 Contactgegevens as amended by F-03). */
const kantoorTelefoon: Record<number, string> = { 1: '074 064 64 80', 2: '023 055 63 40' };
const kantoorSite: Record<number, string> = { 1: 'www.gbtwente.nl', 2: 'www.cocensus.nl' };
const namensGemeente: Record<string, readonly string[]> = {
  // Smaak 1: what is sent without a signature names the gemeente.
  borne: ['aanslag', 'maatwerk-automatisch'],
  // Its own contract.
  haarlem: ['aanslag'],
};

test.each(GEMEENTEN.map((g) => g.sleutel))(
  '[F-03] [D-16] preview of %s: each class of letter names who the contract says, with his number and sites',
  async (sleutel) => {
    const gemeente = GEMEENTEN.find((g) => g.sleutel === sleutel);
    const gemeenteId = idOf(sleutel);
    const ctx = seedContext('iemand', ['serviceteam'], {}, gemeente?.kantoorId);
    const bron = van(sleutel === 'haarlem' ? 'haarlem' : 'borne');
    const aanslag = await readIn(ctx, [bron.gemeenteId], (read) =>
      getAanslag(read, bron.gemeenteId, bron.aanslagIds[0] ?? ''),
    );
    for (const klasse of LETTERKLASSEN) {
      const zender = await readIn(ctx, [gemeenteId], (read) =>
        getAfzender(read, gemeenteId, klasse, toLocalDate(DAGTEKENING)),
      );
      if (!zender.ok) throw new Error(`${klasse}: ${zender.reden}`);
      const data = aanslagbiljet(biljetfeiten(aanslag, zender.afzender, ['A', 'B', 'C']));
      const text = textOf((await renderDocument(klasse, { sjabloon: 'aanslagbiljet', data })).pdf);
      const feiten = FEITEN[sleutel];
      const alsGemeente = namensGemeente[sleutel]?.includes(klasse) ?? false;
      if (alsGemeente) {
        expect(text).toContain(
          `Gemeente ${gemeente?.naam} Telefoon ${feiten?.telefoon} Bezoekadres ${feiten?.bezoek}`,
        );
        expect(text).toContain(`Website www.${sleutel}.nl`);
        expect(text).toContain(kantoorSite[gemeente?.kantoorId ?? 0]);
        expect(text).not.toContain(kantoorTelefoon[gemeente?.kantoorId ?? 0]);
      } else {
        expect(text).toContain(`Telefoon ${kantoorTelefoon[gemeente?.kantoorId ?? 0]}`);
        expect(text).toContain(`Website ${kantoorSite[gemeente?.kantoorId ?? 0]}`);
        expect(text).not.toContain(feiten?.telefoon ?? '-');
        expect(text).not.toContain(`www.${sleutel}.nl`);
      }
    }
  },
);

test('[F-03] [D-16] from the day that another smaak holds letters name another, and letters of before keep theirs', async () => {
  const gemeenteId = idOf('borne');
  const [na, voor] = [toLocalDate('2027-01-01'), toLocalDate('2026-12-31')];
  await withClient(database.migratieUrl, async (client) => {
    await client.query(`update gemeente_instelling set tot = $2 where gemeente_id = $1 and soort = 'smaak'`, [
      gemeenteId,
      na,
    ]);
    await client.query(
      `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
       values ($1, gen_random_uuid(), 'smaak', '{"smaak": 2}', $2, 'proef', 'contract', 'proef', '2026-11-01')`,
      [gemeenteId, na],
    );
  });
  const wie = (dag: typeof na) =>
    readIn(ctxOf('borne'), [gemeenteId], async (read) => {
      const zender = await getAfzender(read, gemeenteId, 'aanslag', dag);
      return zender.ok ? [zender.afzender.contact.telefoon, zender.afzender.contact.website] : zender.reden;
    });
  expect(await wie(voor)).toEqual([FEITEN.borne?.telefoon, 'https://www.borne.nl']);
  expect(await wie(na)).toEqual([kantoorTelefoon[1], 'https://www.gbtwente.nl']);
});
