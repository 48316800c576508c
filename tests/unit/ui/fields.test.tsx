import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChoiceGroup } from '@/ui/choice-group';
import { DateInput } from '@/ui/date-input';
import { joinDateParts, splitDate } from '@/ui/date-parts';
import { ErrorSummary } from '@/ui/error-summary';
import { Select } from '@/ui/select';
import { TextInput } from '@/ui/text-input';
import { Textarea } from '@/ui/textarea';

const field = { taal: 'nl', name: 'iban', label: 'Rekeningnummer' } as const;
const options = [{ value: 'a', label: 'A' }];
const controls = {
  TextInput: (more: object) => <TextInput {...field} {...more} />,
  Textarea: (more: object) => <Textarea {...field} {...more} />,
  Select: (more: object) => <Select {...field} options={options} {...more} />,
};

describe('a field', () => {
  for (const [name, control] of Object.entries(controls)) {
    it(`${name} ties label, hint and error to the control`, () => {
      const html = renderToStaticMarkup(
        control({ hint: 'Begint met NL', error: 'Vul een rekeningnummer in' }),
      );
      expect(html).toContain('<label for="iban"');
      expect(html).toContain('id="iban"');
      expect(html).toContain('aria-describedby="iban-hint iban-fout"');
      expect(html).toContain('id="iban-hint"');
      expect(html).toContain('id="iban-fout"');
      expect(html).toContain('aria-invalid="true"');
      expect(html.indexOf('iban-fout"')).toBeLessThan(html.indexOf('class="control'));
    });

    it(`${name} leaves validation to the server and marks only what may be skipped`, () => {
      const required = renderToStaticMarkup(control({}));
      expect(required).toContain('aria-required="true"');
      expect(required).not.toMatch(/\s(required|disabled|placeholder)(=|\s|>)/);
      expect(required).not.toContain('aria-invalid');
      expect(required).not.toContain('aria-describedby');
      expect(renderToStaticMarkup(control({ optional: true }))).toContain('(niet verplicht)');
    });
  }

  it('keeps what was typed', () => {
    expect(renderToStaticMarkup(<TextInput {...field} defaultValue="NL12 <" />)).toContain(
      'value="NL12 &lt;"',
    );
  });
});

describe('a group of choices', () => {
  const choices = [
    { value: 'ineens', label: 'In één keer' },
    { value: 'termijnen', label: 'In termijnen', hint: 'Elke maand' },
  ];

  it('is a radiogroup with a legend; the first choice carries the id for the error summary', () => {
    const html = renderToStaticMarkup(
      <ChoiceGroup
        taal="nl"
        kind="radio"
        name="hoe"
        label="Hoe?"
        choices={choices}
        chosen={['termijnen']}
        error="Kies"
      />,
    );
    expect(html).toContain('role="radiogroup"');
    expect(html).toContain('aria-describedby="hoe-fout"');
    expect(html).toContain('<legend');
    expect(html).toMatch(/id="hoe" name="hoe" value="ineens"|<input[^>]*id="hoe"[^>]*value="ineens"/);
    expect(html).toMatch(
      /<input[^>]*checked=""[^>]*value="termijnen"|<input[^>]*value="termijnen"[^>]*checked=""/,
    );
    expect(html).toContain('aria-describedby="hoe-termijnen-uitleg"');
  });

  it('of checkboxes is a plain group', () => {
    const html = renderToStaticMarkup(
      <ChoiceGroup taal="nl" kind="checkbox" name="hoe" label="Hoe?" choices={choices} />,
    );
    expect(html).not.toContain('radiogroup');
    expect(html).not.toContain('aria-required');
  });
});

describe('a date', () => {
  it('joins three fields and takes them apart again', () => {
    expect(joinDateParts({ dag: '1', maand: ' 2 ', jaar: '2026' })).toBe('2026-02-01');
    expect(joinDateParts({ dag: '', maand: ' ', jaar: '' })).toBe('');
    expect(splitDate('2026-02-01')).toEqual({ dag: '1', maand: '2', jaar: '2026' });
    expect(splitDate(undefined)).toEqual({ dag: '', maand: '', jaar: '' });
  });

  it('keeps an impossible or half date recognisably wrong', () => {
    expect(joinDateParts({ dag: '31', maand: '2', jaar: '2026' })).toBe('2026-02-31');
    expect(joinDateParts({ dag: '', maand: '2', jaar: '2026' })).toBe('2026-02-00');
    expect(joinDateParts({ dag: 'x', maand: '2', jaar: '26' })).toBe('0026-02-0x');
  });

  it('keeps what was typed when it was no date', () => {
    const html = renderToStaticMarkup(
      <DateInput
        taal="nl"
        name="geboren"
        label="Geboortedatum"
        defaultValue={{ dag: '31', maand: 'x', jaar: '' }}
      />,
    );
    expect(html).toMatch(/name="geboren\.maand"[^>]*value="x"|value="x"[^>]*name="geboren\.maand"/);
    expect(html).toContain('id="geboren"');
  });
});

describe('the error summary', () => {
  it('links each error to its field and says the same sentence', () => {
    const html = renderToStaticMarkup(
      <ErrorSummary
        taal="nl"
        errors={[{ fieldId: 'iban', message: 'Vul een rekeningnummer in' }, { message: 'Dubbel' }]}
      />,
    );
    expect(html).toContain('<a href="#iban" class="link">Vul een rekeningnummer in</a>');
    expect(html).toContain('Er zijn 2 velden');
    expect(html).toContain('tabindex="-1"');
  });

  it('is absent without errors', () => {
    expect(renderToStaticMarkup(<ErrorSummary taal="nl" errors={[]} />)).toBe('');
  });
});

describe('a limit of characters', () => {
  it('is told in the hint, tied to the field, where nothing counts; and typing is not cut off', () => {
    const html = renderToStaticMarkup(<Textarea {...field} hint="In uw eigen woorden." max={2000} />);
    expect(html).toMatch(/id="iban-hint"[^>]*>In uw eigen woorden\. Ten hoogste 2000 tekens\./);
    expect(html).toContain('aria-describedby="iban-hint"');
    expect(html).not.toMatch(/maxlength/i);
    // The count itself comes with the browser that can keep it.
    expect(html).not.toContain('van 2000 tekens');
  });
});
