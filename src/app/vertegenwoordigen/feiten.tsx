import { showMoment } from '@/app/words';
import { BEPERKT } from '@/domain/vertegenwoordigingen/machtiging';
import type { VertegenwoordigingView } from '@/domain/vertegenwoordigingen/vertegenwoordiging.queries';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { magTekst, periodeTekst, soortNaam, vertegenwoordigWords as words } from './words';

interface FeitenProps {
  view: VertegenwoordigingView;
  /** How many files of evidence there are. */
  bestanden: number;
  level: 3 | 4;
}

/** What he may do, and within which limit the citizen himself gave it. */
const binnenTekst = (view: VertegenwoordigingView): string =>
  view.bereik.startsWith(BEPERKT) ? `${magTekst(view)} (${view.bereik})` : magTekst(view);

/** Kind, period, scope, evidence and what happened of one vertegenwoordiging. */
export function Feiten({ view, bestanden, level }: FeitenProps) {
  const { bewijs, herkomst, gecontroleerd, regels } = view;
  const heeftBewijs = bewijs !== null || bestanden > 0;
  return (
    <div className="grid gap-3">
      <DataList
        items={[
          { term: words('feit.soort'), value: soortNaam(view.soort) },
          { term: words('feit.periode'), value: periodeTekst(view) },
          { term: words('feit.mag'), value: binnenTekst(view) },
          {
            term: words('feit.bewijs'),
            value: heeftBewijs
              ? words('feit.bewijsJa', { kenmerk: bewijs ?? words('bestanden') })
              : words('feit.bewijsNee'),
          },
          { term: words('feit.herkomst'), value: words(`herkomst.${herkomst}`) },
          ...(herkomst === 'balie'
            ? [
                {
                  term: words('feit.controle'),
                  value: words(gecontroleerd ? 'feit.controleJa' : 'feit.controleNee'),
                },
              ]
            : []),
        ]}
      />
      {regels.length > 0 && (
        <section aria-labelledby={`verloop-${view.id}`} className="grid gap-1">
          <Heading level={level} looksLike={4} id={`verloop-${view.id}`}>
            {words('verloop')}
          </Heading>
          <ul className="grid gap-1">
            {regels.map((regel) => (
              <li key={regel.id}>
                {showMoment(regel.moment)}: {words(`gebeurd.${regel.soort}`)}
                {regel.door !== null && ` ${words('door', { naam: regel.door })}`}
                {regel.reden !== null && `. ${regel.reden}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
