import { Button } from '@/ui/button';
import { ChoiceGroup } from '@/ui/choice-group';
import { DateInput } from '@/ui/date-input';
import { ErrorSummary } from '@/ui/error-summary';
import { Select } from '@/ui/select';
import { Stepper } from '@/ui/stepper';
import { TextInput } from '@/ui/text-input';
import { Textarea } from '@/ui/textarea';
import { Show } from './show';

const IBAN_ERROR = 'Vul een rekeningnummer in, zoals NL00 BANK 0123 4567 89';

/** A form with everything in it, partly wrong. */
export function ShowForms() {
  return (
    <Show id="formulier" title="Formulier">
      <Stepper
        current={2}
        taal="nl"
        steps={[
          { label: 'Wie bent u', href: '#wie' },
          { label: 'Uw rekening' },
          { label: 'Controleren' },
          { label: 'Klaar' },
        ]}
      />
      <ErrorSummary
        taal="nl"
        errors={[
          { fieldId: 'iban', message: IBAN_ERROR },
          { fieldId: 'geboortedatum', message: 'Vul een datum in die bestaat' },
        ]}
      />
      <form className="grid max-w-narrow gap-6" noValidate action="#formulier">
        <TextInput taal="nl" name="naam" label="Naam" autoComplete="name" defaultValue="J. de Vries" />
        <TextInput
          taal="nl"
          name="iban"
          label="Rekeningnummer"
          hint="Begint met NL"
          error={IBAN_ERROR}
          defaultValue="NL12"
        />
        <TextInput taal="nl" name="huisnummer" label="Huisnummer" width="tiny" inputMode="numeric" />
        <DateInput
          taal="nl"
          name="geboortedatum"
          label="Geboortedatum"
          birthday
          error="Vul een datum in die bestaat"
          defaultValue={{ dag: '31', maand: '2', jaar: '1970' }}
        />
        <Select
          taal="nl"
          name="onderwerp"
          label="Onderwerp"
          empty="Maak een keuze"
          options={[
            { value: 'incasso', label: 'Automatische incasso' },
            { value: 'hond', label: 'Hondenbelasting' },
          ]}
        />
        <ChoiceGroup
          taal="nl"
          kind="radio"
          name="betaalwijze"
          label="Hoe wilt u betalen?"
          chosen={['termijnen']}
          choices={[
            { value: 'ineens', label: 'In één keer' },
            {
              value: 'termijnen',
              label: 'In termijnen',
              hint: 'Elke maand hetzelfde bedrag, via automatische incasso',
            },
          ]}
        />
        <ChoiceGroup
          taal="nl"
          kind="checkbox"
          optional
          name="bericht"
          label="Hoe mogen wij u bereiken?"
          choices={[
            { value: 'mail', label: 'E-mail' },
            { value: 'telefoon', label: 'Telefoon' },
          ]}
        />
        <Textarea
          taal="nl"
          name="toelichting"
          label="Toelichting"
          optional
          hint="Hoogstens 1.000 tekens"
          rows={3}
        />
        <div className="flex flex-wrap gap-3">
          <Button wide>Verder</Button>
          <Button variant="secondary" wide>
            Terug
          </Button>
        </div>
      </form>
    </Show>
  );
}
