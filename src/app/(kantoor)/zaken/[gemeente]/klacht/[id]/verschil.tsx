import type { ReactNode } from 'react';
import { ActionForm } from '@/app/action-form/action-form';
import { klachtWerkAnswers, klachtWerkWords as words } from '@/app/klacht/klacht-words';
import { THEMAS } from '@/domain/klachten/klacht';
import type { KlachtView } from '@/domain/klachten/klacht.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { judgeKlachtAction, turnIntoBezwaarAction, turnKlachtIntoVraagAction } from '../../../klacht-actions';
import type { Keuzes } from './load-keuzes';

type Props = {
  klacht: KlachtView;
  keuzes: Keuzes;
  namen: ReadonlyMap<string, string>;
  verborgen: Record<string, string>;
};

/** Klacht, bezwaar or vraag: the three differences in sight, and one click for each without loss. */
export function Verschil({ klacht, keuzes, namen, verborgen }: Props) {
  const vorm = { verborgen, antwoorden: klachtWerkAnswers() };
  return (
    <Card as="section" labelledBy="verschil" className="grid gap-4">
      <Heading level={2} looksLike={3} id="verschil">
        {words('verschil.kop')}
      </Heading>
      <ul className="grid max-w-text list-disc gap-1 pl-5">
        <li>{words('verschil.klacht')}</li>
        <li>{words('verschil.bezwaar')}</li>
        <li>{words('verschil.vraag')}</li>
      </ul>
      <p className="max-w-text text-ink-muted">{words('verschil.omzetten')}</p>
      <Vouw kop={words('verschil.klachtKop')} open={klacht.beoordeeldDoor === null}>
        <ActionForm
          {...vorm}
          id="beoordelen"
          action={judgeKlachtAction}
          groepen={[
            {
              velden: [
                {
                  vorm: 'lijst',
                  naam: 'thema',
                  label: words('verschil.thema'),
                  leeg: words('verschil.kiesThema'),
                  opties: THEMAS.map((value) => ({ value, label: words(`thema.${value}`) })),
                  waarde: klacht.thema ?? '',
                },
                {
                  vorm: 'lijst',
                  naam: 'over',
                  label: words('verschil.over'),
                  hint: words('verschil.overHint'),
                  leeg: words('verschil.niemand'),
                  optioneel: true,
                  opties: [...namen].map(([value, label]) => ({ value, label })),
                  waarde: klacht.overMedewerkerId ?? '',
                },
              ],
            },
          ]}
          knop={words('verschil.klachtKnop')}
        />
      </Vouw>
      <Vouw kop={words('verschil.bezwaarKop')}>
        {keuzes.tegen.length === 0 ? (
          <p>{words('verschil.geenTegen')}</p>
        ) : (
          <ActionForm
            {...vorm}
            id="naar-bezwaar"
            action={turnIntoBezwaarAction}
            groepen={[
              {
                velden: [
                  {
                    vorm: 'lijst',
                    naam: 'tegen',
                    label: words('verschil.tegen'),
                    leeg: words('verschil.kiesTegen'),
                    opties: keuzes.tegen,
                  },
                ],
              },
            ]}
            knop={words('verschil.bezwaarKnop')}
            variant="secondary"
          />
        )}
      </Vouw>
      <Vouw kop={words('verschil.vraagKop')}>
        <ActionForm
          {...vorm}
          id="naar-vraag"
          action={turnKlachtIntoVraagAction}
          groepen={[
            {
              velden: [
                {
                  vorm: 'lijst',
                  naam: 'onderwerp',
                  label: words('verschil.onderwerp'),
                  leeg: words('verschil.kiesOnderwerp'),
                  opties: keuzes.onderwerpen,
                },
              ],
            },
          ]}
          knop={words('verschil.vraagKnop')}
          variant="secondary"
        />
      </Vouw>
    </Card>
  );
}

function Vouw({ kop, open = false, children }: { kop: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="border-t border-line pt-3" open={open}>
      <summary className="link w-fit cursor-pointer">{kop}</summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}
