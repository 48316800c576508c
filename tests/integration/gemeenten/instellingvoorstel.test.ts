import { refusal } from '@tests/support/refusal';
import { gemeenteId, openSeeded, seedContext, seedMoment } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillInstellingvoorstellen } from '@/commands/demo/instellingvoorstellen';
import { withClient } from '@/commands/postgres/roles';
import { decideInstellingvoorstel } from '@/domain/gemeenten/decide-instellingvoorstel';
import { endInstelling } from '@/domain/gemeenten/end-instelling';
import { getInstelling, listKantoorInstellingen } from '@/domain/gemeenten/gemeente.queries';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import type { Waarde } from '@/domain/gemeenten/instelling.schema';
import type { Instellingbesluit } from '@/domain/gemeenten/instellingvoorstel';
import {
  getInstellingvoorstel,
  listWachtendeInstellingen,
} from '@/domain/gemeenten/instellingvoorstel.queries';
import { proposeEinde, proposeInstelling, proposeIntrekking } from '@/domain/gemeenten/propose-instelling';
import { type SetInstelling, setInstelling } from '@/domain/gemeenten/set-instelling';
import { withdrawInstelling } from '@/domain/gemeenten/withdraw-instelling';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn, writeKantoor } from '@/platform/tenant';

let close: () => Promise<void>;
let app: pg.Client;
let ownerUrl: string;
beforeAll(async () => {
  const seeded = await openSeeded();
  app = new pg.Client({ connectionString: seeded.database.appUrl });
  await app.connect();
  ({ ownerUrl } = seeded.database);
  close = async () => {
    await app.end();
    await seeded.close();
  };
});
afterAll(() => close());

const dag = toLocalDate;
const borne = gemeenteId('borne');
const een = seedContext('beheerder-gbtwente');
const twee = seedContext('beheerder-2-gbtwente');
const op = (ctx: Context, moment: string): Context => ({ ...ctx, now: new Date(`${moment}T10:00:00Z`) });
/** Two accounts that are nobody's. */
const REKENING = { iban: 'NL91ABNA0417164300', tenaamstelling: 'GBTwente' };
const ANDERE = { iban: 'NL20INGB0001234567', tenaamstelling: 'GBTwente' };

const rekening = (waarde: Waarde<'belastingrekening'>, vanaf: string): SetInstelling => ({
  soort: 'belastingrekening',
  waarde,
  vanaf: dag(vanaf),
  tot: null,
  bron: 'Brief van de bank',
  zekerheid: 'contract',
  stand: null,
});
const stelVoor = (input: SetInstelling, ctx = een) =>
  writeKantoor(ctx, (write) => proposeInstelling({ niveau: 'kantoor', write }, input));
const besluit = (id: string, keuze: Instellingbesluit, ctx = twee, reden: string | null = null, versie = 1) =>
  writeKantoor(ctx, (write) =>
    decideInstellingvoorstel({ niveau: 'kantoor', write }, { id, versie, besluit: keuze, reden }),
  );
const opBrief = (datum: string) =>
  readIn(een, [borne], (read) => getInstelling(read, borne, 'belastingrekening', dag(datum)));
const kantoorRijen = () =>
  readIn(een, [], async (read) =>
    (await listKantoorInstellingen(read)).filter(({ soort }) => soort === 'belastingrekening'),
  );
const voorstel = (id: string) => readIn(een, [], (read) => getInstellingvoorstel(read, id));

describe('the account that stands on every letter', () => {
  test('is not changed by one beheerder', async () => {
    const zelf = writeKantoor(een, (write) =>
      setInstelling({ niveau: 'kantoor', write }, rekening(REKENING, '2027-01-01')),
    );
    expect(await refusal(zelf)).toBe('weigering.tweede-beheerder');
  });

  test('is proposed by one, and changes nothing until another confirms it; then from its day', async () => {
    const voor = await opBrief('2027-02-01');
    const id = await stelVoor(rekening(REKENING, '2027-01-01'));
    expect(await opBrief('2027-02-01')).toEqual(voor);
    expect(await voorstel(id)).toMatchObject({
      status: 'voorgesteld',
      oud: voor.waarde,
      waarde: REKENING,
      gemeente: null,
    });
    expect((await readIn(twee, [], listWachtendeInstellingen)).map((v) => v.id)).toContain(id);
    // A second one about the same waits its turn.
    expect(await refusal(stelVoor(rekening(ANDERE, '2027-03-01'), twee))).toBe('weigering.voorstel-wacht');
    expect(await refusal(besluit(id, 'bevestigen', een))).toBe('weigering.voorstel-eigen');
    expect(await refusal(besluit(id, 'intrekken'))).toBe('weigering.voorstel-niet-van-u');
    expect(await refusal(besluit(id, 'bevestigen', twee, null, 2))).toBe('Stale');
    await besluit(id, 'bevestigen');
    expect((await opBrief('2026-12-31')).waarde).toEqual(voor.waarde);
    const na = await opBrief('2027-01-01');
    expect(na.waarde).toEqual(REKENING);
    expect(na.rij).toMatchObject({
      id,
      gemaaktDoor: `medewerker:${een.actor.soort === 'medewerker' && een.actor.medewerkerId}`,
    });
    expect(await voorstel(id)).toMatchObject({ status: 'bevestigd', besluiter: 'Ruud Postma' });
    expect(await refusal(besluit(id, 'bevestigen', twee, null, 2))).toBe('weigering.voorstel-besloten');
    // What it says on a letter is what was confirmed.
    const afzender = await readIn(een, [borne], (read) =>
      getAfzender(read, borne, 'aanslag', dag('2027-01-01')),
    );
    expect(JSON.stringify(afzender)).not.toContain(ANDERE.iban);
  });

  test('a planned one is taken back by two as well, and the one before it runs on', async () => {
    const gepland = (await kantoorRijen()).find((rij) => rij.vanaf === '2027-01-01');
    if (!gepland) throw new Error('nothing planned');
    const welke = { id: gepland.id, versie: gepland.versie };
    const alleen = writeKantoor(een, (write) => withdrawInstelling({ niveau: 'kantoor', write }, welke));
    expect(await refusal(alleen)).toBe('weigering.tweede-beheerder');
    const voorgesteld = await writeKantoor(een, (write) =>
      proposeIntrekking({ niveau: 'kantoor', write }, welke),
    );
    expect(voorgesteld).toBe('belastingrekening');
    const [wacht] = await readIn(een, [], listWachtendeInstellingen);
    await besluit(wacht?.id ?? '', 'bevestigen');
    expect((await opBrief('2027-01-01')).waarde).not.toEqual(REKENING);
    expect((await kantoorRijen()).find(({ vervallenOp }) => vervallenOp === null)?.tot).toBeNull();
  });

  test('refused with a reason, or taken back by who proposed it, nothing changes', async () => {
    const voor = await kantoorRijen();
    const id = await stelVoor(rekening(ANDERE, '2027-01-01'));
    expect(await refusal(besluit(id, 'afwijzen'))).toBe('weigering.voorstel-reden');
    expect(await refusal(besluit(id, 'afwijzen', twee, 'te kort'))).toBe('weigering.voorstel-reden');
    await besluit(id, 'afwijzen', twee, 'Deze rekening is niet van ons.');
    expect(await voorstel(id)).toMatchObject({
      status: 'afgewezen',
      besluitReden: 'Deze rekening is niet van ons.',
    });
    const terug = await stelVoor(rekening(ANDERE, '2027-01-01'));
    await besluit(terug, 'intrekken', een);
    expect(await voorstel(terug)).toMatchObject({ status: 'ingetrokken', besluiter: null });
    expect(await kantoorRijen()).toEqual(voor);
  });

  test('that waited past its first day begins on the day of the confirmation', async () => {
    const id = await stelVoor(rekening(ANDERE, '2027-02-01'));
    await besluit(id, 'bevestigen', op(twee, '2027-02-10'));
    expect((await opBrief('2027-02-09')).waarde).not.toEqual(ANDERE);
    expect((await opBrief('2027-02-10')).waarde).toEqual(ANDERE);
  });
});

describe('the same of a gemeente', () => {
  test('its house style comes and ends by two; what is no such thing needs one', async () => {
    const huidig = await readIn(een, [borne], (read) =>
      getInstelling(read, borne, 'huisstijl', dag('2027-01-01')),
    );
    if (huidig.waarde === null) throw new Error('no house style');
    const nieuw = { ...huidig.waarde, naam: 'Gemeente Borne (nieuw)' };
    const input = {
      soort: 'huisstijl',
      waarde: nieuw,
      vanaf: dag('2027-01-01'),
      tot: null,
      bron: 'Huisstijlgids',
      zekerheid: 'contract',
      stand: null,
    } satisfies SetInstelling;
    const beslis = (id: string, ctx = twee) =>
      writeIn(ctx, borne, (write) =>
        decideInstellingvoorstel(
          { niveau: 'gemeente', write },
          { id, versie: 1, besluit: 'bevestigen', reden: null },
        ),
      );
    const id = await writeIn(een, borne, (write) => proposeInstelling({ niveau: 'gemeente', write }, input));
    // Not by the door of the kantoor.
    expect(await refusal(besluit(id, 'bevestigen'))).toBe('NotFound');
    await beslis(id);
    const na = (datum: string) =>
      readIn(een, [borne], (read) => getInstelling(read, borne, 'huisstijl', dag(datum)));
    expect((await na('2027-01-01')).waarde).toEqual(nieuw);
    const rij = (await na('2027-01-01')).rij;
    const welke = { id, versie: rij?.versie ?? 0, tot: dag('2027-06-01') };
    const alleen = writeIn(een, borne, (write) => endInstelling({ niveau: 'gemeente', write }, welke));
    expect(await refusal(alleen)).toBe('weigering.tweede-beheerder');
    await writeIn(een, borne, (write) => proposeEinde({ niveau: 'gemeente', write }, welke));
    const [wacht] = (await readIn(een, [], listWachtendeInstellingen)).filter((v) => v.soort === 'huisstijl');
    await beslis(wacht?.id ?? '');
    expect((await na('2027-06-01')).waarde).not.toEqual(nieuw);
    expect((await na('2027-05-31')).waarde).toEqual(nieuw);
    // How soon somebody is called back is on no letter.
    const norm = await readIn(een, [borne], (read) =>
      getInstelling(read, borne, 'terugbelnorm', dag('2026-12-01')),
    );
    expect(
      await writeIn(een, borne, (write) =>
        proposeIntrekking(
          { niveau: 'gemeente', write },
          { id: norm.rij?.id ?? '', versie: norm.rij?.versie ?? 0 },
        ),
      ),
    ).toBeNull();
  });
});

describe('by raw SQL as the application', () => {
  const KANTOOR = een.kantoorId;
  async function probeer(...statements: string[]): Promise<string> {
    await app.query('begin');
    try {
      await app.query(
        `select set_config('app.kantoor', $1, true), set_config('app.gemeenten', $2, true), set_config('app.gemeente', $2, true)`,
        [String(KANTOOR), String(borne)],
      );
      let rows = 0;
      for (const sql of statements) rows = (await app.query(sql)).rowCount ?? 0;
      return `${rows} changed`;
    } catch (error) {
      const { code } = error as { code: string };
      return ['23514', '42501', '23503'].includes(code) ? 'refused' : `${code} ${String(error)}`;
    } finally {
      await app.query('rollback');
    }
  }
  const wie = (ctx: Context) => (ctx.actor.soort === 'medewerker' ? ctx.actor.medewerkerId : '');
  const ID = '5f0c8f10-0000-4000-8000-000000000001';
  const WAARDE = JSON.stringify(REKENING);
  const voorstelRij = (door: string) =>
    `insert into instellingvoorstel (kantoor_id, id, soort, handeling, rij_id, waarde, vanaf, bron, zekerheid, status, voorgesteld_door,
       voorgesteld_op)
     values (${KANTOOR}, '${ID}', 'belastingrekening', 'instellen', (select id from kantoor_instelling where soort = 'belastingrekening'
       and tot is null and vervallen_op is null), '${WAARDE}', '2028-01-01', 'proef', 'contract', 'voorgesteld', '${door}',
       '${seedMoment.toISOString()}')`;
  const bevestig = (door: string) =>
    `update instellingvoorstel set status = 'bevestigd', besloten_op = '${seedMoment.toISOString()}', besloten_door = '${door}'
     where id = '${ID}'`;
  const sluit = `update kantoor_instelling set tot = '2028-01-01', versie = versie + 1 where soort = 'belastingrekening'
     and tot is null and vervallen_op is null`;
  const komt = (waarde = WAARDE, id = ID) =>
    `insert into kantoor_instelling (kantoor_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
     values (${KANTOOR}, '${id}', 'belastingrekening', '${waarde}', '2028-01-01', 'proef', 'contract', 'proef', now())`;
  const ander = `'${JSON.stringify(ANDERE)}'`;

  test('a confirmed one comes, and nothing else: not without, not another value, not by who has no right', async () => {
    const heel = [voorstelRij(wie(een)), bevestig(wie(twee)), sluit, komt()];
    expect(await probeer(...heel)).toBe('1 changed');
    const innen = wie(seedContext('medewerker-innen-gbtwente', ['beheerder']));
    for (const [hoe, statements] of Object.entries({
      'no proposal': [sluit],
      'no proposal, of another kind': [komt().replace("'belastingrekening'", "'contactblok'")],
      'a proposal that waits': [voorstelRij(wie(een)), sluit],
      'confirmed by who proposed it': [voorstelRij(wie(een)), bevestig(wie(een))],
      'confirmed by who is no beheerder': [voorstelRij(wie(een)), bevestig(innen)],
      'confirmed by nobody': [voorstelRij(wie(een)), bevestig('5f0c8f10-0000-4000-8000-000000000009')],
      'proposed by who is no beheerder': [voorstelRij(innen)],
      'another account than was confirmed': [...heel.slice(0, 3), komt(JSON.stringify(ANDERE))],
      'another row than was confirmed': [...heel.slice(0, 3), komt(WAARDE, ID.replace(/1$/, '2'))],
      'another account afterwards': [
        ...heel,
        `update kantoor_instelling set waarde = ${ander} where id = '${ID}'`,
      ],
      'taken back afterwards': [
        ...heel,
        `update kantoor_instelling set vervallen_op = now() where id = '${ID}'`,
      ],
      'ended afterwards': [...heel, `update kantoor_instelling set tot = '2028-05-01' where id = '${ID}'`],
      'taken out afterwards': [...heel, `delete from kantoor_instelling where id = '${ID}'`],
      'an old one edited': [
        `update kantoor_instelling set waarde = ${ander} where soort = 'belastingrekening'`,
      ],
      'an old one of another kind edited': [
        `update gemeente_instelling set waarde = '{"smaak": 2}' where soort = 'smaak'`,
      ],
      'the contact data of a gemeente': [
        `update gemeente_instelling set tot = '2029-01-01' where soort = 'contactgegevens'`,
      ],
    }))
      expect(await probeer(...statements), hoe).toBe('refused');
  });

  test('and the trigger is what says no: without it one person ends what stands on every letter', async () => {
    const trigger = (doe: 'disable' | 'enable') =>
      withClient(ownerUrl, (owner) =>
        owner.query(`alter table kantoor_instelling ${doe} trigger instelling_bevestigd`),
      );
    await trigger('disable');
    expect(await probeer(sluit)).toBe('1 changed');
    await trigger('enable');
    expect(await probeer(sluit)).toBe('refused');
  });
});

test('the demo shows one that waits and one that was refused, once', async () => {
  expect(await fillInstellingvoorstellen()).toBeGreaterThan(0);
  expect(await fillInstellingvoorstellen()).toBe(0);
});
