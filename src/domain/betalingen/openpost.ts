import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { termijnstandVan } from '@/domain/aanslagen/termijnstand';
import { openUit, type StandVanAanslag } from '@/domain/grootboek/stand';
import { openTotaal } from '@/domain/grootboek/toerekening';
import type { Cents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';

/** An aanslag as money for several of them meets it. */
export type OpenPost = {
  aanslagId: string;
  aanslagnummer: string;
  /** The day of its oldest term that is open; of costs alone the last one that there was. */
  vervaldag: LocalDate;
  /** All that is open on it, costs and interest included. */
  openCenten: Cents;
};

/** What is open of this aanslag on this day, and since when it should have been paid. */
export function openPostVan(aanslag: EigenAanslag, stand: StandVanAanslag, dag: LocalDate): OpenPost {
  const { termijnen } = termijnstandVan(aanslag, dag);
  const oudste = termijnen.find((t) => t.open > 0n) ?? termijnen.at(-1);
  return {
    aanslagId: aanslag.id,
    aanslagnummer: aanslag.aanslagnummer,
    vervaldag: oudste?.vervaldag ?? aanslag.dagtekening,
    openCenten: openTotaal(openUit(stand)),
  };
}
