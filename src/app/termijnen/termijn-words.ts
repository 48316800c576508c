import { takenWords } from '@/app/taken/taken-words';
import { namedWord, zaakWords } from '@/app/zaken/zaken-words';
import { kenmerkVan } from '@/domain/invordering/regeling';
import type { VolgendeTermijn } from '@/domain/zaken/volgende-termijn';
import { createWords } from '@/platform/translator';
import termijnen from '@/texts/nl/termijnen.json';

/** The words of the list of next terms; staff pages are Dutch only. */
export const termijnWords = createWords<typeof termijnen>({ locale: 'nl', messages: termijnen });

/** What the term is of, by the number that stands on paper, and what must be done by its last day. */
export function termijnTekst({ wat }: Pick<VolgendeTermijn, 'wat'>): { wat: string; kenmerk: string } {
  if (wat.over === 'zaak')
    return {
      wat: `${zaakWords(`soort.${wat.zaaksoort}`)}: ${namedWord('nl', 'termijn', wat.soort).toLowerCase()}`,
      kenmerk: wat.zaaknummer,
    };
  return {
    wat: takenWords(`wat.${wat.soort}`),
    kenmerk: wat.onderwerpSoort === 'regeling' ? kenmerkVan(wat.onderwerpId) : '',
  };
}

/** Whose act it is; a task is always ours. */
export const eigenaarTekst = ({ wat }: Pick<VolgendeTermijn, 'wat'>): string =>
  termijnWords(`eigenaar.${wat.over === 'zaak' ? wat.eigenaar : 'kantoor'}`);

/** How many days are left, or how many it is late. */
export const dagenTekst = ({ dagen, nabij }: Pick<VolgendeTermijn, 'dagen' | 'nabij'>): string =>
  nabij === 'te-laat'
    ? termijnWords('dagenLaat', { dagen: -dagen })
    : dagen === 0
      ? ''
      : termijnWords('dagen', { dagen });

/** Who has it, by name. */
export const bijTekst = ({
  medewerkerId,
  medewerker,
}: Pick<VolgendeTermijn, 'medewerkerId' | 'medewerker'>): string =>
  medewerkerId === null ? termijnWords('vrij') : (medewerker ?? termijnWords('onbekend'));
