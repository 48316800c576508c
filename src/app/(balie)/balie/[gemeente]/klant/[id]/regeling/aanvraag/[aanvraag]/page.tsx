import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { DeskFrame } from '@/app/frames';
import { regelingAnswers, showDaarna, showReden, wordsOfRegeling } from '@/app/regeling/regeling-words';
import { showDate } from '@/app/words';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { getAanvraag } from '@/domain/invordering/regeling.queries';
import type { Plan } from '@/domain/invordering/regelingplan';
import { formatCents } from '@/platform/cents';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { agreeRegelingVoorAction, proposeRegelingAction } from '../../actions';

const words = wordsOfRegeling('nl');

/** What can be agreed for the person of this contact, and, beyond the policy, the proposal to a second person. */
export default page({
  toegang: { wie: 'medewerker', verb: 'regeling.aanvragen', bereik: 'gemeente' },
  doel: 'betalingsregeling',
  params: z.object({ gemeente: z.string(), id: z.guid(), aanvraag: z.guid() }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    await assertKlantGeopend(read, gemeenteId, params.id);
    return getAanvraag(read, gemeenteId, params.aanvraag, params.id);
  },
  render: (aanvraag, frame) => {
    const { gemeente, id } = frame.params;
    const base = `/balie/${gemeente}/klant/${id}/regeling`;
    const toegang = frame.ctx.gemeenten.find((g) => g.sleutel === gemeente);
    if (aanvraag.regelingId !== null) redirect(`${base}/${aanvraag.regelingId}`);
    const { plannen, redenen } = aanvraag.planning;
    const verborgen = { gemeente, persoonId: id, aanvraagId: aanvraag.id };
    return (
      <DeskFrame {...frame} gemeente={toegang?.naam}>
        <title>{words('stap.plan')}</title>
        <div className="grid max-w-text gap-6">
          <Link href={base}>{words('plan.wijzig')}</Link>
          <Heading level={1}>{words('plan.samen', { bedrag: formatCents(aanvraag.totaal) })}</Heading>
          {redenen.length > 0 && (
            <Alert tone="letop" taal="nl">
              {redenen.map((reden) => (
                <p key={reden.sleutel}>{showReden(reden, 'nl')}</p>
              ))}
            </Alert>
          )}
          {plannen.map((plan) => (
            <Card key={plan.soort} as="section" labelledBy={`plan-${plan.soort}`}>
              <Heading level={2} looksLike={3} id={`plan-${plan.soort}`}>
                {words(`plan.soort.${plan.soort}`)}
              </Heading>
              <Inhoud plan={plan} />
              <ActionForm
                id={plan.soort}
                action={agreeRegelingVoorAction}
                groepen={[]}
                verborgen={{ ...verborgen, plan: plan.soort, totaal: String(plan.totaal) }}
                knop={words('balie.maak')}
                antwoorden={regelingAnswers('nl')}
              />
            </Card>
          ))}
          {redenen.length > 0 && may(toegang?.rollen ?? [], 'regeling.behandelen') && (
            <Card as="section" labelledBy="buiten">
              <Heading level={2} looksLike={3} id="buiten">
                {words('balie.buiten')}
              </Heading>
              <p className="mt-2 mb-4">
                {words('balie.buitenUitleg', {
                  nu: formatCents(aanvraag.wens.nu),
                  perMaand: formatCents(aanvraag.wens.perMaand),
                })}
              </p>
              <ActionForm
                id="voorstel"
                action={proposeRegelingAction}
                groepen={[
                  { velden: [{ vorm: 'alinea', naam: 'motivering', label: words('balie.motivering') }] },
                ]}
                verborgen={verborgen}
                knop={words('balie.stelVoor')}
                variant="secondary"
                antwoorden={regelingAnswers('nl')}
              />
            </Card>
          )}
        </div>
      </DeskFrame>
    );
  },
});

function Inhoud({ plan }: { plan: Plan }) {
  const [eerste] = plan.termijnen;
  const daarna = showDaarna(plan, 'nl');
  return (
    <div className="mt-1 mb-3">
      <Amount text={words('plan.perMaand', { bedrag: formatCents(plan.perMaand) })} strong />,{' '}
      {words('plan.klaar', { datum: showDate(plan.einde) })}
      {eerste && (
        <span className="block">
          {words('plan.eerste')}:{' '}
          {words('plan.eersteKeer', {
            bedrag: formatCents(eerste.bedrag),
            datum: showDate(eerste.vervaldag),
          })}
        </span>
      )}
      {daarna !== null && (
        <span className="block">
          {words('plan.daarna')}: {daarna}
        </span>
      )}
    </div>
  );
}
