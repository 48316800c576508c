import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { type Taal, uiWords } from './words';

/** What every form control takes. The control's own attributes come beside it. */
export interface FieldProps {
  name: string;
  /** Default: the name. The error summary links to it. */
  id?: string;
  label: string;
  hint?: ReactNode;
  /** The error at this field, the same sentence as in the error summary. */
  error?: string;
  optional?: boolean;
  taal: Taal;
}

/** The ids that tie label, hint, error and control together, and the attributes the control needs. */
export function fieldIds(field: FieldProps) {
  const id = field.id ?? field.name;
  const hintId = `${id}-hint`;
  const errorId = `${id}-fout`;
  const describedBy = classNames(field.hint !== undefined && hintId, field.error && errorId);
  return {
    id,
    hintId,
    errorId,
    aria: {
      'aria-describedby': describedBy || undefined,
      'aria-invalid': field.error ? (true as const) : undefined,
    },
  };
}

/** Label text with "(niet verplicht)" where it applies; required fields carry no mark. */
export function FieldLabel({ label, optional, taal }: Pick<FieldProps, 'label' | 'optional' | 'taal'>) {
  return (
    <>
      {label}
      {optional && <span className="font-normal text-ink-muted"> {uiWords(taal)('field.optional')}</span>}
    </>
  );
}

/** Hint and error, between the label and the control, so that an opened keyboard does not hide them. */
export function FieldNotes(field: FieldProps) {
  const { hintId, errorId } = fieldIds(field);
  return (
    <>
      {field.hint !== undefined && (
        <div id={hintId} className="text-sm text-ink-muted">
          {field.hint}
        </div>
      )}
      {field.error && (
        <p id={errorId} className="font-semibold text-negative">
          <span className="sr-only">{uiWords(field.taal)('field.errorPrefix')} </span>
          {field.error}
        </p>
      )}
    </>
  );
}

/** The frame of a field with an error: an edge, so that it is found while scrolling. */
export const fieldFrame = (error: string | undefined) =>
  classNames('grid gap-1', error && 'border-l-4 border-negative-mark pl-3');

/** A labelled field around one control, which must carry `fieldIds(...).id` and its `aria`. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id } = fieldIds(field);
  return (
    <div className={fieldFrame(field.error)}>
      <label htmlFor={id} className="font-semibold">
        <FieldLabel {...field} />
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  );
}
