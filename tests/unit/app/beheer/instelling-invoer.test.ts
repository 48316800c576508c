import { describe, expect, test } from 'vitest';
import { setForm } from '@/app/(beheer)/beheer/instelling-forms';
import { setInstellingInput } from '@/app/(beheer)/beheer/instelling-invoer';
import { SOORTEN } from '@/domain/gemeenten/instelling.schema';
import { datePartNames, splitDate } from '@/ui/date-parts';
import {
  GEMEENTE_INSTELLINGEN,
  KANTOOR_INSTELLINGEN,
  type SeedInstelling,
} from '../../../../prisma/seed/tenants.data';

/** What a browser sends when somebody changes nothing in a form. */
function typedOf(seed: SeedInstelling): Record<string, string> {
  const typed: Record<string, string> = {
    soort: seed.soort,
    stand: 'leeg',
    bron: 'Bron',
    zekerheid: 'contract',
  };
  const datum = (naam: string, waarde: string) => {
    const parts = splitDate(waarde);
    const names = datePartNames(naam);
    Object.assign(typed, { [names.dag]: parts.dag, [names.maand]: parts.maand, [names.jaar]: parts.jaar });
  };
  for (const veld of setForm(seed.soort, seed.waarde).flatMap((groep) => groep.velden)) {
    if (veld.vorm === 'datum') datum(veld.naam, veld.waarde ?? '');
    else if (veld.waarde) typed[veld.naam] = veld.waarde;
  }
  datum('vanaf', '2027-01-01');
  return typed;
}

const alle = [...Object.values(KANTOOR_INSTELLINGEN), ...GEMEENTE_INSTELLINGEN.values()].flat();
const eerste = (soort: string): SeedInstelling => {
  const seed = alle.find((s) => s.soort === soort);
  if (!seed) throw new Error(`No seed of ${soort}`);
  return seed;
};
const velden = (typed: Record<string, string>) => {
  const parsed = setInstellingInput.safeParse(typed);
  return parsed.success ? {} : Object.fromEntries(parsed.error.issues.map((i) => [i.path[0], i.message]));
};

describe('the form of a setting', () => {
  test.each(SOORTEN.filter((soort) => alle.some((s) => s.soort === soort)))(
    '%s: what was shown comes back as it was, for every value of the demo',
    (soort) => {
      for (const seed of alle.filter((s) => s.soort === soort)) {
        const parsed = setInstellingInput.safeParse(typedOf(seed));
        expect(parsed.error?.issues ?? []).toEqual([]);
        // A line that has no hours on a day keeps an empty list there.
        expect(JSON.parse(JSON.stringify(parsed.data?.waarde))).toEqual(
          JSON.parse(JSON.stringify(seed.waarde)),
        );
        expect(parsed.data).toMatchObject({
          vanaf: '2027-01-01',
          tot: null,
          bron: 'Bron',
          zekerheid: 'contract',
        });
      }
    },
  );

  test('an empty form names every field that must be filled', () => {
    expect(velden({ soort: 'terugbelnorm' })).toMatchObject({
      vanaf: 'fouten.verplicht',
      bron: 'fouten.verplicht',
      zekerheid: 'fouten.kies',
      'waarde.eigenaar': 'fouten.kies',
      'waarde.terugmeldingGemeente': 'fouten.kies',
    });
    expect(velden({ soort: 'iets' })).toEqual({ formulier: 'weigering.niet-op-dit-niveau' });
  });

  test.each([
    ['terugbelnorm', 'waarde.norm.aantal', 'drie', 'fouten.heel-getal'],
    ['terugbelnorm', 'waarde.norm.aantal', '0', 'fouten.getal-te-klein'],
    ['terugbelnorm', 'waarde.norm.goedeVrijdag', '', 'fouten.kies'],
    ['openingstijden', 'waarde.telefoon.tijden.di', '9 tot 5', 'fouten.tijden'],
    ['openingstijden', 'waarde.telefoon.tijden.di', '25:00-26:00', 'fouten.tijden'],
    ['openingstijden', 'waarde.telefoon.tijden.di', '17:00-09:00', 'fouten.tijden-volgorde'],
    ['openingstijden', 'waarde.telefoon.nummer', 'bel maar', 'fouten.telefoon'],
    ['contactgegevens', 'waarde.website', 'http://borne.nl', 'fouten.webadres'],
    ['contactgegevens', 'waarde.email', 'borne', 'fouten.email'],
    ['huisstijl', 'waarde.merk', 'blauw', 'fouten.kleur'],
    ['huisstijl', 'waarde.logoSvg', '<svg><script>x</script></svg>', 'fouten.logo'],
    ['incassonormen', 'waarde.doelen.24', 'alles', 'fouten.heel-getal'],
    ['smaak', 'waarde.smaak', '3', 'fouten.kies'],
  ])('%s with %s = %j says %s at that field', (soort, naam, typed, reden) => {
    expect(velden({ ...typedOf(eerste(soort)), [naam]: typed })).toEqual({ [naam]: reden });
  });

  test('a date that does not exist is told at its field; 9.00 is read as 09:00', () => {
    const kapot = { ...typedOf(eerste('smaak')), 'vanaf.dag': '31', 'vanaf.maand': '2' };
    expect(velden(kapot)).toEqual({ vanaf: 'fouten.datum' });
    const parsed = setInstellingInput.safeParse({
      ...typedOf(eerste('openingstijden')),
      'waarde.telefoon.tijden.za': '9.00 - 12.30',
    });
    expect(parsed.data?.waarde).toMatchObject({
      telefoon: { tijden: { za: [{ van: '09:00', tot: '12:30' }] } },
    });
  });
});
