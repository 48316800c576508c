import { FocusOnMount } from './focus-on-mount';
import { ToneIcon } from './tone';
import { type Taal, uiWords } from './words';

export interface FormError {
  /** The id of the field; leave out for an error of the whole form. */
  fieldId?: string;
  message: string;
}

/**
 * Above the form: what is not right yet, each a link to its field, with the same sentence as at the
 * field. The heading takes focus, so that a screen reader begins here. Nothing without errors.
 */
export function ErrorSummary({
  errors,
  taal,
  id = 'fouten',
}: {
  errors: readonly FormError[];
  taal: Taal;
  id?: string;
}) {
  if (errors.length === 0) return null;
  const words = uiWords(taal);
  const headingId = `${id}-kop`;
  return (
    <section
      aria-labelledby={headingId}
      className="rounded-md border-2 border-negative-mark bg-surface p-4 sm:p-5"
    >
      <h2
        id={headingId}
        tabIndex={-1}
        className="flex items-center gap-2 py-0.5 text-lg font-semibold text-negative"
      >
        <ToneIcon tone="mis" />
        {words('errors.title', { aantal: errors.length })}
      </h2>
      <p className="mt-1">{words('errors.body')}</p>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {errors.map((error) => (
          <li key={`${error.fieldId}:${error.message}`}>
            {error.fieldId ? (
              <a href={`#${error.fieldId}`} className="link">
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
      <FocusOnMount targetId={headingId} signal={JSON.stringify(errors)} />
    </section>
  );
}
