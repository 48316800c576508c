import { describe, expect, test } from 'vitest';
import { KANALEN } from '@/domain/contacten/contact';
import { isToegestaan, judgeMethode, METHODEN, planLoslaten } from '@/domain/contacten/verificatie';

const kan = (methode: (typeof METHODEN)[number], { eigenTaak = false, toelichting = 'brief 12' } = {}) =>
  KANALEN.filter((kanaal) => judgeMethode({ methode, kanaal, eigenTaak, toelichting }).ok);

describe('how it may be known who this is', () => {
  test('a document can only be seen by who stands before somebody', () => {
    expect(kan('legitimatie')).toEqual(['balie', 'huisbezoek']);
    expect(
      judgeMethode({ methode: 'legitimatie', kanaal: 'telefoon', eigenTaak: true, toelichting: '' }),
    ).toEqual({ ok: false, reden: 'weigering.legitimatie-niet-te-zien', veld: 'hoe' });
  });

  test('questions are put to somebody who is there', () => {
    expect(kan('vragen')).toEqual(['telefoon', 'balie', 'doorverbonden', 'huisbezoek']);
  });

  test('with nobody there it is about something written, or about a task that is one’s own; never without why', () => {
    expect(kan('zonder-gesprek')).toEqual(['e-mail', 'website', 'contactformulier', 'brief']);
    expect(kan('zonder-gesprek', { eigenTaak: true })).toEqual([...KANALEN]);
    for (const toelichting of ['', '  ', 'x'])
      expect(kan('zonder-gesprek', { eigenTaak: true, toelichting })).toEqual([]);
    expect(
      judgeMethode({ methode: 'zonder-gesprek', kanaal: 'brief', eigenTaak: false, toelichting: '' }),
    ).toEqual({ ok: false, reden: 'weigering.zonder-reden', veld: 'reden' });
    expect(
      judgeMethode({ methode: 'zonder-gesprek', kanaal: 'telefoon', eigenTaak: false, toelichting: 'taak' }),
    ).toEqual({ ok: false, reden: 'weigering.er-is-iemand', veld: 'hoe' });
  });

  test('after a wrong answer nothing helps but a document, where one can be seen', () => {
    const na = (eerder: 'mislukt' | null) => METHODEN.filter((methode) => isToegestaan(methode, eerder));
    expect(na(null)).toEqual([...METHODEN]);
    expect(na('mislukt')).toEqual(['legitimatie']);
  });
});

describe('letting somebody go who was the wrong one', () => {
  const vraag = (volgnummer: number, resultaat: string | null, persoonId: string | null = null) => ({
    volgnummer,
    resultaat,
    persoonId,
  });
  const plan = (change: Partial<Parameters<typeof planLoslaten>[0]>) =>
    planLoslaten({ verificatie: 'mislukt', vragen: [], brieven: 0, ...change });

  test('nothing was asked: no contact remains; what was asked and answered is a contact with nobody known', () => {
    expect(plan({})).toEqual({ ok: true, wordt: 'losgelaten' });
    expect(plan({ verificatie: null })).toEqual({ ok: true, wordt: 'losgelaten' });
    expect(plan({ verificatie: 'zonder-gesprek' })).toEqual({ ok: true, wordt: 'losgelaten' });
    expect(plan({ vragen: [vraag(1, 'beantwoord')] })).toEqual({ ok: true, wordt: 'afgerond' });
  });

  test('not what is known, not what has no result yet, not what stands in the file already', () => {
    const reden = (change: Partial<Parameters<typeof planLoslaten>[0]>) => {
      const gepland = plan(change);
      return gepland.ok ? null : gepland.reden;
    };
    expect(reden({ verificatie: 'gelukt' })).toBe('weigering.al-bekend');
    expect(reden({ verificatie: 'ingelogd' })).toBe('weigering.al-bekend');
    expect(reden({ brieven: 1 })).toBe('weigering.losgelaten-brief');
    expect(reden({ vragen: [vraag(1, null)] })).toBe('weigering.zonder-resultaat');
    expect(reden({ vragen: [vraag(1, 'beantwoord', 'p')] })).toBe('weigering.losgelaten-vraag');
  });
});
