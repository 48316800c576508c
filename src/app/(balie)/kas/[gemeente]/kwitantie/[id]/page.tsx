import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { ActionForm } from '@/app/action-form/action-form';
import { formAnswers, kasPath, words } from '@/app/kas/kas-words';
import { getKwitantie } from '@/domain/kas/kwitantie.queries';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { FocusOnMount } from '@/ui/focus-on-mount';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { reverseKwitantieAction } from '../../../kas-actions';
import { KasFrame } from '../../../kas-frame';
import { Afdrukken } from './afdrukken';
import { Bon } from './bon';

const DRUK = 'druk-af';

/** One kwitantie, to print; and to take it back, for who may. */
export default page({
  toegang: { wie: 'medewerker', verb: 'kas.zien', bereik: 'gemeente' },
  doel: 'kas-ontvangen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.enum(['betaald', 'terug']).optional().catch(undefined) }),
  load: (read, { params }) => getKwitantie(read, read.gemeenten[0] ?? 0, params.id),
  render: (kwitantie, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const { gelukt } = frame.searchParams;
    const kop = words(kwitantie.terugVan ? 'kwitantie.terugKop' : 'kwitantie.kop', {
      nummer: kwitantie.nummer,
    });
    const magTerug = may(rollen, 'kas.ontvangen') && kwitantie.nietTerug === null;
    return (
      <KasFrame {...frame} sleutel={sleutel} naam={naam}>
        <title>{kop}</title>
        <div className="print:hidden">
          <Heading level={1}>{kop}</Heading>
        </div>
        <div className="mt-4 grid min-w-0 gap-6">
          {gelukt && (
            <div className="print:hidden">
              <Alert
                tone="goed"
                taal="nl"
                live
                title={words(gelukt === 'betaald' ? 'kwitantie.gelukt' : 'kwitantie.teruggedraaid')}
              />
            </div>
          )}
          <Bon kwitantie={kwitantie} gemeente={`Gemeente ${naam}`} kantoor={frame.ctx.kantoorNaam} />
          <p className="flex flex-wrap items-center gap-3 print:hidden">
            <Afdrukken id={DRUK} tekst={words('kwitantie.afdrukken')} />
            <ButtonLink href={kasPath(sleutel)} variant="secondary">
              {words('opnieuw')}
            </ButtonLink>
            <Link href={kasPath(sleutel, 'dag', kwitantie.kasdagId)}>{words('kwitantie.naarDag')}</Link>
          </p>
          {gelukt && <FocusOnMount targetId={DRUK} signal={kwitantie.id} />}
          {magTerug && (
            <div className="print:hidden">
              <Card as="section" labelledBy="ongedaan" className="grid gap-4">
                <Heading level={2} id="ongedaan">
                  {words('kwitantie.ongedaan')}
                </Heading>
                <p className="max-w-text">{words('kwitantie.ongedaanUitleg')}</p>
                <ActionForm
                  id="ongedaan-form"
                  action={reverseKwitantieAction}
                  sleutel={randomUUID()}
                  groepen={[
                    { velden: [{ vorm: 'tekst', naam: 'reden', label: words('kwitantie.redenLabel') }] },
                  ]}
                  verborgen={{ gemeente: sleutel, kwitantieId: kwitantie.id }}
                  knop={words('kwitantie.ongedaanKnop')}
                  variant="danger"
                  antwoorden={formAnswers()}
                />
              </Card>
            </div>
          )}
        </div>
      </KasFrame>
    );
  },
});
