import path from 'node:path';
import { size } from '@tests/support/size';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { genereer } from '@/commands/genereer/genereer';
import { contextOf, importeerMap } from '@/commands/importeer/importeer-map';
import { meldUitkomst } from '@/commands/importeer/meld';
import { readPersonen } from '@/commands/oidc-provider/personen';
import { persoonSleutel } from '@/platform/identiteit';
import { readIn } from '@/platform/tenant';
import { fingerprint, openPlek, type Plek } from './arrange';

/** A generated population goes through every format and arrives as it was written. */
describe('a whole population', () => {
  const huishoudens = size(400, 300_000);
  let plek: Plek;
  let opgave: Map<string, number>;
  const uitkomsten = new Map<string, { regels: number; nieuw: number }>();

  beforeAll(async () => {
    plek = await openPlek();
    const files = genereer(plek.map, {
      huishoudens,
      seed: 7,
      peildatum: '2026-11-01',
      kantoor: 'gbtwente',
      demo: readPersonen(),
    });
    opgave = new Map(files.map((f) => [f.bestand, f.regels]));
    const started = performance.now();
    let regels = 0;
    await importeerMap(plek.gbtwente, path.join(plek.map, 'gbtwente'), (bestand, uitkomst, seconds) => {
      const naam = [bestand.gemeente, bestand.formaat.name].join(' ');
      if (process.env.KOHIER_PROEF === 'volledig') console.log(meldUitkomst(naam, uitkomst, seconds));
      if (uitkomst.soort !== 'geladen') throw new Error(meldUitkomst(naam, uitkomst, seconds));
      const file = path.relative(plek.map, bestand.pad);
      uitkomsten.set(file, { regels: uitkomst.totalen.regels, nieuw: uitkomst.nieuw });
      regels += uitkomst.totalen.regels;
    });
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `${huishoudens} households: ${regels} lines in ${seconds.toFixed(1)} s, ${Math.round(regels / seconds)} lines/s`,
    );
  }, 3_600_000);
  afterAll(() => plek.close());

  it('loads every line that the generator wrote, each of them new', () => {
    expect(uitkomsten.size).toBe(opgave.size);
    for (const [file, regels] of opgave)
      expect([file, uitkomsten.get(file)]).toEqual([file, { regels, nieuw: regels }]);
  });

  it('changes nothing at all when the same files are offered again', async () => {
    const before = await fingerprint(plek.alles);
    const soorten: string[] = [];
    const later = { ...plek.gbtwente, now: new Date(plek.gbtwente.now.getTime() + 60_000) };
    await importeerMap(later, path.join(plek.map, 'gbtwente'), (_, uitkomst) => soorten.push(uitkomst.soort));
    expect(new Set(soorten)).toEqual(new Set(['al-geladen']));
    expect(await fingerprint(plek.alles)).toEqual(before);
  }, 600_000);

  it('gives one human being one key in every gemeente, and nobody elsewhere sees the row', async () => {
    const { rows } = await plek.alles.query<{ n: string }>(
      'select count(*)::text as n from (select sleutel from persoon group by sleutel having count(*) > 1) s',
    );
    expect(Number(rows[0]?.n)).toBeGreaterThan(0);
    const cocensus = await contextOf('cocensus');
    expect(await readIn(cocensus, [9], ({ db }) => db.persoon.count())).toBe(0);
    const eight = plek.gbtwente.gemeenten.map((g) => g.gemeenteId);
    expect(await readIn(plek.gbtwente, eight, ({ db }) => db.persoon.count())).toBeGreaterThan(huishoudens);
  });

  it('knows every demo person in the gemeenten in which he says he is known', async () => {
    for (const persoon of readPersonen().filter(
      (p) => p.kantoor === 'gbtwente' && p.wereld !== 'medewerker',
    )) {
      const nummer = persoon.bsn ?? persoon.rsin;
      if (!nummer) continue;
      const { rows } = await plek.alles.query<{ sleutel: string }>(
        'select g.sleutel from persoon p join gemeente g on g.id = p.gemeente_id where p.sleutel = $1 order by 1',
        [persoonSleutel(1, nummer)],
      );
      expect([persoon.naam, rows.map((r) => r.sleutel)]).toEqual([
        persoon.naam,
        [...(persoon.gemeenten ?? [])].sort(),
      ]);
    }
  });
});
