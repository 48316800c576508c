/** The day on which demo people are as old as their files say; fixed, so that the files do not depend on today. */
export const PEILDATUM = '2026-11-01';
