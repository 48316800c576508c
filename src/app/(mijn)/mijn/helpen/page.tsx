import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import { MijnFrame } from '@/app/frames';
import { machtigenAnswers, wordsOfMachtigen } from '@/app/vertegenwoordigen/machtigen-words';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { typeMachtigingscodeAction } from './actions';

/** A helper types the code that somebody gave him. Nothing is shown before it is right. */
export default page({
  toegang: { wie: 'burger', namens: 'kiezen' },
  doel: 'hulp-aannemen',
  load: async () => null,
  render: (_, frame) => {
    const { ctx, taal } = frame;
    const words = wordsOfMachtigen(taal);
    const [eerste, ...meer] = ctx.gemeenten;
    const gemeente: Veld[] =
      meer.length === 0
        ? []
        : [
            {
              vorm: 'lijst',
              naam: 'gemeente',
              label: words('helpen.gemeente'),
              opties: ctx.gemeenten.map(({ sleutel, naam }) => ({
                value: sleutel,
                label: naam,
              })),
            },
          ];
    return (
      <MijnFrame {...frame}>
        <title>{words('helpen.kop')}</title>
        <div className="grid max-w-text gap-6">
          <Heading level={1}>{words('helpen.kop')}</Heading>
          {eerste ? (
            <>
              <p>{words('helpen.inleiding')}</p>
              <ActionForm
                id="code-form"
                taal={taal}
                action={typeMachtigingscodeAction}
                groepen={[
                  {
                    velden: [
                      ...gemeente,
                      {
                        vorm: 'tekst',
                        naam: 'code',
                        label: words('helpen.code'),
                        hint: words('helpen.codeHint'),
                        breedte: 'half',
                        eigen: 'one-time-code',
                      },
                    ],
                  },
                ]}
                verborgen={meer.length === 0 ? { gemeente: eerste.sleutel } : {}}
                knop={words('helpen.knop')}
                antwoorden={machtigenAnswers(taal)}
              />
            </>
          ) : (
            <p>{words('helpen.onbekend', { kantoor: ctx.kantoorNaam })}</p>
          )}
        </div>
      </MijnFrame>
    );
  },
});
