import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FormField } from '@/app/action-form/form-field';
import { alleVelden, type Veld } from '@/app/action-form/veld';

const nummer: Veld = { vorm: 'tekst', naam: 'nummer', label: 'Nummer' };
const keuze: Veld = {
  vorm: 'keuze',
  naam: 'hoe',
  label: 'Hoe?',
  opties: [
    { value: 'bel', label: 'Bellen', uitleg: 'Morgen', velden: [nummer] },
    { value: 'niet', label: 'Niet' },
  ],
};

test('fields that an option asks are fields of the form, so that a mistake in one is told by its name', () => {
  expect(alleVelden([keuze]).map(({ naam }) => naam)).toEqual(['hoe', 'nummer']);
});

test('they stand with their option, in the page of who has no JavaScript too', () => {
  const field = (veld: Veld) => (
    <FormField
      key={veld.naam}
      veld={veld}
      id={`f-${veld.naam}`}
      ingevuld={undefined}
      fout={undefined}
      veldBij={field}
    />
  );
  const html = renderToStaticMarkup(field(keuze));
  expect(html).toMatch(/value="bel".*class="choice-fields".*id="f-nummer".*value="niet"/s);
  expect(html.match(/choice-fields/g)).toHaveLength(1);
});
