import { ActionForm } from '@/app/action-form/action-form';
import { komtVanzelf } from '@/domain/invordering/invorderstatus';
import type { Vorderingbeeld } from '@/domain/invordering/vordering.queries';
import { formatCents, sumCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { askStapAction } from '../../../stap-actions';
import { stapAnswers, words } from '../../../stap-words';

/** The next step for this claim alone: what it costs, what stands open after it, and who decides. */
export function EenStap({ beeld, sleutel }: { beeld: Vorderingbeeld; sleutel: string }) {
  const { oordeel, los, stapkosten, feiten, aanslagId, voorstellen } = beeld;
  const wacht = voorstellen.some(({ status }) => status === 'voorgesteld');
  if (los === null || oordeel.stap === null || wacht || !komtVanzelf(oordeel)) return null;
  const open = sumCents([feiten.teLaat, feiten.later, feiten.kosten, ...(stapkosten ? [stapkosten] : [])]);
  return (
    <Card as="section" labelledBy="een-stap">
      <Heading level={2} id="een-stap" className="mb-3">
        {words('kop')}
      </Heading>
      <DataList
        items={[
          {
            term: words('kosten'),
            value: stapkosten === null ? words('geenKosten') : formatCents(stapkosten),
          },
          { term: words('samen'), value: formatCents(open) },
          ...(los.weg === 'tweede-persoon'
            ? [{ term: words('akkoordVan'), value: words(`rol.${los.akkoord}`) }]
            : []),
        ]}
      />
      <p className="mt-3 mb-4">{words(UITLEG[los.weg])}</p>
      {los.weg !== 'niet' && (
        <ActionForm
          id="een-stap-form"
          action={askStapAction}
          groepen={[
            {
              velden: [
                {
                  vorm: 'datum',
                  naam: 'dagtekening',
                  label: words('dagtekening'),
                  hint: words('dagtekeningHint'),
                },
                { vorm: 'alinea', naam: 'toelichting', label: words('toelichting') },
              ],
            },
          ]}
          verborgen={{ gemeente: sleutel, aanslag: aanslagId, stap: oordeel.stap }}
          knop={words(los.weg === 'direct' ? 'knopDirect' : 'knopTweede')}
          antwoorden={stapAnswers()}
        />
      )}
    </Card>
  );
}

const UITLEG = { direct: 'uitlegDirect', 'tweede-persoon': 'uitlegTweede', niet: 'uitlegNiet' } as const;
