'use client';

import { ChoiceGroup } from '@/ui/choice-group';
import { DateInput } from '@/ui/date-input';
import { datePartNames } from '@/ui/date-parts';
import { Select } from '@/ui/select';
import { TextInput } from '@/ui/text-input';
import { Textarea } from '@/ui/textarea';
import type { Taal } from '@/ui/words';
import { CheckboxField } from './checkbox-field';
import type { Veld } from './veld';

interface FormFieldProps {
  veld: Veld;
  taal?: Taal;
  id: string;
  /** What was typed, when the form comes back. */
  ingevuld: Readonly<Record<string, string>> | undefined;
  fout: string | undefined;
}

/** The keyboard of a telephone; the kind of field stays text, so that the browser checks nothing itself. */
const invoerVan = (eigen: string | undefined) => (eigen === 'email' || eigen === 'tel' ? eigen : undefined);

/** One field: with what was typed, else with the value it had. */
export function FormField({ veld, id, ingevuld, fout, taal = 'nl' }: FormFieldProps) {
  const { naam, label, hint, optioneel } = veld;
  const common = { name: naam, id, label, hint, error: fout, optional: optioneel, taal } as const;
  const waarde = ingevuld ? (ingevuld[naam] ?? '') : (veld.waarde ?? '');
  switch (veld.vorm) {
    case 'tekst':
      return (
        <TextInput
          {...common}
          width={veld.breedte}
          inputMode={veld.cijfers ? 'numeric' : invoerVan(veld.eigen)}
          autoComplete={veld.eigen ?? 'off'}
          defaultValue={waarde}
        />
      );
    case 'alinea':
      return <Textarea {...common} rows={3} defaultValue={waarde} />;
    case 'lijst':
      return <Select {...common} options={veld.opties} empty={veld.leeg} defaultValue={waarde} />;
    case 'keuze':
      return <ChoiceGroup {...common} kind="radio" choices={veld.opties} chosen={waarde ? [waarde] : []} />;
    case 'vinkjes': {
      const chosen = ingevuld
        ? veld.opties.map(({ value }) => value).filter((value) => ingevuld[`${naam}-${value}`] === 'ja')
        : waarde.split(' ');
      return <CheckboxField {...common} opties={veld.opties} chosen={chosen} />;
    }
    case 'datum': {
      const names = datePartNames(naam);
      const typed = ingevuld && {
        dag: ingevuld[names.dag] ?? '',
        maand: ingevuld[names.maand] ?? '',
        jaar: ingevuld[names.jaar] ?? '',
      };
      return <DateInput {...common} defaultValue={typed ?? waarde} />;
    }
  }
}
