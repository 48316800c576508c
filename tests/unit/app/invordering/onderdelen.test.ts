import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { onderdelenVan } from '@/app/(kantoor)/invordering/onderdelen';
import { ROLLEN, type Rol } from '@/platform/permissions';

const als = (...rollen: Rol[]) => ({
  kantoorRollen: rollen,
  gemeenten: [{ gemeenteId: 1, sleutel: 'borne', naam: 'Borne', rollen }],
});
const iedereen = als(...(Object.keys(ROLLEN) as Rol[]));
const namen = (delen: readonly { label: string }[]) => delen.map(({ label }) => label);

/** The address of every page of invordering, with something in each hole. */
const paden = readdirSync('src/app/(kantoor)/invordering', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('/page.tsx'))
  .map((file) =>
    `/invordering/${file}`
      .replace('/page.tsx', '')
      .replace('[gemeente]', 'borne')
      .replace('[vak]', 'te-laat')
      .replace('[stap]', 'aanmaning')
      .replace(/\[(id|persoon|uitkomst)\]/, '0190b6a2-0000-7000-8000-000000000001'),
  );

describe('the parts of invordering', () => {
  test('stand in four groups, each with at most six, and each part in one', () => {
    const { groepen } = onderdelenVan(iedereen, '/invordering/kandidaten');
    expect(namen(groepen)).toEqual(['Werk', 'Bijzonder', 'Geld in en uit', 'Cijfers']);
    const alle = groepen.flatMap(({ href }) => onderdelenVan(iedereen, href).delen);
    expect(new Set(alle.map(({ href }) => href)).size).toBe(alle.length);
    for (const { href } of groepen) {
      const { delen } = onderdelenVan(iedereen, href);
      expect(delen.length).toBeGreaterThan(1);
      expect(delen.length).toBeLessThanOrEqual(6);
      expect(delen[0]).toMatchObject({ href, current: true });
    }
  });

  test('every page of invordering is of one part, and its group is the one that is open', () => {
    expect(paden.length).toBeGreaterThan(30);
    for (const pad of paden) {
      const { groepen, delen } = onderdelenVan(iedereen, pad);
      expect([pad, delen.filter(({ current }) => current).length]).toEqual([pad, 1]);
      expect([pad, groepen.filter(({ current }) => current).length]).toEqual([pad, 1]);
    }
  });

  test('are those that somebody may open: no group is empty, and none is shown to who has nothing in it', () => {
    const kassier = onderdelenVan(als('kassier'), '/invordering/kas');
    expect([namen(kassier.groepen), namen(kassier.delen)]).toEqual([['Geld in en uit'], ['Kas']]);
    expect(namen(onderdelenVan(als('auditor'), '/invordering/kandidaten').delen)).not.toContain('Regelingen');
    expect(onderdelenVan(als('frontoffice'), '/invordering/kandidaten')).toEqual({ groepen: [], delen: [] });
  });
});
