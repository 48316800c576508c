/** The id of the main part of every page, where the skip link goes. */
export const MAIN_ID = 'inhoud';

/** The first thing the keyboard meets: past the bar, to the main part. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href={`#${MAIN_ID}`}
      className="sr-only font-semibold focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:rounded-sm focus:px-4 focus:py-3 print:hidden"
    >
      {label}
    </a>
  );
}
