import { showDate } from '@/app/words';
import type { Gat, Moment } from '@/domain/rapportages/stilte';
import { createWords } from '@/platform/translator';
import texts from '@/texts/nl/stilte.json';

/** The words of claims about which nothing was said for long; staff pages are Dutch only. */
export const words = createWords<typeof texts>({ locale: 'nl', messages: texts });

/** '/invordering/stilte', or of one gemeente. */
export const stiltePath = (gemeente?: string): string =>
  gemeente === undefined ? '/invordering/stilte' : `/invordering/${gemeente}/stilte`;

/** "brief, 14 juli 2026". */
export const momentTekst = ({ dag, wat }: Moment): string =>
  words('moment', { wat: words(`wat.${wat}`), dag: showDate(dag) });

/** "93 dagen tussen stap, ... en brief, ...". */
export const gatTekst = ({ van, tot, dagen }: Gat): string =>
  tot === null ? '' : words('gat', { dagen, van: momentTekst(van), tot: momentTekst(tot) });
