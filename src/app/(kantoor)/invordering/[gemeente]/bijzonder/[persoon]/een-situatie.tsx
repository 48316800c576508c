import { ActionForm } from '@/app/action-form/action-form';
import { situatieAnswers, words } from '@/app/personen/situatie-words';
import { showDate } from '@/app/words';
import { isInsolventie, planIndiening, type Situatieregel } from '@/domain/situaties/situatie';
import type { Situatiedossier } from '@/domain/situaties/situatie.queries';
import { formatCents, sumCents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { fileVorderingAction } from '../../../situatie-actions';
import { Vervolg } from './vervolg';

type Een = Situatiedossier['situaties'][number];

interface EenSituatieProps {
  situatie: Een;
  gemeenten: readonly { gemeenteId: number; naam: string }[];
  sleutel: string;
  vandaag: LocalDate;
  mag: boolean;
}

/** One situatie: since when, who divides, what was owed on its day, what happened, and what can be done. */
export function EenSituatie({ situatie, gemeenten, sleutel, vandaag, mag }: EenSituatieProps) {
  const { dossierId, persoonId, soort, begin, loopt, naam, adres, kenmerk, vorderingen } = situatie;
  const id = `s-${dossierId}`;
  const som = (van: 'voor' | 'na') => sumCents(vorderingen.map((v) => toCents(v[van])));
  const indiening = isInsolventie(soort)
    ? planIndiening(situatie, { voor: som('voor'), na: som('na') }, vandaag)
    : null;
  return (
    <Card as="section" labelledBy={id} className="grid min-w-0 gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <Heading level={2} looksLike={3} id={id}>
          {words('dossier.sinds', { soort: words(`soort.${soort}`), dag: showDate(begin) })}
        </Heading>
        <Badge tone={loopt ? 'letop' : 'rust'}>{words(loopt ? 'loopt' : 'voorbij')}</Badge>
      </div>
      {naam !== null && (
        <DataList
          items={[
            { term: words('dossier.wie'), value: naam },
            { term: words('dossier.adres'), value: (adres ?? '').split('\n').join(', ') },
            ...(kenmerk === null ? [] : [{ term: words('dossier.kenmerk'), value: kenmerk }]),
          ]}
        />
      )}
      <Verloop regels={situatie.regels} gemeenten={gemeenten} />
      {vorderingen.length > 0 && <Vorderingen situatie={situatie} />}
      {indiening !== null && !indiening.ok && indiening.reden === 'situatiefout.al-ingediend' && (
        <p>{words('dossier.ingediend')}</p>
      )}
      {mag && indiening?.ok && (
        <div className="grid gap-2">
          <p>{words('dossier.indienenUitleg', { naam: naam ?? '' })}</p>
          <ActionForm
            id={`indienen-${dossierId}`}
            action={fileVorderingAction}
            groepen={[]}
            verborgen={{ gemeente: sleutel, persoon: persoonId, dossier: dossierId }}
            knop={words('dossier.indienen')}
            antwoorden={situatieAnswers()}
          />
        </div>
      )}
      {mag && loopt && <Vervolg situatie={situatie} sleutel={sleutel} vandaag={vandaag} />}
    </Card>
  );
}

function Verloop({
  regels,
  gemeenten,
}: {
  regels: readonly Situatieregel[];
  gemeenten: EenSituatieProps['gemeenten'];
}) {
  return (
    <div>
      <Heading level={3} looksLike={4}>
        {words('dossier.verloop')}
      </Heading>
      <ul className="mt-1 grid gap-1">
        {regels.map((regel) => (
          <li key={regel.id}>
            {words('dossier.regel', { dag: showDate(regel.dag), wat: watVan(regel), bewijs: regel.bewijs })}
            {regel.bronGemeenteId !== null &&
              ` ${words('dossier.elders', {
                gemeente: gemeenten.find((g) => g.gemeenteId === regel.bronGemeenteId)?.naam ?? '',
              })}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

const watVan = ({ gebeurtenis, tot, uitkomst, voorCenten, naCenten }: Situatieregel): string =>
  words(`gebeurtenis.${gebeurtenis}`, {
    tot: tot === null ? '' : showDate(tot),
    uitkomst: uitkomst === null ? '' : words(`uitkomst.${uitkomst}`),
    voor: formatCents(voorCenten ?? toCents(0)),
    na: formatCents(naCenten ?? toCents(0)),
  });

/** What was owed on the day of the order and what came after it, with what that is worth. */
function Vorderingen({ situatie: { vorderingen, begin, dossierId } }: { situatie: Een }) {
  const kop = words('dossier.vorderingen', { dag: showDate(begin) });
  const som = (van: 'voor' | 'na') => formatCents(sumCents(vorderingen.map((v) => toCents(v[van]))));
  return (
    <div className="min-w-0">
      <Heading level={3} looksLike={4}>
        {kop}
      </Heading>
      <Table
        taal="nl"
        caption={kop}
        captionHidden
        rows={vorderingen}
        rowKey={({ aanslagnummer }) => `${dossierId}-${aanslagnummer}`}
        columns={[
          {
            key: 'aanslag',
            header: words('dossier.aanslag'),
            rowHeader: true,
            cell: ({ aanslagnummer }) => aanslagnummer,
          },
          { key: 'jaar', header: words('dossier.jaar'), cell: ({ belastingjaar }) => String(belastingjaar) },
          {
            key: 'voor',
            header: words('dossier.voor', { dag: showDate(begin) }),
            number: true,
            cell: ({ voor }) => <Amount text={formatCents(toCents(voor))} />,
          },
          {
            key: 'na',
            header: words('dossier.na'),
            number: true,
            cell: ({ na }) => <Amount text={formatCents(toCents(na))} />,
          },
        ]}
      />
      <p className="mt-1">{words('dossier.samen', { voor: som('voor'), na: som('na') })}</p>
      <p className="mt-1 text-ink-muted">{words('dossier.rang')}</p>
    </div>
  );
}
