'use client';

/** The id of the main part of every page, where the skip link goes. */
export const MAIN_ID = 'inhoud';

/** The first thing the keyboard meets: past the bar, to the main part. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a href={`#${MAIN_ID}`} className="skip-link">
      {label}
    </a>
  );
}
