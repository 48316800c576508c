import { showDate, showMoment } from '@/app/words';
import { isStandaardDagtekening } from '@/domain/aanslagen/dagtekening';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import type { AanslagrunView } from '../../../run-tekst';
import { words } from '../../../words';

/** What was asked, by whom and when; and who decided. */
export function Gegevens({ run, naamVan }: { run: AanslagrunView; naamVan: (actor: string) => string }) {
  const { parameters, beslotenDoor, beslotenOp, klaarOp } = run;
  const door = (moment: Date, actor: string) =>
    words('run.gegevens.door', { moment: showMoment(moment), naam: naamVan(actor) });
  const besluit = run.status === 'afgewezen' ? 'run.besluit.afgewezen' : 'run.besluit.akkoordGegeven';
  const soorten = parameters.belastingsoorten.map((soort) => words(`soort.${soort}`));
  return (
    <Card as="section" labelledBy="gegevens" className="max-w-text">
      <Heading level={2} id="gegevens" className="mb-3">
        {words('run.gegevens.kop')}
      </Heading>
      <DataList
        items={[
          { term: words('run.gegevens.soorten'), value: new Intl.ListFormat('nl').format(soorten) },
          {
            term: words('run.gegevens.dagtekening'),
            value: isStandaardDagtekening(parameters.dagtekening)
              ? showDate(parameters.dagtekening)
              : words('run.gegevens.andereDag', { datum: showDate(parameters.dagtekening) }),
          },
          { term: words('run.gegevens.peildatum'), value: showDate(parameters.peildatum) },
          { term: words('run.gegevens.gemaakt'), value: door(run.gemaaktOp, run.gemaaktDoor) },
          ...(beslotenDoor && beslotenOp
            ? [
                {
                  term: words('run.gegevens.besluit'),
                  value: `${words(besluit)}: ${door(beslotenOp, beslotenDoor)}`,
                },
              ]
            : []),
          ...(klaarOp ? [{ term: words('run.gegevens.klaar'), value: showMoment(klaarOp) }] : []),
        ]}
      />
    </Card>
  );
}
