import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { MijnFrame } from '@/app/frames';
import { termijnKolommen } from '@/app/regeling/regeling-tabel';
import { regelingAnswers, wordsOfRegeling } from '@/app/regeling/regeling-words';
import { wordsOfMijn } from '@/app/words';
import { getAanvraag } from '@/domain/invordering/regeling.queries';
import { PLANSOORTEN } from '@/domain/invordering/regelingplan';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Stepper } from '@/ui/stepper';
import { Table } from '@/ui/table';
import { gemeenteNaam, ownPersoon } from '../../../../../own';
import { agreeRegelingAction } from '../../../actions';
import { stappen } from '../../../stappen';

const AFSPRAKEN = ['tijd', 'aanmaning', 'nieuw', 'gemist'] as const;

/** Paying in parts, step 3: every term as it will be, and the one button. */
export default page({
  toegang: { wie: 'burger', namens: 'regeling' },
  doel: 'eigen-betalingsregeling',
  params: z.object({ gemeente: z.string(), aanvraag: z.guid() }),
  searchParams: z.object({ plan: z.enum(PLANSOORTEN).optional().catch(undefined) }),
  load: (read, { params }) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    return getAanvraag(read, gemeenteId, params.aanvraag, persoonId);
  },
  render: (aanvraag, frame) => {
    const { taal, ctx, params, searchParams } = frame;
    const words = wordsOfRegeling(taal);
    const base = `/mijn/${params.gemeente}`;
    const terug = `${base}/regeling/aanvraag/${aanvraag.id}`;
    if (aanvraag.regelingId !== null) redirect(`${base}/regeling/${aanvraag.regelingId}`);
    const plan = aanvraag.planning.plannen.find(({ soort }) => soort === searchParams.plan);
    // Not among the plans of now: those are shown again.
    if (!plan) redirect(terug);
    const aantal = plan.termijnen.length;
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[
          { label: wordsOfMijn(taal)('kruimel'), href: base },
          { label: words('kop'), href: `${base}/regeling` },
        ]}
      >
        <title>{words('stap.controle')}</title>
        <Heading level={1}>{words('stap.controle')}</Heading>
        <div className="mt-4 grid max-w-text gap-6">
          <Stepper
            steps={stappen(taal, { vraag: `${base}/regeling`, plan: terug })}
            current={3}
            taal={taal}
          />
          <p>{words('controle.uitleg')}</p>
          <section aria-labelledby="welke">
            <Heading level={2} looksLike={3} id="welke">
              {words('controle.aanslagen')}
            </Heading>
            <ul className="mt-2 grid gap-1">
              {aanvraag.aanslagen.map((aanslag) => (
                <li key={aanslag.id}>
                  {words('vraag.aanslag', {
                    jaar: String(aanslag.belastingjaar),
                    bedrag: formatCents(aanslag.open, taal),
                    nummer: aanslag.aanslagnummer,
                  })}
                </li>
              ))}
            </ul>
          </section>
          <Table
            taal={taal}
            caption={words('controle.termijnen')}
            rows={plan.termijnen}
            rowKey={({ volgnummer }) => String(volgnummer)}
            totals={[
              { termijn: words('plan.som'), bedrag: <Amount text={formatCents(plan.totaal, taal)} strong /> },
            ]}
            columns={termijnKolommen(aantal, taal)}
          />
          <section aria-labelledby="afspraken">
            <Heading level={2} looksLike={3} id="afspraken">
              {words('controle.afspraken')}
            </Heading>
            <ul className="mt-2 grid list-disc gap-1 pl-5">
              {AFSPRAKEN.map((een) => (
                <li key={een}>
                  {words(`controle.afspraak.${een}`, { dagen: aanvraag.beleid?.waarde.inhaalDagen ?? 0 })}
                </li>
              ))}
            </ul>
          </section>
          <ActionForm
            id="akkoord"
            taal={taal}
            action={agreeRegelingAction}
            groepen={[]}
            verborgen={{
              gemeente: params.gemeente,
              aanvraagId: aanvraag.id,
              plan: plan.soort,
              totaal: String(plan.totaal),
            }}
            knop={words('controle.knop')}
            antwoorden={regelingAnswers(taal)}
          />
          <p>
            <Link href={terug}>{words('controle.terug')}</Link>
          </p>
        </div>
      </MijnFrame>
    );
  },
});
