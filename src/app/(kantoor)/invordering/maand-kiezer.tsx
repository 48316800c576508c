import { type Maand, maandText } from '@/domain/grootboek/maand';
import { Button } from '@/ui/button';
import { Select } from '@/ui/select';
import { maandNaam, words } from './aansluiting-words';

/** Which month is shown: a form that works without JavaScript and leaves an address to come back to. */
export function MaandKiezer({ maand, maanden }: { maand: Maand; maanden: readonly Maand[] }) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-3 print:hidden">
      <Select
        taal="nl"
        name="maand"
        label={words('maand')}
        defaultValue={maandText(maand)}
        options={maanden.map((m) => ({ value: maandText(m), label: maandNaam(m) }))}
      />
      <Button type="submit" variant="secondary">
        {words('toon')}
      </Button>
    </form>
  );
}
