import type { InstellingvoorstelView } from '@/domain/gemeenten/instellingvoorstel.queries';
import { createWords } from '@/platform/translator';
import voorstel from '@/texts/nl/instellingvoorstel.json';
import type { Tone } from '@/ui/tone';
import { wordsAt } from '../words';

/** The words of a setting that waits for a second person; staff pages are Dutch only. */
export const voorstelWords = createWords<typeof voorstel>({ locale: 'nl', messages: voorstel });

export const VOORSTEL_TOON: Readonly<Record<InstellingvoorstelView['status'], Tone>> = {
  voorgesteld: 'letop',
  bevestigd: 'goed',
  afgewezen: 'rust',
  ingetrokken: 'rust',
};

/** 'Rekening voor belastingen van het kantoor'. */
export const voorstelTitel = ({
  soort,
  gemeente,
}: Pick<InstellingvoorstelView, 'soort' | 'gemeente'>): string =>
  voorstelWords('titel', {
    soort: wordsAt(`soorten.${soort}.naam`),
    waar: gemeente?.naam ?? voorstelWords('kantoor'),
  });
