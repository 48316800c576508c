import { DAGEN, type Dag } from '@/domain/gemeenten/contactvorm';
import { createWords } from '@/platform/translator';
import invorderbrieven from '@/texts/nl/invorderbrieven.json';

const w = createWords<typeof invorderbrieven>({ locale: 'nl', messages: invorderbrieven });

type Week = Readonly<Record<Dag, readonly { van: string; tot: string }[]>>;

/** "8.30": as a clock is written in a sentence. */
const klok = (tijd: string): string => tijd.replace(/^0/, '').replace(':', '.');

const urenVan = (week: Week, dag: Dag): string =>
  week[dag]
    .map(({ van, tot }) => w('nietBetalen.uren', { van: klok(van), tot: klok(tot) }))
    .join(w('nietBetalen.enUren'));

/**
 * The week of a telephone in words: "maandag tot en met donderdag van 8.30 tot 17.00 uur", "vrijdag van ...". Days in
 * a row with the same hours are one; empty where it is never answered.
 */
export function telefoontijden(week: Week): string[] {
  const groepen: { van: Dag; tot: Dag; uren: string }[] = [];
  for (const [i, dag] of DAGEN.entries()) {
    const uren = urenVan(week, dag);
    const vorige = groepen.at(-1);
    if (uren === '') continue;
    if (vorige && vorige.uren === uren && DAGEN[i - 1] === vorige.tot) vorige.tot = dag;
    else groepen.push({ van: dag, tot: dag, uren });
  }
  return groepen.map(({ van, tot, uren }) =>
    w('nietBetalen.tijden', {
      dagen:
        van === tot
          ? w(`dag.${van}`)
          : w('nietBetalen.dagen', { van: w(`dag.${van}`), tot: w(`dag.${tot}`) }),
      uren,
    }),
  );
}
