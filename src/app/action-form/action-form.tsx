'use client';

import { useRouter } from 'next/navigation';
import { useActionState, useEffect } from 'react';
import { type ActionState, NIEUW } from '@/platform/action-state';
import { Alert } from '@/ui/alert';
import { Button, type ButtonVariant } from '@/ui/button';
import { ErrorSummary } from '@/ui/error-summary';
import { type Taal, uiWords } from '@/ui/words';
import { answerText } from './answer-text';
import { FormField } from './form-field';
import { FormKey } from './form-key';
import { useNamens } from './namens-context';
import { alleVelden, type Knop, type Veld, type Veldgroep } from './veld';

interface ActionFormProps {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Makes the ids on this page unique when there is more than one form. */
  id: string;
  groepen: readonly Veldgroep[];
  verborgen: Readonly<Record<string, string>>;
  /** Made anew for each page (`randomUUID()`) where the same form sent twice must count once. */
  sleutel?: string;
  knop: string;
  variant?: ButtonVariant;
  /** Sentences by key, for the answer. */
  antwoorden: Readonly<Record<string, string>>;
  /** Of the person who fills it in; staff forms are Dutch. */
  taal?: Taal;
  /** Of the button, so that a key can reach it. */
  knopId?: string;
  /** Other ways to send the same form. */
  andere?: readonly Knop[];
}

/**
 * The form of a server action, in every world: works without JavaScript, keeps what was typed, says above the form and
 * at the field what is wrong. One component for all of them, so that all behave alike.
 */
export function ActionForm(props: ActionFormProps) {
  const {
    action,
    id,
    groepen,
    verborgen,
    sleutel,
    knop,
    variant,
    antwoorden,
    taal = 'nl',
    knopId,
    andere = [],
  } = props;
  const [state, submit] = useActionState(action, NIEUW);
  const namens = useNamens();
  const text = (melding: NonNullable<ActionState['melding']>) =>
    answerText({ ...namens.antwoorden, ...antwoorden }, melding, taal);
  const router = useRouter();
  const verouderd = state.status === 'gelukt' || state.melding?.sleutel === 'formulier.iemand-anders';
  // The page around the form shows what this or somebody else made of it; what was typed stays, and can be sent again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (verouderd) router.refresh();
  }, [state]);
  // What a screen reader says first, and what stands on the tab.
  const mis = state.status === 'fout';
  useEffect(() => {
    if (!mis) return;
    const titel = document.title;
    document.title = `${uiWords(taal)('errorTitle')} ${titel}`;
    return () => {
      document.title = titel;
    };
  }, [mis, taal]);
  const velden = alleVelden(groepen.flatMap((groep) => groep.velden));
  const fouten = Object.entries(state.velden ?? {});
  const fieldId = (naam: string) => `${id}-${naam}`;
  const withLabel = (naam: string, melding: string) => {
    const label = velden.find((veld) => veld.naam === naam)?.label;
    if (label === undefined) return { message: melding };
    return { message: `${label}${label.endsWith('?') ? '' : ':'} ${melding}`, fieldId: fieldId(naam) };
  };
  const errors = fouten.map(([naam, melding]) => withLabel(naam, text(melding)));
  const field = (veld: Veld) => (
    <FormField
      key={veld.naam}
      veld={veld}
      taal={taal}
      id={fieldId(veld.naam)}
      ingevuld={state.ingevuld}
      fout={state.velden?.[veld.naam] && text(state.velden[veld.naam] ?? { sleutel: '' })}
      veldBij={field}
    />
  );
  return (
    <form action={submit} noValidate className="grid max-w-text gap-6">
      <ErrorSummary errors={errors} taal={taal} id={`${id}-fouten`} />
      {state.status === 'fout' && errors.length === 0 && state.melding && (
        <Alert tone="mis" taal={taal} live title={text(state.melding)}>
          {state.referentie &&
            text({ sleutel: 'formulier.referentie', waarden: { referentie: state.referentie } })}
        </Alert>
      )}
      {state.status === 'gelukt' && state.melding && (
        <Alert tone="goed" taal={taal} live title={text(state.melding)} />
      )}
      {Object.entries(verborgen).map(([naam, waarde]) => (
        <input key={naam} type="hidden" name={naam} value={waarde} />
      ))}
      {/* What this answer showed: who confirms, confirms that and nothing else. */}
      {fouten.map(
        ([naam, { waarden }]) =>
          waarden?.gezien !== undefined && (
            <input key={naam} type="hidden" name="gezien" value={waarden.gezien} />
          ),
      )}
      {namens.id !== null && <input type="hidden" name="namens" value={namens.id} />}
      {sleutel !== undefined && <FormKey waarde={sleutel} state={state} />}
      {/* A new key makes the fields anew: the browser's own reset after a submit would lose what was chosen in a list. */}
      <div key={JSON.stringify(state.ingevuld ?? {})} className="grid gap-6 empty:hidden">
        {groepen.map((groep, at) => {
          const rij = groep.velden.map(field);
          return groep.kop === undefined ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups have no identity and never move
            <div key={at} className="grid gap-6">
              {rij}
            </div>
          ) : (
            <fieldset key={groep.kop} className="grid gap-4 border-t border-line pt-4">
              <legend className="float-left mb-2 w-full text-lg font-semibold">{groep.kop}</legend>
              {rij}
            </fieldset>
          );
        })}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant={variant} wide id={knopId}>
          {knop}
        </Button>
        {andere.map(({ knop: naam, waarde, id: anderId, variant: look = 'quiet' }) => (
          <Button key={waarde} variant={look} wide name="knop" value={waarde} id={anderId}>
            {naam}
          </Button>
        ))}
      </div>
    </form>
  );
}
