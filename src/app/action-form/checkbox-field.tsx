import { FieldLabel, FieldNotes, type FieldProps, fieldFrame, fieldIds } from '@/ui/field';
import type { Optie } from './veld';

interface CheckboxFieldProps extends FieldProps {
  opties: readonly Optie[];
  chosen: readonly string[];
}

/** Checkboxes under one question, each with a name of its own: a form keeps one value per name. */
export function CheckboxField({ opties, chosen, ...field }: CheckboxFieldProps) {
  const { id, aria } = fieldIds(field);
  return (
    <div className={fieldFrame(field.error)}>
      <fieldset className="grid gap-1" aria-describedby={aria['aria-describedby']}>
        <legend className="mb-1 font-semibold">
          <FieldLabel {...field} />
        </legend>
        <FieldNotes {...field} />
        {opties.map(({ value, label }, index) => {
          const optieId = index === 0 ? id : `${id}-${value}`;
          return (
            <div key={value} className="flex items-start gap-3 py-1.5">
              <input
                className="choice"
                type="checkbox"
                id={optieId}
                name={`${field.name}-${value}`}
                value="ja"
                defaultChecked={chosen.includes(value)}
              />
              <label htmlFor={optieId}>{label}</label>
            </div>
          );
        })}
      </fieldset>
    </div>
  );
}
