import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Aanslagen } from '@/app/(balie)/balie/[gemeente]/klant/[id]/geld';
import { vraagVeld } from '@/app/(balie)/balie/brief-velden';
import type { Uitgelegd } from '@/app/aanslagen/with-uitleg';
import type { GesprekVraag } from '@/domain/vragen/gesprek.queries';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const aanslag = (id: string): Uitgelegd =>
  ({
    aanslag: {
      id,
      aanslagnummer: `2026-${id}`,
      belastingjaar: 2026,
      dagtekening: toLocalDate('2026-02-28'),
      bedrag: toCents(10_000),
      verminderd: toCents(0),
      regels: [],
    },
  }) as unknown as Uitgelegd;

test('from the klantbeeld every aanslag leads to its page at heffing, for who may open it and nobody else', () => {
  const aanslagen = ['a1', 'a2', 'a3', 'a4'].map(aanslag);
  const html = (heffing: string | null) =>
    renderToStaticMarkup(<Aanslagen aanslagen={aanslagen} gemeente="Borne" heffing={heffing} />);
  const links = html('/heffing/borne/aanslagen').match(/href="[^"]*"/g);
  expect(links).toEqual(aanslagen.map((a) => `href="/heffing/borne/aanslagen/${a.aanslag.id}"`));
  expect(html(null)).not.toContain('href');
});

const vraag = (volgnummer: number, tekst: string): GesprekVraag =>
  ({
    id: `v${volgnummer}`,
    volgnummer,
    onderwerpNaam: 'Aanslag',
    tekst,
  }) as unknown as GesprekVraag;

test('a letter asks which question it is about, in the words of the question; one alone is chosen already', () => {
  const twee = [vraag(1, 'Waarom betaal ik meer?'), vraag(2, 'x'.repeat(200))];
  const [veld] = vraagVeld('antwoord-vraag', twee);
  expect(veld).toMatchObject({ vorm: 'lijst', naam: 'vraagId', waarde: '', leeg: 'Kies de vraag' });
  const opties = veld?.vorm === 'lijst' ? veld.opties : [];
  expect(opties[0]).toEqual({ value: 'v1', label: 'Vraag 1, Aanslag: Waarom betaal ik meer?' });
  expect(opties[1]?.label.length).toBeLessThan(120);
  expect(vraagVeld('antwoord-vraag', twee.slice(0, 1))[0]).toMatchObject({ waarde: 'v1' });
  expect(vraagVeld('verzoek-gegevens', twee)[0]).toMatchObject({ optioneel: true, waarde: '' });
  expect(vraagVeld('saldo-opgave', twee)).toEqual([]);
});
