import { type DateParts, datePartNames, splitDate } from './date-parts';
import { FieldLabel, FieldNotes, type FieldProps, fieldFrame, fieldIds } from './field';
import { uiWords } from './words';

interface DateInputProps extends Omit<FieldProps, 'hint'> {
  hint?: string;
  /** 'JJJJ-MM-DD', or what was typed in the three fields when it was no date. */
  defaultValue?: string | DateParts;
  /** Autofill for a birth date. */
  birthday?: boolean;
}

/**
 * A date that people know by heart, in three short fields: works without JavaScript, with paste, with
 * every keyboard and screen reader, and never mixes up day and month.
 */
export function DateInput({ defaultValue, birthday, hint, ...rest }: DateInputProps) {
  const words = uiWords(rest.taal);
  const field = { ...rest, hint: hint ?? words('date.hint') };
  const { id, aria } = fieldIds(field);
  const value = typeof defaultValue === 'object' ? defaultValue : splitDate(defaultValue);
  const names = datePartNames(field.name);
  const parts = [
    { key: 'dag', label: words('date.day'), width: 'max-w-16', auto: 'bday-day', id },
    { key: 'maand', label: words('date.month'), width: 'max-w-16', auto: 'bday-month', id: `${id}-maand` },
    { key: 'jaar', label: words('date.year'), width: 'max-w-24', auto: 'bday-year', id: `${id}-jaar` },
  ] as const;
  return (
    <div className={fieldFrame(field.error)}>
      <fieldset className="grid gap-1" aria-describedby={aria['aria-describedby']}>
        <legend className="mb-1 font-semibold">
          <FieldLabel {...field} />
        </legend>
        <FieldNotes {...field} />
        <div className="flex flex-wrap gap-3">
          {parts.map((part) => (
            <div key={part.key} className="grid gap-1">
              <label htmlFor={part.id} className="text-sm">
                {part.label}
              </label>
              <input
                className={`control ${part.width}`}
                id={part.id}
                name={names[part.key]}
                defaultValue={value[part.key]}
                type="text"
                inputMode="numeric"
                autoComplete={birthday ? part.auto : 'off'}
                aria-required={!field.optional}
                aria-invalid={aria['aria-invalid']}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
