import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { DeskFrame } from '@/app/frames';
import { RegelingKop, RegelingTermijnen, RegelingVerloop } from '@/app/regeling/regeling-tabel';
import { bedragVelden } from '@/app/regeling/regeling-velden';
import { regelingAnswers, wordsOfRegeling } from '@/app/regeling/regeling-words';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { getRegeling, type RegelingView } from '@/domain/invordering/regeling.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { changePlanAction, endRegelingAction } from '../actions';

const words = wordsOfRegeling('nl');

/** One regeling of the person of this contact, and for who handles them another plan or the end of it. */
export default page({
  toegang: { wie: 'medewerker', verb: 'regeling.aanvragen', bereik: 'gemeente' },
  doel: 'betalingsregeling',
  params: z.object({ gemeente: z.string(), id: z.guid(), regeling: z.guid() }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    await assertKlantGeopend(read, gemeenteId, params.id);
    const regeling = await getRegeling(read, gemeenteId, params.regeling);
    if (regeling.persoonId !== params.id) throw new NotFound();
    return regeling;
  },
  render: (regeling, frame) => {
    const { gemeente, id } = frame.params;
    const toegang = frame.ctx.gemeenten.find((g) => g.sleutel === gemeente);
    const loopt = regeling.status === 'lopend' || regeling.status === 'gemist';
    return (
      <DeskFrame {...frame} gemeente={toegang?.naam}>
        <title>{words('regeling.kop')}</title>
        <div className="grid max-w-text gap-6">
          <Link href={`/balie/${gemeente}/klant/${id}`} reload>
            {words('balie.terug')}
          </Link>
          <RegelingKop regeling={regeling} taal="nl" />
          <Card as="section">
            <RegelingTermijnen regeling={regeling} taal="nl" />
          </Card>
          <RegelingVerloop regeling={regeling} taal="nl" />
          {loopt && may(toegang?.rollen ?? [], 'regeling.behandelen') && (
            <Wijzigen regeling={regeling} gemeente={gemeente} />
          )}
        </div>
      </DeskFrame>
    );
  },
});

function Wijzigen({ regeling, gemeente }: { regeling: RegelingView; gemeente: string }) {
  const verborgen = { gemeente, id: regeling.id, versie: String(regeling.versie) };
  return (
    <>
      <Card as="section" labelledBy="nieuw-plan">
        <Heading level={2} looksLike={3} id="nieuw-plan" className="mb-3">
          {words('balie.nieuwPlan')}
        </Heading>
        <ActionForm
          id="plan"
          action={changePlanAction}
          groepen={[
            {
              velden: [...bedragVelden('nl'), { vorm: 'alinea', naam: 'reden', label: words('balie.reden') }],
            },
          ]}
          verborgen={verborgen}
          knop={words('balie.nieuwPlanKnop')}
          antwoorden={regelingAnswers('nl')}
        />
      </Card>
      <Card as="section" labelledBy="stoppen">
        <Heading level={2} looksLike={3} id="stoppen" className="mb-3">
          {words('balie.stoppen')}
        </Heading>
        <ActionForm
          id="einde"
          action={endRegelingAction}
          groepen={[
            {
              velden: [
                {
                  vorm: 'keuze',
                  naam: 'waarom',
                  label: words('balie.waarom'),
                  opties: (['op-verzoek', 'niet-nagekomen'] as const).map((value) => ({
                    value,
                    label: words(`balie.einde.${value}`),
                  })),
                },
                { vorm: 'alinea', naam: 'toelichting', label: words('balie.toelichting') },
              ],
            },
          ]}
          verborgen={verborgen}
          knop={words('balie.stopKnop')}
          variant="secondary"
          antwoorden={regelingAnswers('nl')}
        />
      </Card>
    </>
  );
}
