import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { WieMag } from '@/app/(kantoor)/wie-mag';
import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import { formAnswersFrom } from '@/app/action-form/form-answers';
import { RegelingKop, RegelingTermijnen, RegelingVerloop } from '@/app/regeling/regeling-tabel';
import { regelingAnswers, wordsOfRegeling } from '@/app/regeling/regeling-words';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { getRegeling } from '@/domain/invordering/regeling.queries';
import { sumCents } from '@/platform/cents';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { InvorderingFrame } from '../../../invordering-frame';
import { decideRegelingAction } from '../../../regelingen/actions';

const words = wordsOfRegeling('nl');

/** One proposal beyond the policy: what is asked, what of the policy it goes beyond and why, and the decision. */
export default page({
  toegang: { wie: 'medewerker', verb: 'regeling.besluiten', bereik: 'gemeente' },
  doel: 'betalingsregeling',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    return {
      regeling: await getRegeling(read, gemeenteId, params.id),
      wieMag: await listWieMag(read, gemeenteId, 'betalingsregeling'),
    };
  },
  render: ({ regeling, wieMag }, frame) => {
    const { naam, sleutel } = gemeenteVan(frame.ctx, frame.params.gemeente);
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[{ label: words('kantoor.naam'), href: '/invordering/regelingen' }]}
      >
        <title>{regeling.kenmerk}</title>
        <div className="grid max-w-text gap-6">
          <RegelingKop regeling={regeling} taal="nl" />
          <DataList
            items={[
              { term: words('kantoor.afwijking'), value: regeling.afwijking.join(', ') || '-' },
              { term: words('balie.motivering'), value: regeling.motivering ?? '-' },
              { term: words('kantoor.beleid'), value: regeling.beleid.bron },
            ]}
          />
          <Card as="section">
            <RegelingTermijnen regeling={regeling} taal="nl" />
          </Card>
          <RegelingVerloop regeling={regeling} taal="nl" />
          {regeling.status === 'voorgesteld' && (
            <Card as="section" labelledBy="besluit">
              <Heading level={2} looksLike={3} id="besluit" className="mb-3">
                {words('kantoor.besluit')}
              </Heading>
              <WieMag wie={wieMag} centen={sumCents(regeling.termijnen.map((t) => t.bedrag))} />
              <ActionForm
                id="besluit-form"
                action={decideRegelingAction}
                groepen={[
                  besluitgroep(
                    {
                      label: words('kantoor.wat'),
                      opties: (['toegekend', 'afgewezen'] as const).map((value) => ({
                        value,
                        label: words(`kantoor.${value}`),
                      })),
                    },
                    {
                      naam: 'toelichting',
                      label: words('kantoor.toelichting'),
                      hint: words('kantoor.toelichtingHint'),
                    },
                  ),
                ]}
                verborgen={{ gemeente: sleutel, id: regeling.id, versie: String(regeling.versie) }}
                knop={words('kantoor.knop')}
                antwoorden={{
                  ...regelingAnswers('nl'),
                  ...formAnswersFrom({ aanwijzing: aanwijzingen.aanwijzing }),
                }}
              />
            </Card>
          )}
        </div>
      </InvorderingFrame>
    );
  },
});
