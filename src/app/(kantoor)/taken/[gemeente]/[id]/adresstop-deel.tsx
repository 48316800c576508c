import { postAnswers, words } from '@/app/(kantoor)/post/post-words';
import { releaseAdresstopAction } from '@/app/(kantoor)/post/retour/retour-actions';
import { ActionForm } from '@/app/action-form/action-form';
import { berichtnaam } from '@/app/berichten/berichten-words';
import { showDate, showMoment } from '@/app/words';
import type { AdresstopView } from '@/domain/post/adresstop.queries';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';

/** What came back and what waits for the right address; where somebody knows better, he lets the letters go. */
export function AdresstopDeel({ stop, gemeente }: { stop: AdresstopView; gemeente: string }) {
  const { id, straat, plaats, reden, brief, vastgelegdOp, wachtend, opheffing } = stop;
  return (
    <Card as="section" labelledBy="adresstop" className="grid gap-4">
      <Heading level={2} looksLike={3} id="adresstop">
        {words('retour.stop')}
      </Heading>
      <DataList
        items={[
          { term: words('retour.adres'), value: `${straat}, ${plaats}` },
          { term: words('retour.reden'), value: words(`retour.redenen.${reden}`) },
          {
            term: words('retour.brief'),
            value: `${berichtnaam(brief.soort, 'nl')}, ${showDate(brief.dagtekening)}`,
          },
          { term: words('retour.sinds'), value: showMoment(vastgelegdOp) },
          { term: words('retour.wachtend'), value: wachtend },
        ]}
      />
      {opheffing === null ? (
        <>
          <p className="max-w-text">{words('retour.hoeVerder')}</p>
          <ActionForm
            id="vrijgeven"
            action={releaseAdresstopAction}
            verborgen={{ gemeente, id }}
            groepen={[
              {
                velden: [
                  {
                    vorm: 'alinea',
                    naam: 'reden',
                    label: words('retour.vrijReden'),
                    hint: words('retour.vrijHint'),
                  },
                ],
              },
            ]}
            knop={words('retour.vrijgeven')}
            variant="secondary"
            antwoorden={postAnswers()}
          />
        </>
      ) : (
        <p className="max-w-text">
          {words(`retour.opgeheven.${opheffing.hoe}`, { moment: showMoment(opheffing.op) })}
          {opheffing.reden !== null && ` ${opheffing.reden}`}
        </p>
      )}
    </Card>
  );
}
