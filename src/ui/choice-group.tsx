import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { FieldLabel, FieldNotes, type FieldProps, fieldFrame, fieldIds } from './field';

export interface Choice {
  value: string;
  label: string;
  hint?: ReactNode;
  /** The hint is long: it is read when this one is chosen. */
  folded?: boolean;
  /** Asked only of who chooses this one; without `:has` in the browser they are always there. */
  fields?: ReactNode;
}

interface ChoiceGroupProps extends FieldProps {
  kind: 'radio' | 'checkbox';
  choices: readonly Choice[];
  /** The values chosen so far. */
  chosen?: readonly string[];
}

/** Radio buttons or checkboxes under one question. The first carries the field's id, for the error summary. */
export function ChoiceGroup({ kind, choices, chosen = [], ...field }: ChoiceGroupProps) {
  const { id, aria } = fieldIds(field);
  // A plain group knows neither required nor invalid; a radiogroup does.
  const group =
    kind === 'radio'
      ? { role: 'radiogroup', 'aria-required': !field.optional, 'aria-invalid': aria['aria-invalid'] }
      : {};
  return (
    <div className={fieldFrame(field.error)}>
      <fieldset className="grid gap-1" aria-describedby={aria['aria-describedby']} {...group}>
        <legend className="mb-1 font-semibold">
          <FieldLabel {...field} />
        </legend>
        <FieldNotes {...field} />
        <div className="grid gap-1">
          {choices.map((choice, index) => {
            const choiceId = index === 0 ? id : `${id}-${choice.value}`;
            return (
              <div key={choice.value} className="choice-row">
                <input
                  className="choice"
                  type={kind}
                  id={choiceId}
                  name={field.name}
                  value={choice.value}
                  defaultChecked={chosen.includes(choice.value)}
                  aria-describedby={choice.hint === undefined ? undefined : `${choiceId}-uitleg`}
                />
                <div className="min-w-0">
                  <label htmlFor={choiceId}>{choice.label}</label>
                  {choice.hint !== undefined && (
                    <div
                      id={`${choiceId}-uitleg`}
                      className={classNames('text-sm text-ink-muted', choice.folded && 'choice-folded')}
                    >
                      {choice.hint}
                    </div>
                  )}
                </div>
                {choice.fields && <div className="choice-fields">{choice.fields}</div>}
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
