import { describe, expect, test } from 'vitest';
import { MAILSOORTEN, type Mailinhoud, makeMail } from '@/domain/personen/mail';

const inhoud = (more: Partial<Mailinhoud> = {}): Mailinhoud => ({
  soort: 'code',
  taal: 'nl',
  gemeente: 'Borne',
  kantoor: 'GBTwente',
  kleur: '#7a1f5c',
  site: 'belastingen.example.nl',
  bel: null,
  gegevens: { code: '012345', referentie: 'V-2026-K7Q3MX' },
  ...more,
});

describe('a mail to an inwoner', () => {
  test.each(MAILSOORTEN.flatMap((soort) => (['nl', 'en'] as const).map((taal) => ({ soort, taal }))))(
    '$soort in $taal names who can be called, in text and html; where nobody is recorded it promises no number',
    ({ soort, taal }) => {
      const bel = { naam: 'Gemeente Borne', telefoon: '074 265 86 86' };
      const { tekst, html } = makeMail(inhoud({ soort, taal, bel }));
      for (const text of [tekst, html]) expect(text).toContain('Gemeente Borne: 074 265 86 86.');
      const zonder = makeMail(inhoud({ soort, taal })).tekst;
      expect(zonder).not.toMatch(/telefoonnummer|telephone number|074/);
    },
  );

  test.each(MAILSOORTEN.flatMap((soort) => (['nl', 'en'] as const).map((taal) => ({ soort, taal }))))(
    '$soort in $taal: no hole, no link, the same in text and html, the colour of the gemeente',
    ({ soort, taal }) => {
      const mail = makeMail(inhoud({ soort, taal }));
      for (const text of Object.values(mail)) {
        expect(text).not.toMatch(/[{}]|undefined|mail\.[a-z]/);
        expect(text).not.toMatch(/https?:|href/);
      }
      expect(mail.tekst).toContain('Borne');
      expect(mail.html).toContain(`lang="${taal}"`);
      expect(mail.html).toContain('#7a1f5c');
      expect(mail.onderwerp).not.toContain('012');
    },
  );

  test('the code stands in it to be typed over, and only in the mail that is about it', () => {
    expect(makeMail(inhoud()).tekst).toContain('\n012 345\n');
    expect(makeMail(inhoud()).html).toContain('012 345');
    expect(makeMail(inhoud({ soort: 'gewijzigd', gegevens: {} })).tekst).not.toMatch(/\d{3} \d{3}/);
  });

  test('what comes from data cannot write html or a colour', () => {
    const { html } = makeMail(inhoud({ gemeente: '<b>&"x', kleur: 'red;background:url(x)' }));
    expect(html).not.toContain('<b>');
    expect(html).not.toContain('url(');
  });
});
