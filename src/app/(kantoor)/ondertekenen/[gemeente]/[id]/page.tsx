import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { briefAnswers, weigerTekst, briefmaakWords as words } from '@/app/brieven/brief-words';
import { Briefblad } from '@/app/brieven/briefblad';
import { Briefvragen } from '@/app/brieven/briefvragen';
import { OfficeFrame } from '@/app/frames';
import { showMoment } from '@/app/words';
import { getBriefblad } from '@/domain/contacten/brief.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { returnBriefAction, signBriefAction } from '../../onderteken-actions';

/** One letter as it will go out, with the name of who reads it below; he signs it or sends it back. */
export default page({
  toegang: { wie: 'medewerker', verb: 'brief.ondertekenen', bereik: 'gemeente' },
  doel: 'brief-ondertekenen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    const blad =
      gemeenteId === undefined ? null : await getBriefblad(read, gemeenteId, params.id, 'ondertekenaar');
    if (!blad) throw new NotFound();
    return blad;
  },
  render: ({ brief, vragen, opmaak, weigering }, frame) => {
    const { gemeente, id } = frame.params;
    return (
      <OfficeFrame
        {...frame}
        gemeente={frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}
        crumbs={[{ label: words('ondertekenen.naam'), href: '/ondertekenen' }]}
      >
        <title>{words(`naam.${brief.soort}`)}</title>
        <div className="grid min-w-0 gap-6">
          <div className="grid gap-1">
            <Heading level={1}>{words(`naam.${brief.soort}`)}</Heading>
            <p className="text-ink-muted">
              {words('ondertekenen.maker')}: {brief.maker}. {words('ondertekenen.sinds')}:{' '}
              {brief.aangebodenOp && showMoment(brief.aangebodenOp)}.
            </p>
          </div>
          {weigering !== null && (
            <Alert tone="letop" taal="nl" title={words('ondertekenen.nietVoorU')}>
              {weigerTekst(weigering)}
            </Alert>
          )}
          <Briefvragen brief={brief} vragen={vragen} />
          {opmaak.ok ? (
            <section aria-labelledby="blad" className="grid max-w-page gap-3">
              <div className="flex flex-wrap items-baseline justify-between gap-2">
                <Heading level={2} id="blad">
                  {words('blad.kop')}
                </Heading>
                <Link href={`/ondertekenen/${gemeente}/${id}/pdf`} reload target="_blank">
                  {words('blad.pdf')}
                </Link>
              </div>
              <Briefblad data={opmaak.brief.data} adres={opmaak.brief.adres} />
            </section>
          ) : (
            <Alert tone="mis" taal="nl" title={words('blad.kanNiet')}>
              {weigerTekst(opmaak.reden)}
            </Alert>
          )}
          {weigering === null && (
            <Besluit
              verborgen={{ gemeente, id }}
              ondertekening={
                opmaak.ok ? { ...opmaak.brief.data.slot, vingerafdruk: opmaak.brief.vingerafdruk } : null
              }
            />
          )}
        </div>
      </OfficeFrame>
    );
  },
});

function Besluit({
  verborgen,
  ondertekening,
}: {
  verborgen: Record<string, string>;
  ondertekening: { naam: string | null; functie: string | null; vingerafdruk: string } | null;
}) {
  return (
    <div className="grid max-w-text gap-6">
      {ondertekening && (
        <div className="grid gap-3">
          <p>
            {words('ondertekenen.als', {
              naam: ondertekening.naam ?? '',
              functie: ondertekening.functie ?? '',
            })}
          </p>
          <ActionForm
            id="ondertekenen"
            action={signBriefAction}
            groepen={[]}
            verborgen={{ ...verborgen, vingerafdruk: ondertekening.vingerafdruk }}
            knop={words('ondertekenen.knop')}
            antwoorden={briefAnswers()}
          />
        </div>
      )}
      <section aria-labelledby="terug" className="grid gap-3 border-t border-line pt-4">
        <Heading level={2} looksLike={3} id="terug">
          {words('ondertekenen.terugKop')}
        </Heading>
        <ActionForm
          id="terugsturen"
          action={returnBriefAction}
          groepen={[
            {
              velden: [
                {
                  vorm: 'alinea',
                  naam: 'reden',
                  label: words('velden.reden'),
                  hint: words('velden.redenHint'),
                },
              ],
            },
          ]}
          verborgen={verborgen}
          knop={words('ondertekenen.terug')}
          variant="secondary"
          antwoorden={briefAnswers()}
        />
      </section>
    </div>
  );
}
