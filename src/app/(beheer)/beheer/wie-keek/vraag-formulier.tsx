import { Button } from '@/ui/button';
import { TextInput } from '@/ui/text-input';
import { words } from '../words';

/** The one question that can be asked here. By POST: a BSN does not belong in an address. */
export function VraagFormulier() {
  return (
    <form method="post" action="/beheer/wie-keek/zoek" className="grid max-w-text gap-4 print:hidden">
      <TextInput
        taal="nl"
        name="zoek"
        label={words('wieKeek.zoek')}
        hint={words('wieKeek.zoekHint')}
        width="half"
        autoComplete="off"
        maxLength={60}
      />
      <div>
        <Button>{words('wieKeek.zoekKnop')}</Button>
      </div>
    </form>
  );
}
