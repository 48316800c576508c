import { describe, expect, test } from 'vitest';
import { AANLEVERNORM } from '@/commands/reken/contractnormen';
import { findHeffingsproblemen } from '@/domain/verordeningen/heffingsproblemen';
import {
  containerVan,
  findTariefgaten,
  hondnummerVan,
  isTariefcode,
  ledigingCode,
  type Tarief,
} from '@/domain/verordeningen/tarief';
import {
  checkInvoer,
  type NieuweVerordening,
  planBekendmaking,
  planControle,
  planIntrekking,
  planVaststelling,
  planVoorstel,
  standVan,
  type VerordeningRij,
} from '@/domain/verordeningen/verordening';
import { bedrag, percentage } from '@/domain/verordeningen/verordening.schema';
import { makeRegister } from '@/domain/verordeningen/verordeningstermijn';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;
const vandaag = dag('2026-11-24');
const tarief = (code: string, more: Partial<Tarief> = {}): Tarief => ({
  id: code,
  code,
  vanaf: dag('2027-01-01'),
  tot: null,
  percentage: null,
  bedragCenten: 10_000n,
  ...more,
});
const ozbTarieven = ['eigenaar-woning', 'eigenaar-niet-woning', 'gebruiker-niet-woning'].map((code) =>
  tarief(code, { percentage: '0.15', bedragCenten: null }),
);
const basis = {
  vanaf: dag('2027-01-01'),
  tot: null,
  bron: 'proef',
  zekerheid: 'te-bevestigen' as const,
  status: 'bekendgemaakt' as const,
  voorstelOp: dag('2026-09-20'),
  vastgesteldOp: dag('2026-11-10'),
  bekendgemaaktOp: dag('2026-11-20'),
  publicatie: 'proef',
  ingevoerdDoor: 'medewerker:een',
  ingevoerdOp: new Date('2026-08-01T10:00:00Z'),
  conceptOp: dag('2026-08-01'),
  gecontroleerdDoor: 'medewerker:twee',
  gecontroleerdOp: new Date('2026-11-21T10:00:00Z'),
  versie: 1,
};
const ozb = (more: Partial<VerordeningRij<'ozb'>> = {}): VerordeningRij<'ozb'> => ({
  ...basis,
  id: 'ozb',
  belastingsoort: 'ozb',
  naam: 'OZB 2027',
  keuzes: { betaalschema: 'twee-termijnen', afronding: 'cent', tienEuroPerBiljet: true },
  tarieven: ozbTarieven,
  ...more,
});
const afval = (
  more: Partial<VerordeningRij<'afvalstoffenheffing'>> = {},
): VerordeningRij<'afvalstoffenheffing'> => ({
  ...basis,
  id: 'afval',
  belastingsoort: 'afvalstoffenheffing',
  naam: 'Afval 2027',
  keuzes: { betaalschema: 'twee-termijnen', tijdsgelang: 'volle-maanden', variabel: 'vorig-jaar' },
  tarieven: [tarief('vast'), tarief('lediging-restafval-240')],
  ...more,
});
const concept = { status: 'concept', voorstelOp: null, vastgesteldOp: null } as const;
const ongepubliceerd = {
  bekendgemaaktOp: null,
  publicatie: null,
  gecontroleerdDoor: null,
  gecontroleerdOp: null,
};
const vraag = { belastingjaar: 2027, belastingsoorten: ['ozb', 'afvalstoffenheffing'] as const };
const soorten = (...rijen: Parameters<typeof findHeffingsproblemen>[1]) =>
  findHeffingsproblemen(vraag, rijen).map((p) => [p.soort, p.belastingsoort, p.code]);

describe('the tariffs', () => {
  test('codes say which container and which dog they are about', () => {
    expect(ledigingCode('restafval', 240)).toBe('lediging-restafval-240');
    expect(containerVan('lediging-milieupas-60')).toEqual({ soort: 'milieupas', inhoudLiter: 60 });
    expect(containerVan('lediging-kist-60')).toBeNull();
    expect(hondnummerVan('hond-3')).toBe(3);
    expect(hondnummerVan('hond-0')).toBeNull();
    expect(isTariefcode('ozb', 'vast')).toBe(false);
    expect(isTariefcode('rioolheffing', 'gebruiker')).toBe(true);
    expect(isTariefcode('hondenbelasting', 'hond-5')).toBe(true);
  });

  test('a day without a tariff is a gap, a day with two an overlap', () => {
    const jaar = { vanaf: dag('2027-01-01'), tot: dag('2028-01-01') };
    const rij = (vanaf: string, tot: string | null) => ({
      vanaf: dag(vanaf),
      tot: tot === null ? null : dag(tot),
    });
    expect(findTariefgaten([rij('2026-01-01', null)], jaar)).toEqual([]);
    expect(findTariefgaten([rij('2027-01-01', '2027-07-01'), rij('2027-07-01', null)], jaar)).toEqual([]);
    expect(findTariefgaten([rij('2027-07-01', null), rij('2027-01-01', '2027-06-30')], jaar)).toEqual([
      { soort: 'gat', vanaf: '2027-06-30' },
    ]);
    expect(findTariefgaten([rij('2027-01-01', '2027-07-02'), rij('2027-07-01', null)], jaar)).toEqual([
      { soort: 'overlap', vanaf: '2027-07-01' },
    ]);
    expect(findTariefgaten([rij('2027-01-01', null), rij('2027-03-01', '2027-04-01')], jaar)).toEqual([
      { soort: 'overlap', vanaf: '2027-03-01' },
    ]);
    expect(findTariefgaten([rij('2027-02-01', '2027-12-31')], jaar)).toEqual([
      { soort: 'gat', vanaf: '2027-01-01' },
      { soort: 'gat', vanaf: '2027-12-31' },
    ]);
    expect(findTariefgaten([rij('2025-01-01', '2027-01-01')], jaar)).toEqual([
      { soort: 'gat', vanaf: '2027-01-01' },
    ]);
  });
});

describe('what is typed', () => {
  test('amounts and percentages are read as the verordening prints them, and nothing else', () => {
    expect(bedrag.parse('206,40')).toBe(20_640n);
    expect(bedrag.parse('1.206,40')).toBe(120_640n);
    expect(bedrag.parse('75')).toBe(7_500n);
    for (const fout of ['', '-1,00', '1,5', '206.40', '1e3', 'x', '1.20', '9999999'])
      expect(bedrag.safeParse(fout).success, fout).toBe(false);
    expect(percentage.parse('0,1524')).toBe('0.1524');
    for (const fout of ['', '0,123456', '-0,1', '100', '.5', '0,15%'])
      expect(percentage.safeParse(fout).success, fout).toBe(false);
  });

  test('a concept that is not whole is refused at the tariff it is about', () => {
    const { tarieven } = ozb();
    const nieuw = (more: object) => checkInvoer({ ...ozb(), ...more } as NieuweVerordening);
    expect(nieuw({})).toEqual({ ok: true });
    expect(nieuw({ tot: dag('2027-01-01') })).toMatchObject({ veld: 'tot' });
    expect(nieuw({ tarieven: tarieven.slice(1) })).toMatchObject({
      reden: 'weigering.tarief-ontbreekt',
      veld: 'tarief-eigenaar-woning',
    });
    expect(nieuw({ tarieven: [...tarieven, tarief('vast')] })).toMatchObject({
      reden: 'weigering.tarief-hoort-niet',
    });
    expect(nieuw({ tarieven: [tarief('eigenaar-woning'), ...tarieven.slice(1)] })).toMatchObject({
      reden: 'weigering.tarief-eenheid',
    });
    const [eerste] = tarieven;
    expect(nieuw({ tarieven: [...tarieven, { ...eerste, vanaf: dag('2027-05-01') }] })).toMatchObject({
      reden: 'weigering.tarief-overlap',
      veld: 'tarief-eigenaar-woning',
      waarden: { datum: '2027-05-01' },
    });
    expect(nieuw({ tarieven: [{ ...eerste, tot: dag('2027-05-01') }, ...tarieven.slice(1)] })).toMatchObject({
      reden: 'weigering.tarief-gat',
      waarden: { datum: '2027-05-01' },
    });
    expect(
      nieuw({ tarieven: [{ ...eerste, vanaf: dag('2026-05-01') }, ...tarieven.slice(1)] }),
    ).toMatchObject({ reden: 'weigering.tarief-buiten' });
  });

  test('dogs are counted on from the first, waste by emptyings has at least one kind', () => {
    const hond = (codes: string[]) =>
      checkInvoer({
        ...basis,
        belastingsoort: 'hondenbelasting',
        naam: 'Honden',
        keuzes: { betaalschema: 'zes-weken', tijdsgelang: 'dagen' },
        tarieven: codes.map((code) => tarief(code)),
      });
    expect(hond(['hond-1', 'hond-2'])).toEqual({ ok: true });
    expect(hond(['hond-1', 'hond-3'])).toMatchObject({ veld: 'tarief-hond-2' });
    expect(hond([])).toMatchObject({ veld: 'tarief-hond-1' });
    expect(checkInvoer(afval({ tarieven: [tarief('vast')] }))).toMatchObject({
      veld: 'tarief-lediging-restafval-240',
    });
  });
});

describe('the road of a verordening', () => {
  const voorstel = ozb({ ...ongepubliceerd, status: 'voorstel', vastgesteldOp: null });
  const vastgesteld = ozb({ ...ongepubliceerd, status: 'vastgesteld' });

  test('each step only from the one before, never in the future, never before it', () => {
    const rij = ozb({ ...ongepubliceerd, ...concept });
    expect(planVoorstel(rij, vandaag, vandaag)).toEqual({ ok: true });
    expect(planVoorstel(rij, dag('2026-11-25'), vandaag)).toMatchObject({ veld: 'op' });
    expect(planVoorstel(voorstel, vandaag, vandaag)).toMatchObject({ ok: false });
    expect(planVaststelling(rij, [], vandaag, vandaag)).toMatchObject({
      reden: 'weigering.nog-geen-voorstel',
    });
    expect(planVaststelling(voorstel, [], dag('2026-09-19'), vandaag)).toMatchObject({
      reden: 'weigering.voor-het-voorstel',
    });
    expect(planBekendmaking(voorstel, vandaag, vandaag)).toMatchObject({ ok: false });
    expect(planBekendmaking(vastgesteld, dag('2026-11-09'), vandaag)).toMatchObject({
      reden: 'weigering.voor-de-vaststelling',
    });
    expect(planBekendmaking(vastgesteld, vandaag, vandaag)).toEqual({ ok: true });
  });

  test('the raad closes what held before, and stops where a later text begins', () => {
    const oud = ozb({ id: 'oud', vanaf: dag('2026-01-01'), versie: 4 });
    const later = ozb({ id: 'later', vanaf: dag('2028-01-01') });
    const vervallen = ozb({ id: 'weg', status: 'vervallen' });
    expect(planVaststelling(voorstel, [voorstel, oud, later, vervallen], vandaag, vandaag)).toEqual({
      ok: true,
      tot: '2028-01-01',
      sluiten: [{ id: 'oud', versie: 4, tot: '2027-01-01' }],
    });
    expect(planVaststelling(voorstel, [ozb({ id: 'zelfde' })], vandaag, vandaag)).toMatchObject({
      reden: 'weigering.al-vastgesteld',
    });
  });

  test('published waits for the second person, who is not the one who entered it', () => {
    const gepubliceerd = ozb({ ...ongepubliceerd, status: 'vastgesteld', bekendgemaaktOp: vandaag });
    expect(standVan(gepubliceerd)).toBe('te-controleren');
    expect(planControle(gepubliceerd, 'medewerker:een')).toMatchObject({ reden: 'weigering.zelf-ingevoerd' });
    expect(planControle(gepubliceerd, 'medewerker:twee')).toEqual({ ok: true });
    expect(planControle(vastgesteld, 'medewerker:twee')).toMatchObject({ ok: false });
    expect(planIntrekking(gepubliceerd)).toEqual({ ok: true });
    expect(planIntrekking(ozb())).toMatchObject({ reden: 'weigering.al-bekendgemaakt' });
    expect(planIntrekking(ozb({ status: 'vervallen' }))).toMatchObject({ ok: false });
  });
});

describe('what stands in the way of levying', () => {
  test('nothing, when all is published and whole', () => {
    expect(soorten(ozb(), afval())).toEqual([]);
  });

  test('no verordening, or one that is not published and controlled', () => {
    expect(soorten(ozb())).toEqual([['geen-verordening', 'afvalstoffenheffing', null]]);
    expect(soorten(ozb({ tot: dag('2027-01-02') }), afval({ vanaf: dag('2027-01-02') }))).toEqual([
      ['geen-verordening', 'afvalstoffenheffing', null],
    ]);
    for (const status of ['concept', 'voorstel', 'vastgesteld'] as const)
      expect(soorten(ozb({ status }), afval())).toEqual([['niet-bekendgemaakt', 'ozb', null]]);
    expect(soorten(ozb({ status: 'vervallen' }), afval())).toEqual([['geen-verordening', 'ozb', null]]);
  });

  test('a newer text on its way stops levying by the older', () => {
    const oud = ozb({ id: 'oud', vanaf: dag('2026-01-01') });
    expect(soorten(oud, afval())).toEqual([]);
    expect(soorten(oud, ozb({ ...concept }), afval())).toEqual([['niet-bekendgemaakt', 'ozb', null]]);
    // Negative control: a concept that begins before what holds was passed by, and is no news.
    expect(soorten(ozb(), ozb({ ...concept, id: 'oud', vanaf: dag('2026-01-01') }), afval())).toEqual([]);
  });

  test('a tariff that is missing, has a gap or overlaps', () => {
    const [eerste, ...rest] = ozbTarieven;
    if (!eerste) throw new Error('no tariff');
    expect(soorten(ozb({ tarieven: rest }), afval())).toEqual([
      ['tarief-ontbreekt', 'ozb', 'eigenaar-woning'],
    ]);
    expect(soorten(ozb({ tarieven: [{ ...eerste, tot: dag('2027-03-01') }, ...rest] }), afval())).toEqual([
      ['tarief-gat', 'ozb', 'eigenaar-woning'],
    ]);
    const dubbel = { ...eerste, id: 'dubbel', vanaf: dag('2027-03-01') };
    expect(soorten(ozb({ tarieven: [...ozbTarieven, dubbel] }), afval())).toEqual([
      ['tarief-overlap', 'ozb', 'eigenaar-woning'],
    ]);
    const nodig = { afvalstoffenheffing: ['lediging-milieupas-60', 'lediging-restafval-240'] };
    expect(findHeffingsproblemen({ ...vraag, ookNodig: nodig }, [ozb(), afval()]).map((p) => p.code)).toEqual(
      ['lediging-milieupas-60'],
    );
  });

  test('one biljet is paid in one way', () => {
    const anders = afval({ keuzes: { ...afval().keuzes, betaalschema: 'zes-weken' } });
    expect(soorten(ozb(), anders)).toEqual([['betaalschema-verschilt', 'afvalstoffenheffing', null]]);
  });
});

describe('the register', () => {
  test('says per tax what is late against the days of the contract, and leaves out what is not levied', () => {
    const oud = afval({ id: 'oud', vanaf: dag('2026-01-01'), tot: dag('2027-01-01') });
    const laat = ozb({ bekendgemaaktOp: dag('2026-11-25') });
    const register = makeRegister([laat, oud], 2027, dag('2026-11-26'), AANLEVERNORM);
    expect(register.map((regel) => [regel.belastingsoort, regel.verordening?.id ?? null])).toEqual([
      ['ozb', 'ozb'],
      ['afvalstoffenheffing', null],
      ['rioolheffing', null],
      ['hondenbelasting', null],
      ['kwijtschelding', null],
    ]);
    expect(register[0]?.stappen).toEqual({
      concept: { op: '2026-08-01', uiterlijk: '2026-08-14', oordeel: 'op-tijd' },
      voorstel: { op: '2026-09-20', uiterlijk: '2026-09-30', oordeel: 'op-tijd' },
      bekendmaking: { op: '2026-11-25', uiterlijk: '2026-11-24', oordeel: 'te-laat' },
    });
    expect(register[1]?.stappen).toEqual({
      concept: { op: null, uiterlijk: '2026-08-14', oordeel: 'te-laat' },
      voorstel: { op: null, uiterlijk: '2026-09-30', oordeel: 'te-laat' },
      bekendmaking: { op: null, uiterlijk: '2026-12-31', oordeel: 'open' },
    });
    expect(register[3]?.stappen).toBeNull();
  });

  test('a raad that decides late in December has no two weeks left', () => {
    const [regel] = makeRegister([ozb({ vastgesteldOp: dag('2026-12-22') })], 2027, vandaag, AANLEVERNORM);
    expect(regel?.stappen?.bekendmaking.uiterlijk).toBe('2026-12-31');
  });

  test('where no contract names a day nobody is late with concept or proposal', () => {
    const [regel] = makeRegister([ozb({ bekendgemaaktOp: dag('2027-01-02') })], 2027, vandaag, null);
    expect(regel?.stappen).toMatchObject({
      concept: { uiterlijk: null, oordeel: 'zonder-norm' },
      voorstel: { uiterlijk: null, oordeel: 'zonder-norm' },
      bekendmaking: { uiterlijk: '2026-12-31', oordeel: 'te-laat' },
    });
  });
});
