import { words } from '@/app/kas/kas-words';
import { showMoment } from '@/app/words';
import type { KasdagView } from '@/domain/kas/kas.queries';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';

const Verschil = ({ centen }: { centen: bigint }) =>
  centen === 0n ? (
    <Badge tone="goed">{words('dag.gelijk')}</Badge>
  ) : (
    <Badge tone="mis">{formatCents(centen)}</Badge>
  );

/** What was counted beside what had to be there; every count that was made stands under it. */
export function Uitkomst({ dag }: { dag: KasdagView }) {
  const { uitkomst: u } = dag;
  return (
    <section className="grid gap-4" aria-labelledby="uitkomst">
      {u && (
        <>
          <Heading level={2} id="uitkomst">
            {words('dag.uitkomst')}
          </Heading>
          <DataList
            items={[
              { term: words('dag.opening'), value: <Amount text={formatCents(u.openingCenten)} /> },
              { term: words('dag.ontvangen'), value: <Amount text={formatCents(u.contantCenten)} /> },
              { term: words('dag.afgestort'), value: <Amount text={formatCents(-u.afgestortCenten)} /> },
              { term: words('dag.bijgestort'), value: <Amount text={formatCents(u.bijgestortCenten)} /> },
              { term: words('dag.moet'), value: <Amount text={formatCents(u.verwachtCenten)} strong /> },
              { term: words('dag.geteld'), value: <Amount text={formatCents(u.geteldCenten)} strong /> },
              { term: words('dag.verschil'), value: <Verschil centen={u.verschil.contant} /> },
              { term: words('dag.pinMoet'), value: <Amount text={formatCents(u.pinVerwachtCenten)} /> },
              { term: words('dag.pinGeteld'), value: <Amount text={formatCents(u.pinGeteldCenten)} /> },
              { term: words('dag.pinVerschil'), value: <Verschil centen={u.verschil.pin} /> },
            ]}
          />
          {dag.verschilReden !== null && <p>{words('dag.reden', { reden: dag.verschilReden })}</p>}
        </>
      )}
      {dag.geslotenOp !== null && dag.geslotenVoor !== null && (
        <p>
          {words('dag.getekend', {
            geteld: dag.geteldDoor,
            getekend: dag.geslotenDoor,
            moment: showMoment(dag.geslotenOp),
            voor: words(`dag.voor.${dag.geslotenVoor}`),
          })}
        </p>
      )}
      {dag.tellingen.length > 0 && (
        <ul aria-label={words('dag.tellingen')} className="grid gap-1 text-ink-muted">
          {dag.tellingen.map((t) => (
            <li key={t.volgnummer}>
              {words('dag.telling', {
                nummer: t.volgnummer,
                bedrag: formatCents(t.geteldCenten),
                pin: formatCents(t.pinCenten),
                naam: t.door,
                moment: showMoment(t.op),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
