import { ActionForm } from '@/app/action-form/action-form';
import type { RunView, UitvalView } from '@/domain/runs/run.queries';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { aanslagPath, runsPath } from '../../../paths';
import { retryBiljettenAction } from '../../../run-actions';
import { type AanslagrunView, toelichtingTekst, uitvalTekst } from '../../../run-tekst';
import { formAnswers, words } from '../../../words';

interface OngemaaktProps {
  run: AanslagrunView;
  /** The batch that could not make them. */
  batch: RunView;
  rijen: readonly UitvalView[];
  sleutel: string;
  mag: { maken: boolean; aanslag: boolean };
}

/** The letters that could not be made, each with its reason, and having them made again. */
export function Ongemaakt({ run, batch, rijen, sleutel, mag }: OngemaaktProps) {
  return (
    <Card as="section" labelledBy="ongemaakt" className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <Heading level={2} id="ongemaakt">
          {words('run.brieven.lijst')}
        </Heading>
        <ButtonLink href={`${runsPath(sleutel, batch.id)}/uitval`} variant="secondary" reload>
          {words('run.brieven.export')}
        </ButtonLink>
      </div>
      <Table
        taal="nl"
        caption={words('run.brieven.lijst')}
        captionHidden
        rows={rijen}
        rowKey={(rij) => String(rij.volgnummer)}
        columns={[
          {
            key: 'aanslag',
            header: words('run.brieven.aanslag'),
            rowHeader: true,
            cell: (rij) =>
              mag.aanslag ? (
                <Link href={aanslagPath(sleutel, rij.onderwerpId)}>{rij.aanslagnummer}</Link>
              ) : (
                rij.aanslagnummer
              ),
          },
          { key: 'reden', header: words('run.uitval.reden'), cell: (rij) => uitvalTekst(rij.reden) },
          {
            key: 'toelichting',
            header: words('run.uitval.toelichting'),
            cell: (rij) => toelichtingTekst(rij) || '-',
          },
        ]}
      />
      {batch.aantalUitval > rijen.length && (
        <p className="text-ink-muted">{words('run.brieven.meer', { aantal: String(rijen.length) })}</p>
      )}
      {mag.maken && (
        <>
          <p className="max-w-text">{words('run.brieven.opnieuwUitleg')}</p>
          <ActionForm
            id="biljetten-opnieuw"
            action={retryBiljettenAction}
            groepen={[]}
            verborgen={{ gemeente: sleutel, id: run.id, versie: String(run.versie) }}
            knop={words('run.brieven.opnieuw')}
            antwoorden={formAnswers()}
          />
        </>
      )}
    </Card>
  );
}
