import { redirect } from 'next/navigation';
import { z } from 'zod';
import { MijnFrame } from '@/app/frames';
import { showDaarna, showReden, wordsOfRegeling } from '@/app/regeling/regeling-words';
import { showDate, wordsOfMijn } from '@/app/words';
import { type AanvraagView, getAanvraag } from '@/domain/invordering/regeling.queries';
import type { Plan } from '@/domain/invordering/regelingplan';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Stepper } from '@/ui/stepper';
import type { Taal } from '@/ui/words';
import { gemeenteNaam, ownPersoon } from '../../../../own';
import { Hulp } from '../../hulp';
import { stappen } from '../../stappen';

/** Paying in parts, step 2: the plans that can be, or why not and who helps. */
export default page({
  toegang: { wie: 'burger', namens: 'regeling' },
  doel: 'eigen-betalingsregeling',
  params: z.object({ gemeente: z.string(), aanvraag: z.guid() }),
  load: (read, { params }) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    return getAanvraag(read, gemeenteId, params.aanvraag, persoonId);
  },
  render: (aanvraag, frame) => {
    const { taal, ctx, params } = frame;
    const words = wordsOfRegeling(taal);
    const base = `/mijn/${params.gemeente}`;
    // Agreed already: what was agreed is what there is to see.
    if (aanvraag.regelingId !== null) redirect(`${base}/regeling/${aanvraag.regelingId}`);
    const { plannen, redenen } = aanvraag.planning;
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[
          { label: wordsOfMijn(taal)('kruimel'), href: base },
          { label: words('kop'), href: `${base}/regeling` },
        ]}
      >
        <title>{words('stap.plan')}</title>
        <Heading level={1}>{words(plannen.length > 0 ? 'stap.plan' : 'kop')}</Heading>
        <div className="mt-4 mb-4 grid max-w-text gap-4">
          <Stepper steps={stappen(taal, { vraag: `${base}/regeling` })} current={2} taal={taal} />
          <Alert tone={redenen.length > 0 ? 'letop' : 'goed'} taal={taal}>
            {redenen.length === 0 ? (
              words('plan.ja')
            ) : (
              <>
                {redenen.map((reden) => (
                  <p key={reden.sleutel}>{showReden(reden, taal)}</p>
                ))}
                {plannen.length > 0 && <p>{words('plan.nee')}</p>}
              </>
            )}
          </Alert>
          <p>
            <Link href={`${base}/regeling`}>{words('plan.wijzig')}</Link>
          </p>
        </div>
        <Plannen aanvraag={aanvraag} base={base} taal={taal} />
        <div className="mt-6 grid max-w-text gap-6">
          {plannen.length > 0 && <Waarom aanvraag={aanvraag} taal={taal} />}
          <Hulp
            gemeente={params.gemeente}
            taal={taal}
            kop={words(plannen.length > 0 ? 'plan.geenPast' : 'hulp.kop')}
            uitleg={words('hulp.uitleg')}
            voorstel={words('hulp.voorstel', {
              nu: formatCents(aanvraag.wens.nu, taal),
              perMaand: formatCents(aanvraag.wens.perMaand, taal),
            })}
            knop={words('hulp.knop')}
          />
        </div>
      </MijnFrame>
    );
  },
});

function Plannen({ aanvraag, base, taal }: { aanvraag: AanvraagView; base: string; taal: Taal }) {
  const words = wordsOfRegeling(taal);
  const { plannen } = aanvraag.planning;
  if (plannen.length === 0) return null;
  return (
    <>
      <p className="mb-4 font-semibold">
        {words('plan.samen', { bedrag: formatCents(aanvraag.totaal, taal) })}
      </p>
      <div className="grid gap-4 lg:grid-cols-3">
        {plannen.map((plan, i) => (
          <Plankaart
            key={plan.soort}
            plan={plan}
            first={i === 0}
            href={`${base}/regeling/aanvraag/${aanvraag.id}/controle?plan=${plan.soort}`}
            taal={taal}
          />
        ))}
      </div>
    </>
  );
}

function Plankaart({ plan, first, href, taal }: { plan: Plan; first: boolean; href: string; taal: Taal }) {
  const words = wordsOfRegeling(taal);
  const [eerste] = plan.termijnen;
  const daarna = showDaarna(plan, taal);
  const naam = words(`plan.soort.${plan.soort}`);
  return (
    <Card as="section" first={first} labelledBy={`plan-${plan.soort}`} className="grid content-start gap-3">
      <Heading level={2} looksLike={3} id={`plan-${plan.soort}`}>
        {naam}
      </Heading>
      <p>
        <Amount text={words('plan.perMaand', { bedrag: formatCents(plan.perMaand, taal) })} strong />
        <span className="block text-ink-muted">
          {words('plan.klaar', { datum: showDate(plan.einde, taal) })}
        </span>
      </p>
      <DataList
        stacked
        items={[
          ...(eerste
            ? [
                {
                  term: words('plan.eerste'),
                  value: words('plan.eersteKeer', {
                    bedrag: formatCents(eerste.bedrag, taal),
                    datum: showDate(eerste.vervaldag, taal),
                  }),
                },
              ]
            : []),
          ...(daarna === null ? [] : [{ term: words('plan.daarna'), value: daarna }]),
          { term: words('plan.laatste'), value: showDate(plan.einde, taal) },
          { term: words('plan.som'), value: <Amount text={formatCents(plan.totaal, taal)} strong /> },
        ]}
      />
      <ButtonLink href={href} variant={first ? 'primary' : 'secondary'} wide>
        {words('plan.knop')}
        <span className="sr-only">: {naam}</span>
      </ButtonLink>
    </Card>
  );
}

function Waarom({ aanvraag: { beleid }, taal }: { aanvraag: AanvraagView; taal: Taal }) {
  const words = wordsOfRegeling(taal);
  return (
    <details>
      <summary>{words('plan.waarom')}</summary>
      <p className="mt-2">{words('plan.waaromUitleg')}</p>
      {beleid && (
        <>
          <p className="mt-2">
            {words('vraag.binnen', {
              maximum: formatCents(BigInt(beleid.waarde.maximumBedragEuro) * 100n, taal),
              maanden: beleid.waarde.maximumMaanden,
              minimum: formatCents(BigInt(beleid.waarde.minimumPerMaandEuro) * 100n, taal),
            })}
          </p>
          <p className="mt-2 text-sm text-ink-muted" lang="nl">
            {words('plan.bron', { bron: beleid.bron })}
          </p>
        </>
      )}
    </details>
  );
}
