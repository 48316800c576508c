import { Aanvulregels } from '@/app/(kantoor)/aanvulregels';
import { ActionForm } from '@/app/action-form/action-form';
import { answerText } from '@/app/action-form/answer-text';
import { meldingWerkAnswers, meldingWerkWords as words } from '@/app/melding/melding-words';
import type { AanvullendVanZaak } from '@/domain/aanslagen/aanvullend.queries';
import type { Aanslagvoorstel } from '@/domain/meldingen/propose-meldingaanslag';
import { formatCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { proposeMeldingaanslagAction } from '../../../melding-actions';

type Props = {
  aanslag: AanvullendVanZaak | null;
  voorstel: Aanslagvoorstel | null;
  verborgen: Record<string, string>;
  mag: boolean;
};

/** The aanslag that follows from a melding: proposed here, or where the proposal is and what became of it. */
export function Aanslag({ aanslag, voorstel, verborgen, mag }: Props) {
  if (aanslag === null && voorstel === null) return null;
  const over = aanslag === null || aanslag.status === 'afgewezen' || aanslag.status === 'vervallen';
  return (
    <Card as="section" labelledBy="aanslag" className="grid gap-3">
      <Heading level={2} looksLike={3} id="aanslag">
        {words('aanslag.kop')}
      </Heading>
      {aanslag && (
        <p>
          {aanslag.aanslag
            ? words('aanslag.opgelegd', {
                nummer: aanslag.aanslag.aanslagnummer,
                bedrag: formatCents(aanslag.aanslag.bedragCenten),
              })
            : words('aanslag.stand')}{' '}
          <Link href={`/heffing/${verborgen.gemeente}/runs/${aanslag.runId}`}>{words('aanslag.run')}</Link>
        </p>
      )}
      {over && voorstel && <Voorstel voorstel={voorstel} verborgen={verborgen} mag={mag} />}
    </Card>
  );
}

function Voorstel({
  voorstel,
  verborgen,
  mag,
}: Omit<Props, 'aanslag' | 'voorstel'> & { voorstel: Aanslagvoorstel }) {
  const antwoorden = meldingWerkAnswers();
  if (voorstel.weigering !== null) return <p>{answerText(antwoorden, voorstel.weigering, 'nl')}</p>;
  return (
    <>
      <p>{words('aanslag.uitleg')}</p>
      <Aanvulregels regels={voorstel.regels} zin={(regel) => words('aanslag.regel', regel)} />
      {mag && (
        <ActionForm
          id="aanslag-voorstellen"
          action={proposeMeldingaanslagAction}
          verborgen={verborgen}
          groepen={[
            {
              velden: [
                {
                  vorm: 'datum',
                  naam: 'dagtekening',
                  label: words('aanslag.dagtekening'),
                  waarde: voorstel.dagtekening,
                },
              ],
            },
          ]}
          knop={words('aanslag.knop')}
          antwoorden={antwoorden}
        />
      )}
    </>
  );
}
