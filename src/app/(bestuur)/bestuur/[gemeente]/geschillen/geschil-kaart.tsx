import { showDate } from '@/app/words';
import type { GeschilView } from '@/domain/gemeenten/geschil.queries';
import type { LocalDate } from '@/platform/local-date';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { geschilWords as words } from './geschil-words';
import { NieuweStap } from './vastleggen';

/** One dispute: where it stands, by when the parties are to have found it themselves, and each thing that happened. */
export function GeschilKaart({
  geschil,
  vandaag,
  gemeente,
}: {
  geschil: GeschilView;
  vandaag: LocalDate;
  /** Where who may write down what happened does so; null for who only reads. */
  gemeente: string | null;
}) {
  const { id, met, stand, overlegTot, regels } = geschil;
  return (
    <Card as="section" labelledBy={`geschil-${id}`} className="grid gap-3">
      <Heading level={2} id={`geschil-${id}`}>
        {words('met', { met })}
      </Heading>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={stand === 'voorleggen' ? 'mis' : stand === 'klaar' ? 'goed' : 'rust'}>
          {words(`stand.${stand}`)}
        </Badge>
        {overlegTot !== null && stand !== 'klaar' && (
          <span>{words('overlegTot', { datum: showDate(overlegTot) })}</span>
        )}
      </p>
      <ol className="grid gap-2 border-l-2 border-line pl-3">
        {regels.map((regel) => (
          <li key={`${regel.soort}${regel.dag}${regel.tekst}`}>
            <strong className="font-semibold">
              {showDate(regel.dag)}: {words(`stap.${regel.soort}`)}
            </strong>
            {regel.kenmerk !== null && ` (${regel.kenmerk})`}
            <span className="block whitespace-pre-line">{regel.tekst}</span>
          </li>
        ))}
      </ol>
      {gemeente !== null && stand !== 'klaar' && (
        <NieuweStap gemeente={gemeente} geschilId={id} vandaag={vandaag} />
      )}
    </Card>
  );
}
