import { describe, expect, test } from 'vitest';
import { MAILSOORTEN, type Mailinhoud, makeMail } from '@/domain/personen/mail';

const inhoud = (more: Partial<Mailinhoud> = {}): Mailinhoud => ({
  soort: 'code',
  taal: 'nl',
  gemeente: 'Borne',
  kantoor: 'GBTwente',
  kleur: '#7a1f5c',
  site: 'belastingen.example.nl',
  gegevens: { code: '012345', referentie: 'V-2026-K7Q3MX' },
  ...more,
});

describe('a mail to an inwoner', () => {
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
