import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { standaardDagtekening } from '@/domain/aanslagen/dagtekening';
import { VOORSTELSOORTEN, type Voorstelsoort } from '@/domain/objecten/woz-vaststelling';
import { listOpenstaandeWaarden } from '@/domain/objecten/woz-vaststelling.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { HeffingFrame } from '../../../heffing-frame';
import { jaarParam } from '../../../words';
import { proposeWozAction } from '../../../woz-actions';
import { aantalTekst, words, wozAnswers, wozPath } from '../../../woz-words';

/** Putting the values of a belastingjaar before the heffingsambtenaar: how many, with which dagtekening, and why. */
export default page({
  toegang: { wie: 'medewerker', verb: 'woz.voorstellen', bereik: 'gemeente' },
  doel: 'woz-waarden',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({
    jaar: jaarParam,
    soort: z.enum(VOORSTELSOORTEN).optional().catch(undefined),
  }),
  load: async (read, { searchParams: { jaar, soort } }) => {
    const jaren = await listOpenstaandeWaarden(read, read.gemeenten[0] ?? 0);
    const keuzes = jaren.flatMap(({ belastingjaar, groepen }) =>
      groepen.filter(({ niet }) => niet === null).map((groep) => ({ belastingjaar, ...groep })),
    );
    return keuzes.find((k) => (!jaar || k.belastingjaar === jaar) && (!soort || k.soort === soort)) ?? null;
  },
  render: (keuze, frame) => {
    const { gemeente: sleutel } = frame.params;
    const titel = words('nieuw.titel');
    return (
      <HeffingFrame
        {...frame}
        titel={titel}
        sleutel={sleutel}
        crumbs={[{ label: words('naam'), href: wozPath(sleutel) }]}
      >
        <Heading level={1}>{titel}</Heading>
        {keuze === null ? (
          <EmptyState title={words('nieuw.niets')}>
            <Link href={wozPath(sleutel)}>{words('nieuw.terug')}</Link>
          </EmptyState>
        ) : (
          <>
            <p className="font-semibold">
              {words(`soort.${keuze.soort}`)} {keuze.belastingjaar} ({words(`artikel.${keuze.soort}`)}):{' '}
              {aantalTekst(keuze.aantal)} {words('lijst.aantal').toLowerCase()}
            </p>
            <p className="max-w-text text-ink-muted">{words('nieuw.uitleg')}</p>
            <ActionForm
              id="woz-voorstel"
              action={proposeWozAction}
              verborgen={{
                gemeente: sleutel,
                belastingjaar: String(keuze.belastingjaar),
                soort: keuze.soort,
              }}
              knop={words('nieuw.knop')}
              antwoorden={wozAnswers()}
              groepen={[
                {
                  velden: [
                    {
                      vorm: 'datum',
                      naam: 'dagtekening',
                      label: words('nieuw.dagtekening'),
                      hint: words('nieuw.dagtekeningHint'),
                      waarde: standaardDagtekening(keuze.belastingjaar, localDateOf(frame.ctx.now)),
                    },
                    ...toelichtingVeld(keuze.soort),
                  ],
                },
              ]}
            />
          </>
        )}
      </HeffingFrame>
    );
  },
});

/** What has to be explained: nothing of a first value. */
function toelichtingVeld(soort: Voorstelsoort) {
  if (soort === 'vaststelling') return [];
  const vraag = soort === 'herziening' ? 'nieuwFeit' : 'waaromLager';
  return [
    {
      vorm: 'alinea' as const,
      naam: 'toelichting',
      label: words(`nieuw.${vraag}`),
      hint: words(`nieuw.${vraag}Hint`),
    },
  ];
}
