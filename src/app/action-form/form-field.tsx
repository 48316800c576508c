'use client';

import type { ReactNode } from 'react';
import { type Choice, ChoiceGroup } from '@/ui/choice-group';
import { DateInput } from '@/ui/date-input';
import { datePartNames } from '@/ui/date-parts';
import { Select } from '@/ui/select';
import { TextInput } from '@/ui/text-input';
import { Textarea } from '@/ui/textarea';
import type { Taal } from '@/ui/words';
import { CheckboxField } from './checkbox-field';
import { OfferedChoice } from './offered-choice';
import type { Optie, Veld } from './veld';

interface FormFieldProps {
  veld: Veld;
  taal?: Taal;
  id: string;
  /** What was typed, when the form comes back. */
  ingevuld: Readonly<Record<string, string>> | undefined;
  fout: string | undefined;
  /** A field that is asked at one of its options. */
  veldBij?: (veld: Veld) => ReactNode;
}

/** The keyboard of a telephone; the kind of field stays text, so that the browser checks nothing itself. */
const invoerVan = (eigen: string | undefined) => (eigen === 'email' || eigen === 'tel' ? eigen : undefined);

/** One field: with what was typed, else with the value it had. */
export function FormField({ veld, id, ingevuld, fout, taal = 'nl', veldBij }: FormFieldProps) {
  const { naam, label, hint, optioneel } = veld;
  const common = { name: naam, id, label, hint, error: fout, optional: optioneel, taal } as const;
  const waarde = ingevuld ? (ingevuld[naam] ?? '') : (veld.waarde ?? '');
  const choice = ({ value, label, uitleg, velden }: Optie): Choice => ({
    value,
    label,
    hint: uitleg,
    fields: velden && veldBij && velden.map(veldBij),
  });
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
      return <Textarea {...common} rows={3} max={veld.hoogstens} defaultValue={waarde} />;
    case 'lijst':
      return <Select {...common} options={veld.opties} empty={veld.leeg} defaultValue={waarde} />;
    case 'keuze':
      return (
        <ChoiceGroup
          {...common}
          kind="radio"
          choices={veld.opties.map(choice)}
          chosen={waarde ? [waarde] : []}
        />
      );
    case 'aanbod':
      return (
        <OfferedChoice
          {...common}
          choices={veld.opties.map(choice)}
          chosen={waarde ? [waarde] : []}
          {...veld.aanbod}
          toChoice={choice}
        />
      );
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
