import { refusal } from '@tests/support/refusal';
import { openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listVerminderingenVan } from '@/domain/aanslagen/vermindering.queries';
import { stopRendering } from '@/domain/documenten/render-document';
import { decideMelding, decideMeldingbesluit } from '@/domain/meldingen/decide-melding';
import type { Uitkomst } from '@/domain/meldingen/melding';
import { getMelding, getMeldingblad, getMeldingdossier } from '@/domain/meldingen/melding.queries';
import { recordIntrekking } from '@/domain/meldingen/withdraw-melding';
import { parseZoekvraag } from '@/domain/personen/zoekvraag';
import { listBesluiten } from '@/domain/zaken/dossier.queries';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { findZaakVan } from '@/domain/zaken/zoek-zaak.queries';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import {
  ambtenaar,
  arrangeHonden,
  BORNE,
  heffer,
  meld,
  objectVan,
  persoonVan,
  read,
  versieVan,
  write,
} from './arrange';

let close: () => Promise<void>;
let client: pg.Client;

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeHonden(client, 8, {});
  // The first letter starts the typesetter, which on a busy machine may take longer than a transaction has.
  await meld(8, { soort: 'anders', toelichting: 'x' }).catch(() => null);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

const verhuisd = (n: number, binnen: 'ja' | 'nee', dag = '2026-06-10') => ({
  soort: 'verhuizing',
  object: objectVan(n),
  dag,
  nieuwAdres: 'Merelstraat 99, Deventer',
  binnen,
});

const beslis = async (zaakId: string, uitkomst: Uitkomst = 'overgenomen', dag: LocalDate | null = null) => {
  const versie = await versieVan(zaakId);
  return write(heffer(), (w) =>
    decideMelding(w, { zaakId, versie, uitkomst, dag, motivering: 'Wij hebben dit nagekeken.' }),
  );
};
const neem = async (zaakId: string) => {
  const [voorstel] = await read(heffer(), (r) => listBesluiten(r, BORNE, zaakId));
  return write(ambtenaar(), (w) =>
    decideMeldingbesluit(w, {
      id: voorstel?.id ?? '',
      versie: voorstel?.versie ?? 0,
      besluit: 'genomen',
      toelichting: null,
    }),
  );
};
const gebruik = async (n: number) => {
  const { rows } = await client.query<{ tot: string | null }>(
    `select tot::text from belang where gemeente_id = $1 and persoon_id = $2 and soort = 'gebruiker'`,
    [BORNE, persoonVan(n)],
  );
  return rows[0]?.tot ?? null;
};

describe('a move', () => {
  test('out of the gemeente ends the use, and takes off by month what a user pays, explained', async () => {
    const zaakId = await meld(1, verhuisd(1, 'nee'));
    const dossier = await read(heffer(), (r) => getMeldingdossier(r, BORNE, zaakId));
    // Afval of 180 euro: half a year is left. Emptyings stay, they were of the year before.
    expect(dossier?.eraf.map((e) => [e.belasting.code, e.bedragCenten])).toEqual([['vast', 9_000n]]);
    expect(dossier?.eraf[0]?.uitleg.map((stap) => stap.sleutel)).toContain(
      'geld.tijdsgelang.volle-maanden.einde',
    );
    expect(await beslis(zaakId, 'overgenomen', toLocalDate('2026-06-10'))).toEqual({ besloten: false });
    expect(await gebruik(1)).toBeNull();
    await neem(zaakId);
    expect(await gebruik(1)).toBe('2026-06-11');
    const aanslagId = dossier?.eraf[0]?.aanslagId ?? '';
    const verminderingen = await read(heffer(), (r) => listVerminderingenVan(r, BORNE, aanslagId));
    expect(verminderingen).toMatchObject([
      {
        status: 'toegekend',
        reden: 'verhuizing',
        bedragCenten: 9_000n,
        toelichting: 'Wij hebben dit nagekeken.',
      },
    ]);
    expect(verminderingen[0]?.beslotenDoor).not.toBe(verminderingen[0]?.voorgesteldDoor);
  });

  test('within the gemeente takes nothing off; what is not taken over changes nothing', async () => {
    const zaakId = await meld(2, verhuisd(2, 'ja'));
    expect((await read(heffer(), (r) => getMeldingdossier(r, BORNE, zaakId)))?.eraf).toEqual([]);
    expect(await beslis(zaakId, 'overgenomen', toLocalDate('2026-06-10'))).toEqual({ besloten: true });
    expect(await gebruik(2)).toBe('2026-06-11');
    const tweede = await meld(3, verhuisd(3, 'nee'));
    expect(await beslis(tweede, 'niet-overgenomen')).toEqual({ besloten: true });
    expect(await gebruik(3)).toBeNull();
  });

  test('of an address that is not his is refused, and one that he left already cannot be decided', async () => {
    expect(await refusal(meld(4, verhuisd(5, 'nee')))).toBe('melding.fout.object-onbekend');
    const zaakId = await meld(4, verhuisd(4, 'ja'));
    await client.query(`update belang set tot = '2026-03-01' where gemeente_id = $1 and persoon_id = $2`, [
      BORNE,
      persoonVan(4),
    ]);
    expect(await refusal(beslis(zaakId, 'overgenomen', toLocalDate('2026-06-10')))).toBe(
      'melding.fout.geen-belang',
    );
    expect(await beslis(zaakId, 'niet-overgenomen')).toEqual({ besloten: true });
  });
});

describe('anything else', () => {
  test('is decided by one person with a reason, in part as well, and booked nowhere', async () => {
    const zaakId = await meld(5, {
      soort: 'objectgegevens',
      object: objectVan(5),
      wat: 'oppervlakte',
      toelichting: 'De aanbouw is gesloopt.',
    });
    const blad = await read(heffer(), (r) => getMeldingblad(r, BORNE, persoonVan(5)));
    expect(blad.objecten).toMatchObject([{ id: objectVan(5), gebruiker: true }]);
    expect(await beslis(zaakId, 'deels')).toEqual({ besloten: true });
    expect(await read(heffer(), (r) => getMelding(r, BORNE, zaakId))).toMatchObject({
      uitkomst: 'deels',
      verminderdCenten: 0n,
      motivering: 'Wij hebben dit nagekeken.',
      object: expect.stringContaining('Merelstraat 5'),
    });
    expect(await refusal(beslis(zaakId))).toBe('melding.fout.afgelopen');
  });

  test('is found by its number in the one search field, by whoever types it how', async () => {
    const zaakId = await meld(6, {
      soort: 'container',
      wat: 'ledigingen',
      toelichting: 'Vier keer te veel.',
    });
    const zaak = await read(heffer(), (r) => getZaak(r, BORNE, zaakId));
    const vraag = parseZoekvraag((zaak?.zaaknummer ?? '').toLowerCase().replace('.', ' '));
    expect(vraag).toEqual({ soort: 'zaak', zaaknummer: zaak?.zaaknummer });
    expect(await read(heffer(), (r) => findZaakVan(r, zaak?.zaaknummer ?? ''))).toEqual([
      { gemeenteId: BORNE, persoonId: persoonVan(6) },
    ]);
  });

  test('withdrawn by telephone says how, and cannot be withdrawn twice', async () => {
    const zaakId = await meld(7, { soort: 'anders', toelichting: 'De naam is fout.' });
    const intrekken = async () => {
      const versie = await versieVan(zaakId);
      return write(heffer(), (w) =>
        recordIntrekking(w, { zaakId, versie, reden: 'Belde: het is opgelost.' }),
      );
    };
    await intrekken();
    expect(await read(heffer(), (r) => getZaak(r, BORNE, zaakId))).toMatchObject({ fase: 'ingetrokken' });
    expect(await refusal(intrekken())).toBe('melding.fout.afgelopen');
  });
});
