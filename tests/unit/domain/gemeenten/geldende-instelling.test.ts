import { describe, expect, test } from 'vitest';
import {
  briefcontactenOp,
  briefcontactOp,
  contactblokOp,
  type Gegevens,
  geldendOp,
  kantoorWaardeOp,
} from '@/domain/gemeenten/geldende-instelling';
import type { Instelling } from '@/domain/gemeenten/instelling';
import type { Soort, Waarde } from '@/domain/gemeenten/instelling.schema';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;
const op = dag('2026-11-21');

let nummer = 0;
function rij<S extends Soort>(soort: S, waarde: Waarde<S>, vanaf = '2016-01-01'): Instelling {
  nummer += 1;
  return {
    id: `rij-${nummer}`,
    soort,
    waarde,
    vanaf: dag(vanaf),
    tot: null,
    bron: `bron ${nummer}`,
    zekerheid: 'contract',
    versie: 1,
    gemaaktDoor: 'systeem:inrichting',
    gemaaktOp: new Date(0),
    vervallenOp: null,
  };
}

const norm = (aantal: number, eigenaar: 'gemeente' | 'kantoor') =>
  rij('terugbelnorm', {
    eigenaar,
    norm: { eenheid: 'werkdag', aantal, goedeVrijdag: 'vrij', gelijkgesteldeDagen: 'vrij' },
    contactbeleid: { minimumPogingen: 1, verschillendeTijdstippen: false, berichtAchterlaten: false },
    terugmeldingGemeente: false,
    piekUitgezonderd: true,
  });
const contact = (naam: string) =>
  rij('contactgegevens', { naam, telefoon: '074 012 34 56', website: `https://${naam}.example` });

const kantoor = [norm(3, 'kantoor'), contact('kantoor')];
const met = (smaak: 1 | 2 | 'eigen', ...meer: Instelling[]): Gegevens => ({
  gemeente: [rij('smaak', { smaak }), contact('gemeente'), ...meer],
  kantoor,
});

describe('whose promise holds', () => {
  test('under smaak 2 the kantoor promises, under smaak 1 only the gemeente itself', () => {
    expect(geldendOp('terugbelnorm', met(2), op)).toMatchObject({
      herkomst: 'kantoor',
      waarde: { norm: { aantal: 3 }, eigenaar: 'kantoor' },
      reden: { sleutel: 'geldend.kantoor-smaak-2' },
    });
    expect(geldendOp('terugbelnorm', met(1), op)).toMatchObject({
      waarde: null,
      reden: { sleutel: 'geldend.eigen-belofte-ontbreekt' },
    });
    expect(geldendOp('terugbelnorm', met('eigen'), op).waarde).toBeNull();
    expect(geldendOp('terugbelnorm', met(1, norm(5, 'gemeente')), op)).toMatchObject({
      herkomst: 'gemeente',
      waarde: { norm: { aantal: 5 }, eigenaar: 'gemeente' },
    });
  });

  test('the norm of the serviceteam is the kantoor its own, also for a gemeente of smaak 1', () => {
    expect(kantoorWaardeOp('terugbelnorm', met(1, norm(5, 'gemeente')), op)?.waarde.norm.aantal).toBe(3);
  });

  test('a value of the gemeente goes before that of the kantoor, also under smaak 2', () => {
    expect(geldendOp('terugbelnorm', met(2, norm(2, 'kantoor')), op)).toMatchObject({ herkomst: 'gemeente' });
  });

  test('a gemeente without smaak inherits no promise', () => {
    expect(geldendOp('terugbelnorm', { gemeente: [], kantoor }, op).waarde).toBeNull();
  });

  test('what says something of one body is never inherited', () => {
    expect(geldendOp('contactgegevens', { gemeente: [], kantoor }, op)).toMatchObject({
      waarde: null,
      reden: { sleutel: 'geldend.geen' },
    });
  });

  test('a smaak that changes on a day changes the promise on that day', () => {
    const nieuw = rij('smaak', { smaak: 1 }, '2027-01-01');
    const gegevens: Gegevens = {
      gemeente: [{ ...rij('smaak', { smaak: 2 }), tot: dag('2027-01-01') }, nieuw],
      kantoor,
    };
    expect(geldendOp('terugbelnorm', gegevens, dag('2026-12-31')).herkomst).toBe('kantoor');
    expect(geldendOp('terugbelnorm', gegevens, dag('2027-01-01')).waarde).toBeNull();
  });
});

describe('who stands on a letter', () => {
  const namen = (gegevens: Gegevens) =>
    Object.fromEntries(briefcontactenOp(gegevens, op).map((b) => [b.klasse, b.contact?.naam ?? null]));

  test('smaak 1: the gemeente on the aanslag and automated letters, the kantoor on the rest', () => {
    expect(namen(met(1))).toEqual({
      aanslag: 'gemeente',
      'maatwerk-automatisch': 'gemeente',
      'maatwerk-ondertekend': 'kantoor',
      serviceteam: 'kantoor',
    });
    expect(briefcontactOp(met(1), 'aanslag', op).contact).toMatchObject({
      website: 'https://gemeente.example',
      productenWebsite: 'https://kantoor.example',
    });
  });

  test('smaak 2: the kantoor everywhere, with its website alone', () => {
    expect(new Set(Object.values(namen(met(2))))).toEqual(new Set(['kantoor']));
    expect(briefcontactOp(met(2), 'aanslag', op).contact).toMatchObject({
      website: 'https://kantoor.example',
      productenWebsite: null,
    });
  });

  test('a smaak of its own has no default, and a missing address is named, not guessed', () => {
    expect(contactblokOp(met('eigen'), op)).toMatchObject({
      regels: null,
      reden: { sleutel: 'geldend.geen-standaard' },
    });
    const zonder: Gegevens = { gemeente: [rij('smaak', { smaak: 1 })], kantoor };
    expect(briefcontactOp(zonder, 'aanslag', op)).toEqual({
      contact: null,
      reden: { sleutel: 'geldend.contactgegevens-ontbreken', waarden: {} },
    });
  });

  test('an own choice goes before the default of the smaak', () => {
    const alles = { contact: 'gemeente', website: 'gemeente', kantoorsiteVoorProducten: false } as const;
    const eigen = rij('contactblok', {
      aanslag: alles,
      'maatwerk-automatisch': alles,
      'maatwerk-ondertekend': alles,
      serviceteam: alles,
    });
    expect(new Set(Object.values(namen(met(2, eigen))))).toEqual(new Set(['gemeente']));
  });
});
